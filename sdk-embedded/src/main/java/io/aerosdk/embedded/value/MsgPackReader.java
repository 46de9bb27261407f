package io.aerosdk.embedded.value;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads the server's dialect of msgpack. Never reads beyond its bytes and never allocates more than
 * they can fill; whatever is malformed ends in a {@link ServerException} with PARAMETER. Not
 * thread-safe.
 *
 * <pre>{@code
 * Item value = MsgPackReader.readAll(bytes);
 * }</pre>
 */
public final class MsgPackReader {
  /** How many lists and maps may lie within each other. */
  public static final int MAX_DEPTH = 256;

  private static final int MARKER_TYPE = 0xFF;

  private final ByteBuffer in;
  private int depth;

  /** A reader of all of {@code bytes}, which it does not copy. */
  public MsgPackReader(byte[] bytes) {
    this(bytes, 0);
  }

  /** A reader of {@code bytes} from an offset on. */
  public MsgPackReader(byte[] bytes, int offset) {
    this.in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
  }

  /** The one value that the bytes hold; nothing may follow it. */
  public static Item readAll(byte[] bytes) {
    MsgPackReader reader = new MsgPackReader(bytes);
    Item item = reader.item();
    if (reader.remaining() > 0) {
      throw malformed("bytes behind the value");
    }
    return item;
  }

  /** The offset of the next byte. */
  public int position() {
    return in.position();
  }

  /** How many bytes are left. */
  public int remaining() {
    return in.remaining();
  }

  /** The next byte, which is not consumed. */
  public int peek() {
    need(1);
    return in.get(in.position()) & 0xFF;
  }

  /** The header of a list: its number of elements, of which a header extension is one. */
  public int arrayHeader() {
    int head = u8();
    int count = arrayCount(head);
    if (count < 0) {
      throw malformed("no list but " + head);
    }
    return count;
  }

  /** An integer of any width as its 64 bits. */
  public long integer() {
    if (item() instanceof IntItem number) {
      return number.value();
    }
    throw malformed("no integer");
  }

  /** The next value, whatever it is. */
  public Item item() {
    int head = u8();
    if (head <= 0x7F || head >= 0xE0) {
      return IntItem.of((byte) head);
    }
    if (head <= 0x8F) {
      return map(head & 0x0F);
    }
    if (head <= 0x9F) {
      return list(head & 0x0F);
    }
    return head <= 0xBF ? bytes(head & 0x1F) : longForm(head);
  }

  private Item longForm(int head) {
    return switch (head) {
      case 0xC0 -> Atom.NIL;
      case 0xC2 -> Atom.FALSE;
      case 0xC3 -> Atom.TRUE;
      case 0xC4, 0xD9 -> bytes(u8());
      case 0xC5, 0xDA -> bytes(u16());
      case 0xC6, 0xDB -> bytes(count32());
      case 0xC7, 0xC8, 0xC9, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8 -> ext(head);
      case 0xCA, 0xCB -> decimal(head);
      case 0xDC, 0xDD -> list(arrayCount(head));
      case 0xDE -> map(u16());
      case 0xDF -> map(count32());
      default -> number(head);
    };
  }

  private Item decimal(int head) {
    need(head == 0xCA ? Float.BYTES : Double.BYTES);
    return new DoubleItem(head == 0xCA ? in.getFloat() : in.getDouble());
  }

  private Item number(int head) {
    if (head < 0xCC || head > 0xD3) {
      throw malformed("no value starts with " + head);
    }
    need(1 << (head & 3));
    return switch (head) {
      case 0xCC -> IntItem.of(in.get() & 0xFF);
      case 0xCD -> IntItem.of(in.getShort() & 0xFFFF);
      case 0xCE -> IntItem.of(in.getInt() & 0xFFFF_FFFFL);
      case 0xCF -> IntItem.ofUnsigned(in.getLong());
      case 0xD0 -> IntItem.of(in.get());
      case 0xD1 -> IntItem.of(in.getShort());
      case 0xD2 -> IntItem.of(in.getInt());
      default -> IntItem.of(in.getLong());
    };
  }

  private BytesItem bytes(int length) {
    return BytesItem.ofPayload(raw(length));
  }

  private byte[] raw(int length) {
    need(length);
    int from = in.position();
    in.position(from + length);
    int start = in.arrayOffset() + from;
    return Arrays.copyOfRange(in.array(), start, start + length);
  }

  private Item ext(int head) {
    int length = extLength(head);
    int type = u8();
    byte[] data = raw(length);
    if (type == MARKER_TYPE && length == 1 && (data[0] & 0xFE) == 0) {
      return data[0] == 0 ? Atom.WILDCARD : Atom.INF;
    }
    return new ExtItem(type, data);
  }

  private int extLength(int head) {
    return switch (head) {
      case 0xC7 -> u8();
      case 0xC8 -> u16();
      case 0xC9 -> count32();
      default -> 1 << (head - 0xD4);
    };
  }

  private Item list(int count) {
    need(count);
    enter();
    Item first = count == 0 ? Atom.NIL : item();
    Item[] elements;
    int flags = 0;
    if (first instanceof ExtItem header) {
      flags = header.type();
      elements = new Item[count - 1];
      fill(elements, 0);
    } else {
      elements = new Item[count];
      if (count > 0) {
        elements[0] = first;
        fill(elements, 1);
      }
    }
    depth--;
    return ListItem.of(elements, flags);
  }

  private void fill(Item[] elements, int from) {
    for (int i = from; i < elements.length; i++) {
      elements[i] = item();
    }
  }

  private Item map(int count) {
    need(2L * count);
    enter();
    int flags = 0;
    int size = count;
    Item first = Atom.NIL;
    if (count > 0) {
      first = item();
      if (first instanceof ExtItem header) {
        flags = header.type();
        item();
        size = count - 1;
        first = size > 0 ? item() : Atom.NIL;
      }
    }
    Item map = entries(first, size, flags);
    depth--;
    return map;
  }

  private Item entries(Item firstKey, int size, int flags) {
    Item[] keys = new Item[size];
    Item[] values = new Item[size];
    for (int i = 0; i < size; i++) {
      keys[i] = i == 0 ? firstKey : item();
      values[i] = item();
    }
    return MapItem.of(keys, values, flags);
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw malformed("nested deeper than " + MAX_DEPTH);
    }
  }

  /** The count of a list header, or -1 when it is no list. */
  private int arrayCount(int head) {
    return switch (head) {
      case 0xDC -> u16();
      case 0xDD -> count32();
      default -> (head & 0xF0) == 0x90 ? head & 0x0F : -1;
    };
  }

  private int u8() {
    need(1);
    return in.get() & 0xFF;
  }

  private int u16() {
    need(2);
    return in.getShort() & 0xFFFF;
  }

  private int count32() {
    need(4);
    int count = in.getInt();
    if (count < 0) {
      throw malformed("a length over 2 GiB");
    }
    return count;
  }

  private void need(long count) {
    if (count > in.remaining()) {
      throw malformed(count + " bytes wanted, " + in.remaining() + " left");
    }
  }

  private static ServerException malformed(String what) {
    return new ServerException(ResultCode.PARAMETER, "malformed msgpack: " + what);
  }
}
