package io.aerosdk.embedded.value;

import java.util.Arrays;

/**
 * A bin value: a type id and the bytes as they travel on the wire, already checked and normalised.
 * Immutable by agreement: nobody writes into {@link #bytes()}.
 */
public final class Particle {
  private final byte type;
  private final boolean persistIndex;
  private final byte[] bytes;

  private Particle(int type, byte[] bytes, boolean persistIndex) {
    this.type = (byte) type;
    this.bytes = bytes;
    this.persistIndex = persistIndex;
  }

  /**
   * A particle of checked bytes.
   *
   * @param type one of {@link ParticleType}
   * @param bytes the wire value; the particle takes ownership
   */
  public static Particle of(int type, byte[] bytes) {
    return new Particle(type, bytes, false);
  }

  /** This list or map with the request to persist its index, which replies never show. */
  public Particle withPersistIndex() {
    return new Particle(type, bytes, true);
  }

  /** Whether the list or map was asked to persist its index; false for every other type. */
  public boolean persistIndex() {
    return persistIndex;
  }

  /** One of {@link ParticleType}. */
  public int type() {
    return type;
  }

  /** The wire value; not to be written to. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Particle p
        && p.type == type
        && p.persistIndex == persistIndex
        && Arrays.equals(p.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return 31 * type + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Particle[type=" + type + ", " + bytes.length + " bytes]";
  }
}
