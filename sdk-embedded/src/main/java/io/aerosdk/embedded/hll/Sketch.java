package io.aerosdk.embedded.hll;

import io.aerosdk.embedded.bit.Bits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A HyperLogLog in the bytes that bins hold: flags, two bit counts, the cached count, and the
 * registers, packed. Not thread-safe; operations work on a copy of their own.
 */
final class Sketch {
  private static final int HEADER = 11;
  private static final int INDEX_BITS_AT = 1;
  private static final int MIN_HASH_BITS_AT = 2;
  private static final int CACHE_AT = 3;

  private final HllShape shape;
  private final byte[] bytes;

  private Sketch(HllShape shape, byte[] bytes) {
    this.shape = shape;
    this.bytes = bytes;
  }

  /** A sketch of nothing. */
  static Sketch empty(HllShape shape) {
    byte[] bytes = new byte[HEADER + shape.registerBytes()];
    bytes[INDEX_BITS_AT] = (byte) shape.indexBits();
    bytes[MIN_HASH_BITS_AT] = (byte) shape.minHashBits();
    return new Sketch(shape, bytes);
  }

  /** The sketch in these bytes, which it may change; null when they hold none. */
  static @Nullable Sketch of(byte[] bytes) {
    if (bytes.length < HEADER || bytes[0] != 0) {
      return null;
    }
    HllShape shape = new HllShape(bytes[INDEX_BITS_AT], bytes[MIN_HASH_BITS_AT]);
    boolean fits = shape.legal() && bytes.length == HEADER + shape.registerBytes();
    return fits ? new Sketch(shape, bytes) : null;
  }

  /** The bytes themselves. */
  byte[] bytes() {
    return bytes;
  }

  HllShape shape() {
    return shape;
  }

  Sketch copy() {
    return new Sketch(shape, bytes.clone());
  }

  /** The count that was stored with the sketch; 0 for none. */
  long cachedCount() {
    return little().getLong(CACHE_AT);
  }

  /** Stores a count with the sketch; 0 forgets it. */
  void cacheCount(long count) {
    little().putLong(CACHE_AT, count);
  }

  private ByteBuffer little() {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  long register(int index) {
    return Bits.get(bytes, offset(index), shape.registerBits());
  }

  void register(int index, long value) {
    Bits.put(bytes, offset(index), shape.registerBits(), value);
  }

  private int offset(int index) {
    return HEADER * Byte.SIZE + index * shape.registerBits();
  }

  /** Raises a register to a value, unless it is that high. */
  boolean raise(int index, long value) {
    boolean higher = value > register(index);
    if (higher) {
      register(index, value);
    }
    return higher;
  }

  int rank(int index) {
    return (int) (register(index) >>> shape.minHashBits());
  }

  /** How many registers are set. */
  int used() {
    int used = 0;
    for (int i = 0; i < shape.registers(); i++) {
      used += register(i) == 0 ? 0 : 1;
    }
    return used;
  }

  /**
   * Whether it counts as a sketch of nothing. Like the server, this looks at one byte per register,
   * which is not all of them.
   */
  boolean looksEmpty() {
    int end = Math.min(bytes.length, HEADER + shape.registers());
    for (int i = HEADER; i < end; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
