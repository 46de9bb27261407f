package io.aerosdk.it.replay.wire;

import io.aerosdk.it.replay.wire.WireValue.Entry;
import io.aerosdk.it.replay.wire.WireValue.Mapping;
import io.aerosdk.it.replay.wire.WireValue.Real;
import io.aerosdk.it.replay.wire.WireValue.Scalar;
import io.aerosdk.it.replay.wire.WireValue.Sequence;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes Aerospike's dialect of MessagePack: strings begin with their particle type, and a first
 * element of an extension type holds the flags of its list or map.
 *
 * <p>Not thread-safe; one decoder per value.
 */
final class MessagePack {
  private static final int MAX_DEPTH = 1_000;
  private static final int STRING = 3;
  private static final int BLOB = 4;
  private static final int HYPERLOGLOG = 18;
  private static final int GEOJSON = 23;
  private static final int SPECIAL = 0xff;
  private static final String EXTENSION = "ext-";

  private final ByteBuffer in;
  private int depth;

  private MessagePack(ByteBuffer in) {
    this.in = in;
  }

  /** The only value in the bytes. */
  static WireValue decode(Bytes packed) {
    MessagePack decoder = new MessagePack(packed.buffer());
    try {
      WireValue value = decoder.next();
      if (decoder.in.hasRemaining()) {
        throw new WireFormatException(decoder.in.remaining() + " bytes after the value");
      }
      return value;
    } catch (BufferUnderflowException e) {
      throw new WireFormatException("value cut off");
    }
  }

  private WireValue next() {
    int code = in.get() & 0xff;
    if (code <= 0x7f || code >= 0xe0) {
      return integer(Integer.toString((byte) code));
    }
    if (code <= 0x8f) {
      return map(code & 0x0f);
    }
    if (code <= 0x9f) {
      return list(code & 0x0f);
    }
    return code <= 0xbf ? string(code & 0x1f) : byCode(code);
  }

  private WireValue byCode(int code) {
    return switch (code) {
      case 0xc0 -> new Scalar("nil", "");
      case 0xc2 -> new Scalar("bool", "false");
      case 0xc3 -> new Scalar("bool", "true");
      case 0xc4, 0xd9 -> string(u8());
      case 0xc5, 0xda -> string(u16());
      case 0xc6, 0xdb -> string(u32());
      case 0xc7, 0xc8, 0xc9, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> extension(extensionSize(code));
      case 0xca -> new Real(in.getFloat());
      case 0xcb -> new Real(in.getDouble());
      case 0xdc -> list(u16());
      case 0xdd -> list(u32());
      case 0xde -> map(u16());
      case 0xdf -> map(u32());
      default -> integer(wideInteger(code));
    };
  }

  private String wideInteger(int code) {
    return switch (code) {
      case 0xcc -> Long.toString(u8());
      case 0xcd -> Long.toString(u16());
      case 0xce -> Long.toString(u32());
      case 0xcf -> Long.toUnsignedString(in.getLong());
      case 0xd0 -> Integer.toString(in.get());
      case 0xd1 -> Integer.toString(in.getShort());
      case 0xd2 -> Integer.toString(in.getInt());
      case 0xd3 -> Long.toString(in.getLong());
      default -> throw new WireFormatException("MessagePack code " + code);
    };
  }

  private long extensionSize(int code) {
    return switch (code) {
      case 0xc7 -> u8();
      case 0xc8 -> u16();
      case 0xc9 -> u32();
      default -> 1L << (code - 0xd4);
    };
  }

  private WireValue list(long size) {
    descend();
    List<WireValue> items = new ArrayList<>();
    int flags = 0;
    for (long i = 0; i < size; i++) {
      boolean header = i == 0 && extensionIsNext();
      WireValue item = next();
      if (header && isFlags(item)) {
        flags = flagsOf(item);
      }
      if (!header || !isEmptyFlags(item)) {
        items.add(item);
      }
    }
    depth--;
    return new Sequence(items, flags);
  }

  private WireValue map(long size) {
    descend();
    List<Entry> entries = new ArrayList<>();
    int flags = 0;
    for (long i = 0; i < size; i++) {
      boolean header = i == 0 && extensionIsNext();
      Entry entry = new Entry(next(), next());
      if (header && isFlags(entry.key())) {
        flags = flagsOf(entry.key());
      }
      if (!header || !isEmptyFlags(entry.key())) {
        entries.add(entry);
      }
    }
    depth--;
    return new Mapping(entries, flags);
  }

  private WireValue string(long size) {
    Bytes content = take(size);
    if (content.isEmpty()) {
      return new Scalar("typeless", "");
    }
    Bytes value = content.from(1);
    return switch (content.unsigned(0)) {
      case STRING -> Particle.string(value);
      case BLOB -> new Scalar("blob", value.hex());
      case HYPERLOGLOG -> new Scalar("hll", value.hex());
      case GEOJSON -> new Scalar("geo", value.text(StandardCharsets.UTF_8));
      default -> new Scalar("packed-" + content.unsigned(0), value.hex());
    };
  }

  private WireValue extension(long size) {
    int type = u8();
    Bytes value = take(size);
    boolean special = type == SPECIAL && value.size() == 1;
    if (special && value.unsigned(0) == 0) {
      return new Scalar("wildcard", "");
    }
    return special && value.unsigned(0) == 1
        ? new Scalar("infinity", "")
        : new Scalar(EXTENSION + type, value.hex());
  }

  private boolean extensionIsNext() {
    int code = in.hasRemaining() ? in.get(in.position()) & 0xff : 0;
    return (code >= 0xc7 && code <= 0xc9) || (code >= 0xd4 && code <= 0xd8);
  }

  private static boolean isFlags(WireValue value) {
    return value instanceof Scalar scalar && scalar.kind().startsWith(EXTENSION);
  }

  private static boolean isEmptyFlags(WireValue value) {
    return isFlags(value) && value instanceof Scalar scalar && scalar.text().isEmpty();
  }

  private static int flagsOf(WireValue value) {
    return Integer.parseInt(((Scalar) value).kind().substring(EXTENSION.length()));
  }

  private static WireValue integer(String number) {
    return new Scalar("int", number);
  }

  private Bytes take(long size) {
    if (size > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return Bytes.take(in, (int) size);
  }

  private void descend() {
    if (++depth > MAX_DEPTH) {
      throw new WireFormatException("nested deeper than " + MAX_DEPTH);
    }
  }

  private int u8() {
    return in.get() & 0xff;
  }

  private int u16() {
    return Short.toUnsignedInt(in.getShort());
  }

  private long u32() {
    return Integer.toUnsignedLong(in.getInt());
  }
}
