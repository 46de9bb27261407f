package io.aerosdk.embedded.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The fields of a request, read in place. Immutable. */
public final class Fields {
  private static final int SLOTS = 3;
  private static final int MIN_SIZE = 5;

  private final byte[] body;
  // Triples of id, start and end: requests have few fields, a search is faster than a table.
  private final int[] slots;

  private Fields(byte[] body, int[] slots) {
    this.body = body;
    this.slots = slots;
  }

  static Fields parse(Cursor in, int count) {
    return parse(in, count, false);
  }

  /** Cuts a field off where the message ends, instead of refusing it. */
  static Fields parseClipped(Cursor in, int count) {
    return parse(in, count, true);
  }

  private static Fields parse(Cursor in, int count, boolean clip) {
    if (count > in.remaining() / MIN_SIZE) {
      throw new ServerException(ResultCode.PARAMETER, "more fields than the message can hold");
    }
    int[] slots = new int[count * SLOTS];
    for (int i = 0; i < slots.length; i += SLOTS) {
      long size = in.u32();
      if (size == 0) {
        throw new ServerException(ResultCode.PARAMETER, "field of size zero");
      }
      int start = in.skip(clip ? Math.max(1, Math.min(size, in.remaining())) : size);
      slots[i] = in.array()[start] & 0xff;
      slots[i + 1] = start + 1;
      slots[i + 2] = in.position();
    }
    return new Fields(in.array(), slots);
  }

  /** Whether the field is there, possibly empty. */
  public boolean has(int id) {
    return slot(id) >= 0;
  }

  /** Bytes in the field, or -1 without it. */
  public int length(int id) {
    int slot = slot(id);
    return slot < 0 ? -1 : slots[slot + 2] - slots[slot + 1];
  }

  /** Where in {@link #body()} the data of the field starts; the field must be there. */
  public int start(int id) {
    return slots[slot(id) + 1];
  }

  /** The whole request body that the fields point into. */
  public byte[] body() {
    return body;
  }

  /** A copy of the data of the field, or null without it. */
  public byte @Nullable [] bytes(int id) {
    int slot = slot(id);
    return slot < 0 ? null : Arrays.copyOfRange(body, slots[slot + 1], slots[slot + 2]);
  }

  /** The field as text, a character for each byte, or an empty text without it. */
  public String text(int id) {
    int slot = slot(id);
    return slot < 0
        ? ""
        : new String(
            body, slots[slot + 1], slots[slot + 2] - slots[slot + 1], StandardCharsets.ISO_8859_1);
  }

  /** Whether the data of the field, nothing if it is not there, is just these bytes. */
  public boolean is(int id, byte[] expected) {
    int slot = slot(id);
    return slot < 0
        ? expected.length == 0
        : Arrays.equals(body, slots[slot + 1], slots[slot + 2], expected, 0, expected.length);
  }

  /** Reads through the data of the field; the field must be there. */
  public Cursor cursor(int id) {
    int slot = slot(id);
    return new Cursor(body, slots[slot + 1], slots[slot + 2]);
  }

  private int slot(int id) {
    for (int i = slots.length - SLOTS; i >= 0; i -= SLOTS) {
      if (slots[i] == id) {
        return i;
      }
    }
    return -1;
  }
}
