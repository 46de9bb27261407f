package io.aerosdk.embedded.bit;

/** Reads and writes runs of bits anywhere in an array; bit 0 is the highest of the first byte. */
public final class Bits {
  private Bits() {}

  /** Up to 64 bits from an offset on, as the lowest bits of the result. */
  public static long get(byte[] bytes, int offset, int count) {
    long value = 0;
    int at = offset;
    int left = count;
    while (left > 0) {
      int room = Byte.SIZE - (at & 7);
      int taken = Math.min(room, left);
      int part = (bytes[at >>> 3] & 0xFF) >>> (room - taken);
      value = (value << taken) | (part & ones(taken));
      at += taken;
      left -= taken;
    }
    return value;
  }

  /** Puts the lowest {@code count} bits of a value at an offset. */
  public static void put(byte[] bytes, int offset, int count, long value) {
    int at = offset;
    int left = count;
    while (left > 0) {
      int room = Byte.SIZE - (at & 7);
      int taken = Math.min(room, left);
      int shift = room - taken;
      int mask = (int) ones(taken) << shift;
      int part = (int) (value >>> (left - taken)) << shift;
      bytes[at >>> 3] = (byte) ((bytes[at >>> 3] & ~mask) | (part & mask));
      at += taken;
      left -= taken;
    }
  }

  /** The lowest {@code count} bits, from 0 to 64 of them, set. */
  public static long ones(int count) {
    return count == 0 ? 0 : -1L >>> (Long.SIZE - count);
  }
}
