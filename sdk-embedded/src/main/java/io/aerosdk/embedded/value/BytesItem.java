package io.aerosdk.embedded.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A string, blob, GeoJSON text or HyperLogLog: bytes of which the first is the {@link
 * ParticleType}. Expressions use the same msgpack family without the type byte; {@link #payload()}
 * serves both.
 */
public final class BytesItem implements Item {
  private final byte[] payload;

  private BytesItem(byte[] payload) {
    this.payload = payload;
  }

  /** An item of the whole payload, type byte included; takes ownership. */
  public static BytesItem ofPayload(byte[] payload) {
    return new BytesItem(payload);
  }

  /** An item of a particle type and its content. */
  public static BytesItem of(int type, byte[] content) {
    byte[] payload = new byte[content.length + 1];
    payload[0] = (byte) type;
    System.arraycopy(content, 0, payload, 1, content.length);
    return new BytesItem(payload);
  }

  /** A string with its type byte. */
  public static BytesItem of(String text) {
    return of(ParticleType.STRING, text.getBytes(StandardCharsets.UTF_8));
  }

  /** All bytes, the type byte first. */
  public byte[] payload() {
    return payload;
  }

  /** The first byte; an item without any bytes counts as a blob. */
  public int particleType() {
    return payload.length == 0 ? ParticleType.BLOB : payload[0] & 0xFF;
  }

  /** The bytes behind the type byte. */
  public byte[] content() {
    return payload.length == 0 ? payload : Arrays.copyOfRange(payload, 1, payload.length);
  }

  @Override
  public Kind kind() {
    return switch (particleType()) {
      case ParticleType.STRING -> Kind.STRING;
      case ParticleType.GEOJSON -> Kind.GEOJSON;
      default -> Kind.BYTES;
    };
  }

  @Override
  public String toString() {
    return "BytesItem[type=" + particleType() + ", " + payload.length + " bytes]";
  }
}
