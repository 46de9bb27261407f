package io.aerosdk.embedded.bit;

/**
 * A run of bits, or of bytes, that an operation is meant for.
 *
 * @param offset where it starts; negative from the end
 * @param size how many
 */
record BitSpan(int offset, int size) {
  /**
   * The same run counted from the start.
   *
   * @param length how many bits, or bytes, there are
   */
  BitSpan in(int length) {
    return new BitSpan(start(offset, length), size);
  }

  /** Whether it ends within that many bits, or bytes. */
  boolean fits(int length) {
    return (long) offset + size <= length;
  }

  /** What of it lies within that many bits, or bytes; nothing when it starts behind them. */
  BitSpan cut(int length) {
    return new BitSpan(offset, Math.max(0, Math.min(size, length - offset)));
  }

  int end() {
    return offset + size;
  }

  /** An offset from the start, of one that may be negative. */
  static int start(int offset, int length) {
    int start = offset < 0 ? offset + length : offset;
    if (start < 0) {
      throw BitErrors.parameter("offset " + offset + " of " + length);
    }
    return start;
  }
}
