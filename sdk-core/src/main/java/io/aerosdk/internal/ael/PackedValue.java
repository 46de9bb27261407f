package io.aerosdk.internal.ael;

import com.google.common.base.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Scalars in MessagePack, as expressions hold them: texts and blobs begin with a byte for their
 * kind.
 */
final class PackedValue {
  private static final int TEXT = 3;
  private static final int BLOB = 4;

  private PackedValue() {}

  /** How many bytes a value takes. */
  static int size(Object value) {
    if (value instanceof String text) {
      return sized(Utf8.encodedLength(text));
    }
    if (value instanceof byte[] blob) {
      return sized(blob.length);
    }
    if (value instanceof Boolean) {
      return 1;
    }
    return value instanceof Double || value instanceof Float
        ? 1 + Double.BYTES
        : size(((Number) value).longValue());
  }

  static void write(Object value, ByteBuffer out) {
    if (value instanceof String text) {
      write(TEXT, text.getBytes(StandardCharsets.UTF_8), out);
    } else if (value instanceof byte[] blob) {
      write(BLOB, blob, out);
    } else if (value instanceof Boolean truth) {
      out.put((byte) (truth ? 0xc3 : 0xc2));
    } else if (value instanceof Double || value instanceof Float) {
      out.put((byte) 0xcb).putDouble(((Number) value).doubleValue());
    } else {
      write(((Number) value).longValue(), out);
    }
  }

  private static int sized(int bytes) {
    int length = bytes + 1;
    if (length < 32) {
      return 1 + length;
    }
    return (length < 1 << 8 ? 2 : length < 1 << 16 ? 3 : 5) + length;
  }

  private static void write(int kind, byte[] bytes, ByteBuffer out) {
    int length = bytes.length + 1;
    if (length < 32) {
      out.put((byte) (0xa0 | length));
    } else if (length < 1 << 8) {
      out.put((byte) 0xd9).put((byte) length);
    } else if (length < 1 << 16) {
      out.put((byte) 0xda).putShort((short) length);
    } else {
      out.put((byte) 0xdb).putInt(length);
    }
    out.put((byte) kind).put(bytes);
  }

  private static int size(long value) {
    if (value >= -32 && value < 128) {
      return 1;
    }
    if (value >= Byte.MIN_VALUE && value < 1 << 8) {
      return 2;
    }
    if (value >= Short.MIN_VALUE && value < 1 << 16) {
      return 3;
    }
    return value >= Integer.MIN_VALUE && value < 1L << 32 ? 5 : 9;
  }

  private static void write(long value, ByteBuffer out) {
    boolean negative = value < 0;
    switch (size(value)) {
      case 1 -> out.put((byte) value);
      case 2 -> out.put((byte) (negative ? 0xd0 : 0xcc)).put((byte) value);
      case 3 -> out.put((byte) (negative ? 0xd1 : 0xcd)).putShort((short) value);
      case 5 -> out.put((byte) (negative ? 0xd2 : 0xce)).putInt((int) value);
      default -> out.put((byte) (negative ? 0xd3 : 0xcf)).putLong(value);
    }
  }
}
