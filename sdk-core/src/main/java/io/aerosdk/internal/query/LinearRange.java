package io.aerosdk.internal.query;

import io.aerosdk.internal.ael.node.Arithmetic;
import io.aerosdk.internal.ael.node.Comparison;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a bin make a calculation with one constant compare to a number: exact, in
 * integers of any size. The server's sums and products wrap around at 2^63; this takes them as the
 * numbers they mean.
 *
 * @param operator of the calculation
 * @param constant in the calculation
 * @param binFirst whether the bin is its left side
 */
record LinearRange(Arithmetic.Operator operator, long constant, boolean binFirst) {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  /**
   * The values; null if there are none, if they are no single range, or if the calculation cannot
   * be turned round.
   */
  @Nullable Range where(Comparison.Operator comparison, long number) {
    BigInteger low = low(comparison, BigInteger.valueOf(number));
    BigInteger high = high(comparison, BigInteger.valueOf(number));
    if (low == null && high == null) {
      return null;
    }
    BigInteger c = BigInteger.valueOf(constant);
    return switch (operator) {
      case ADD -> range(minus(low, c), minus(high, c));
      case SUB ->
          binFirst ? range(plus(low, c), plus(high, c)) : range(from(c, high), from(c, low));
      case MUL -> product(c, low, high);
      case DIV -> binFirst ? quotient(c, low, high) : reciprocal(c, low, high);
      default -> null;
    };
  }

  /** The least result; null if there is none. */
  private static @Nullable BigInteger low(Comparison.Operator comparison, BigInteger number) {
    return switch (comparison) {
      case EQ, GE -> number;
      case GT -> number.add(BigInteger.ONE);
      default -> null;
    };
  }

  /** The greatest result; null if there is none. */
  private static @Nullable BigInteger high(Comparison.Operator comparison, BigInteger number) {
    return switch (comparison) {
      case EQ, LE -> number;
      case LT -> number.subtract(BigInteger.ONE);
      default -> null;
    };
  }

  private static @Nullable BigInteger minus(@Nullable BigInteger end, BigInteger c) {
    return end == null ? null : end.subtract(c);
  }

  private static @Nullable BigInteger plus(@Nullable BigInteger end, BigInteger c) {
    return end == null ? null : end.add(c);
  }

  private static @Nullable BigInteger from(BigInteger c, @Nullable BigInteger end) {
    return end == null ? null : c.subtract(end);
  }

  /** low ≤ x·c ≤ high. */
  private static @Nullable Range product(
      BigInteger c, @Nullable BigInteger low, @Nullable BigInteger high) {
    if (c.signum() == 0) {
      return null;
    }
    if (c.signum() < 0) {
      return product(c.negate(), negated(high), negated(low));
    }
    return range(low == null ? null : ceiling(low, c), high == null ? null : floor(high, c));
  }

  /** low ≤ x/c ≤ high, cut off toward zero. */
  private static @Nullable Range quotient(
      BigInteger c, @Nullable BigInteger low, @Nullable BigInteger high) {
    if (c.signum() == 0) {
      return null;
    }
    if (c.signum() < 0) {
      return quotient(c.negate(), negated(high), negated(low));
    }
    BigInteger begin = null;
    if (low != null) {
      begin =
          low.signum() > 0
              ? low.multiply(c)
              : low.subtract(BigInteger.ONE).multiply(c).add(BigInteger.ONE);
    }
    BigInteger end = null;
    if (high != null) {
      end =
          high.signum() < 0
              ? high.multiply(c)
              : high.add(BigInteger.ONE).multiply(c).subtract(BigInteger.ONE);
    }
    return range(begin, end);
  }

  /** low ≤ c/x ≤ high: one range only where the quotient has to stay away from zero. */
  private static @Nullable Range reciprocal(
      BigInteger c, @Nullable BigInteger low, @Nullable BigInteger high) {
    if (low != null && low.signum() > 0) {
      return reciprocalMagnitude(c.abs(), low, high, c.signum());
    }
    if (high != null && high.signum() < 0) {
      return reciprocalMagnitude(c.abs(), high.negate(), negated(low), -c.signum());
    }
    return null;
  }

  /** near ≤ c/|x| ≤ far, with all of them positive. */
  private static @Nullable Range reciprocalMagnitude(
      BigInteger c, BigInteger near, @Nullable BigInteger far, int sign) {
    BigInteger least =
        far == null ? BigInteger.ONE : c.divide(far.add(BigInteger.ONE)).add(BigInteger.ONE);
    BigInteger most = c.divide(near);
    return sign >= 0 ? range(least, most) : range(most.negate(), least.negate());
  }

  private static @Nullable BigInteger negated(@Nullable BigInteger end) {
    return end == null ? null : end.negate();
  }

  private static BigInteger floor(BigInteger number, BigInteger divisor) {
    BigInteger[] parts = number.divideAndRemainder(divisor);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static BigInteger ceiling(BigInteger number, BigInteger divisor) {
    return floor(number.negate(), divisor).negate();
  }

  /** Nothing if it is empty, if it is everything, or if an end is beyond what an integer can be. */
  private static @Nullable Range range(@Nullable BigInteger begin, @Nullable BigInteger end) {
    if (beyond(begin)
        || beyond(end)
        || (begin != null && end != null && begin.compareTo(end) > 0)) {
      return null;
    }
    long first = begin == null ? Long.MIN_VALUE : begin.longValueExact();
    long last = end == null ? Long.MAX_VALUE : end.longValueExact();
    return new Range(first, last);
  }

  private static boolean beyond(@Nullable BigInteger end) {
    return end != null && (end.compareTo(LEAST) < 0 || end.compareTo(MOST) > 0);
  }
}
