package io.aerosdk.internal.query;

import io.aerosdk.internal.ael.node.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Integers from {@code begin} to {@code end}, both included.
 *
 * @param begin the smallest
 * @param end the largest, not less than begin
 */
record Range(long begin, long end) {

  /** Which integers compare like this to a number; null if none do, or all but one. */
  static @Nullable Range of(Comparison.Operator operator, long number) {
    return switch (operator) {
      case EQ -> new Range(number, number);
      case GE -> new Range(number, Long.MAX_VALUE);
      case LE -> new Range(Long.MIN_VALUE, number);
      case GT -> number == Long.MAX_VALUE ? null : new Range(number + 1, Long.MAX_VALUE);
      case LT -> number == Long.MIN_VALUE ? null : new Range(Long.MIN_VALUE, number - 1);
      case NE -> null;
    };
  }
}
