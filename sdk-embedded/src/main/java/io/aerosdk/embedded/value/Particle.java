package io.aerosdk.embedded.value;

import java.util.Arrays;

/**
 * A bin value: a type id and the bytes as they travel on the wire, already checked and normalised.
 * Immutable by agreement: nobody writes into {@link #bytes()}.
 */
public final class Particle {
  private final byte type;
  private final byte[] bytes;

  private Particle(int type, byte[] bytes) {
    this.type = (byte) type;
    this.bytes = bytes;
  }

  /**
   * @param type one of {@link ParticleType}
   * @param bytes the wire value; the particle takes ownership
   */
  public static Particle of(int type, byte[] bytes) {
    return new Particle(type, bytes);
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
    return other instanceof Particle p && p.type == type && Arrays.equals(p.bytes, bytes);
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
