package io.aerosdk.embedded.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Bytes being written, big-endian, that remember where sizes and counts stand. */
final class Bytes {
  /** A size or count among the bytes. */
  record SizeSlot(int at, int width) {}

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<SizeSlot> sizes = new ArrayList<>();

  Bytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  Bytes number(long value, int width) {
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
    return this;
  }

  Bytes size(long value, int width) {
    sizes.add(new SizeSlot(out.size(), width));
    return number(value, width);
  }

  /** Appends what another has, with its sizes. */
  Bytes append(Bytes other) {
    other.sizes.forEach(size -> sizes.add(new SizeSlot(out.size() + size.at(), size.width())));
    return raw(other.toArray());
  }

  int length() {
    return out.size();
  }

  byte[] toArray() {
    return out.toByteArray();
  }

  /** The bytes with one of the sizes replaced by another number. */
  byte[] lying(Dice dice) {
    byte[] bytes = toArray();
    if (!sizes.isEmpty()) {
      SizeSlot size = dice.of(sizes);
      long truth = get(bytes, size.at(), size.width());
      set(bytes, size, dice.oneIn(2) ? truth + dice.below(9) - 4 : dice.number());
    }
    return bytes;
  }

  static long get(byte[] bytes, int at, int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 8 | (bytes[at + i] & 0xff);
    }
    return value;
  }

  private static void set(byte[] bytes, SizeSlot number, long value) {
    for (int i = 0; i < number.width(); i++) {
      bytes[number.at() + i] = (byte) (value >>> (8 * (number.width() - 1 - i)));
    }
  }
}
