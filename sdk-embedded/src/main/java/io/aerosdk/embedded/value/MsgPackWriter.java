package io.aerosdk.embedded.value;

import java.util.Arrays;

/**
 * Writes the server's dialect of msgpack, always in the shortest form. Not thread-safe.
 *
 * <pre>{@code
 * byte[] bytes = MsgPackWriter.write(item);
 * }</pre>
 */
public final class MsgPackWriter {
  private static final int HEADER_EXT = 0xC7;

  private byte[] out;
  private int size;

  /** A writer with room for some values. */
  public MsgPackWriter() {
    this(64);
  }

  /** A writer with room for this many bytes; it grows when they do not suffice. */
  public MsgPackWriter(int capacity) {
    out = new byte[capacity];
  }

  /** The bytes of one value. */
  public static byte[] write(Item item) {
    int guess = item instanceof ListItem list ? 8 + 4 * list.size() : 64;
    return new MsgPackWriter(guess).item(item).toBytes();
  }

  /** Writes any value; the persist-index flag of a container is left out, as in replies. */
  public MsgPackWriter item(Item item) {
    if (item instanceof IntItem number) {
      return number.unsigned() ? tagged(0xCF, number.value(), 8) : integer(number.value());
    }
    if (item instanceof BytesItem bytes) {
      return bytes(bytes.payload());
    }
    if (item instanceof ListItem list) {
      return list(list);
    }
    if (item instanceof MapItem map) {
      return map(map);
    }
    if (item instanceof DoubleItem number) {
      return decimal(number.value());
    }
    return item instanceof Atom atom ? atom(atom) : ext((ExtItem) item);
  }

  /** Writes an integer. */
  public MsgPackWriter integer(long value) {
    return value >= 0 ? positive(value) : negative(value);
  }

  private MsgPackWriter positive(long value) {
    if (value < 0x80) {
      return u8((int) value);
    }
    if (value <= 0xFF) {
      return tagged(0xCC, value, 1);
    }
    if (value <= 0xFFFF) {
      return tagged(0xCD, value, 2);
    }
    return value <= 0xFFFF_FFFFL ? tagged(0xCE, value, 4) : tagged(0xCF, value, 8);
  }

  private MsgPackWriter negative(long value) {
    if (value >= -32) {
      return u8((int) value);
    }
    if (value >= Byte.MIN_VALUE) {
      return tagged(0xD0, value, 1);
    }
    if (value >= Short.MIN_VALUE) {
      return tagged(0xD1, value, 2);
    }
    return value >= Integer.MIN_VALUE ? tagged(0xD2, value, 4) : tagged(0xD3, value, 8);
  }

  /** Writes a double. */
  public MsgPackWriter decimal(double value) {
    return tagged(0xCB, Double.doubleToRawLongBits(value), 8);
  }

  /** Writes bytes in the string family, as they are: a type byte must be among them. */
  public MsgPackWriter bytes(byte[] payload) {
    int length = payload.length;
    if (length < 32) {
      u8(0xA0 | length);
    } else if (length <= 0xFF) {
      tagged(0xD9, length, 1);
    } else if (length <= 0xFFFF) {
      tagged(0xDA, length, 2);
    } else {
      tagged(0xDB, length, 4);
    }
    return raw(payload);
  }

  /** Writes the header of a list of {@code count} elements. */
  public MsgPackWriter arrayHeader(int count) {
    return header(count, 0x90, 0xDC);
  }

  /** Writes the header of a map of {@code count} entries. */
  public MsgPackWriter mapHeader(int count) {
    return header(count, 0x80, 0xDE);
  }

  private MsgPackWriter header(int count, int fix, int wide) {
    if (count < 16) {
      return u8(fix | count);
    }
    return count <= 0xFFFF ? tagged(wide, count, 2) : tagged(wide + 1, count, 4);
  }

  private MsgPackWriter list(ListItem list) {
    int flags = list.flags() & ~ListItem.PERSIST_INDEX;
    arrayHeader(list.size() + (flags == 0 ? 0 : 1));
    if (flags != 0) {
      headerExt(flags);
    }
    for (Item element : list.elements()) {
      item(element);
    }
    return this;
  }

  private MsgPackWriter map(MapItem map) {
    int flags = map.flags() & ~MapItem.PERSIST_INDEX;
    mapHeader(map.size() + (flags == 0 ? 0 : 1));
    if (flags != 0) {
      headerExt(flags);
      atom(Atom.NIL);
    }
    for (int i = 0; i < map.size(); i++) {
      item(map.key(i));
      item(map.value(i));
    }
    return this;
  }

  private void headerExt(int flags) {
    u8(HEADER_EXT).u8(0).u8(flags);
  }

  private MsgPackWriter atom(Atom atom) {
    return switch (atom) {
      case NIL -> u8(0xC0);
      case FALSE -> u8(0xC2);
      case TRUE -> u8(0xC3);
      case WILDCARD -> u8(0xD4).u8(0xFF).u8(0);
      case INF -> u8(0xD4).u8(0xFF).u8(1);
    };
  }

  private MsgPackWriter ext(ExtItem ext) {
    int length = ext.data().length;
    if (length <= 0xFF) {
      tagged(0xC7, length, 1);
    } else if (length <= 0xFFFF) {
      tagged(0xC8, length, 2);
    } else {
      tagged(0xC9, length, 4);
    }
    return u8(ext.type()).raw(ext.data());
  }

  private MsgPackWriter tagged(int tag, long value, int width) {
    room(1 + width);
    out[size++] = (byte) tag;
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
      out[size++] = (byte) (value >>> shift);
    }
    return this;
  }

  private MsgPackWriter u8(int value) {
    room(1);
    out[size++] = (byte) value;
    return this;
  }

  private MsgPackWriter raw(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, out, size, bytes.length);
    size += bytes.length;
    return this;
  }

  private void room(int count) {
    if (out.length - size < count) {
      out = Arrays.copyOf(out, Math.max(size + count, out.length * 2));
    }
  }

  /** The bytes written so far. */
  public byte[] toBytes() {
    return size == out.length ? out : Arrays.copyOf(out, size);
  }
}
