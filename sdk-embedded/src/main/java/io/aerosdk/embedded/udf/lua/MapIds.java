package io.aerosdk.embedded.udf.lua;

import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.ParticleType;
import java.nio.ByteBuffer;

/**
 * Under what the Lua side keeps the keys of maps that are no integers: strings as they are, unless
 * they begin with a zero byte; a zero byte and a letter stand before everything else.
 */
final class MapIds {
  private MapIds() {}

  static byte[] of(double key) {
    return ByteBuffer.allocate(2 + Double.BYTES)
        .put((byte) 0)
        .put((byte) 'd')
        .putDouble(key)
        .array();
  }

  static byte[] of(boolean key) {
    return new byte[] {0, (byte) (key ? 't' : 'f')};
  }

  static byte[] of(BytesItem key) {
    byte[] content = key.content();
    return switch (key.particleType()) {
      case ParticleType.STRING ->
          content.length > 0 && content[0] == 0 ? prefixed('s', content) : content;
      case ParticleType.GEOJSON -> prefixed('g', content);
      default -> prefixed('b', content);
    };
  }

  private static byte[] prefixed(char letter, byte[] content) {
    return ByteBuffer.allocate(2 + content.length)
        .put((byte) 0)
        .put((byte) letter)
        .put(content)
        .array();
  }
}
