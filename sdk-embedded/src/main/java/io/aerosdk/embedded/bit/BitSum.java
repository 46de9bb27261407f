package io.aerosdk.embedded.bit;

/**
 * Adds to a number of 1 to 64 bits and decides what becomes of an overflow.
 *
 * @param width how many bits
 * @param signed whether the number is in two's complement
 * @param saturate whether to stay at the end of the range that was passed
 * @param wrap whether to start again at its other end
 */
record BitSum(int width, boolean signed, boolean saturate, boolean wrap) {
  private static final int SIGNED = 1;
  private static final int SATURATE = 2;
  private static final int WRAP = 4;

  static BitSum of(int width, long subflags) {
    boolean known = (subflags & ~(SIGNED | SATURATE | WRAP)) == 0;
    boolean both = (subflags & SATURATE) != 0 && (subflags & WRAP) != 0;
    if (!known || both) {
      throw BitErrors.parameter("sub-flags " + subflags);
    }
    return new BitSum(
        width, (subflags & SIGNED) != 0, (subflags & SATURATE) != 0, (subflags & WRAP) != 0);
  }

  /**
   * The new bits.
   *
   * @throws io.aerosdk.embedded.protocol.ServerException OP_NOT_APPLICABLE for an overflow that
   *     must not be
   */
  long add(long number, long delta) {
    long a = fit(number);
    long b = fit(delta);
    long sum = fit(a + b);
    if (!signed) {
      return unsignedLess(sum, a) ? overflowed(sum, false) : sum;
    }
    // The sum of two negatives that is exactly 0 counts as no overflow, as on the server.
    boolean over = (a < 0 && b < 0 && sum > 0) || (a >= 0 && b >= 0 && sum < 0);
    return over ? overflowed(sum, a < 0) : sum;
  }

  /** As {@link #add}; a signed delta is negated first, which the lowest number withstands. */
  long subtract(long number, long delta) {
    if (signed) {
      return add(number, -delta);
    }
    long a = fit(number);
    long b = fit(delta);
    return unsignedLess(a, b) ? overflowed(fit(a - b), true) : a - b;
  }

  private long overflowed(long wrapped, boolean below) {
    if (wrap) {
      return wrapped;
    }
    if (!saturate) {
      throw BitErrors.notApplicable("overflow of " + width + " bits");
    }
    if (signed) {
      long highest = Bits.ones(width - 1);
      return below ? ~highest : highest;
    }
    return below ? 0 : Bits.ones(width);
  }

  private static boolean unsignedLess(long a, long b) {
    return Long.compareUnsigned(a, b) < 0;
  }

  /** The value of the lowest bits, the only ones that count. */
  private long fit(long value) {
    int unused = Long.SIZE - width;
    return signed ? value << unused >> unused : value & Bits.ones(width);
  }
}
