package io.aerosdk.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.aerosdk.internal.ael.node.Arithmetic;
import io.aerosdk.internal.ael.node.Comparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every range is compared with trying all numbers. */
class LinearRangeTest {
  private static final int TRIED = 300;

  @ParameterizedTest
  @EnumSource(
      value = Arithmetic.Operator.class,
      names = {"ADD", "SUB", "MUL", "DIV"})
  void isExact(Arithmetic.Operator operator) {
    for (Comparison.Operator comparison : Comparison.Operator.values()) {
      for (int constant = -13; constant <= 13; constant++) {
        for (int number = -20; number <= 20; number++) {
          check(new LinearRange(operator, constant, true), comparison, number);
          check(new LinearRange(operator, constant, false), comparison, number);
        }
      }
    }
  }

  private static void check(LinearRange linear, Comparison.Operator comparison, int number) {
    Range range = linear.where(comparison, number);
    for (int bin = -TRIED; range != null && bin <= TRIED; bin++) {
      boolean inside = bin >= range.begin() && bin <= range.end();
      if (inside != holds(linear, bin, comparison, number)) {
        fail("%s with bin %s %s %s: %s", linear, bin, comparison, number, range);
      }
    }
  }

  private static boolean holds(
      LinearRange linear, long bin, Comparison.Operator comparison, long number) {
    long left = linear.binFirst() ? bin : linear.constant();
    long right = linear.binFirst() ? linear.constant() : bin;
    if (linear.operator() == Arithmetic.Operator.DIV && right == 0) {
      return false;
    }
    long result =
        switch (linear.operator()) {
          case ADD -> left + right;
          case SUB -> left - right;
          case MUL -> left * right;
          default -> left / right;
        };
    return switch (comparison) {
      case EQ -> result == number;
      case NE -> result != number;
      case GT -> result > number;
      case GE -> result >= number;
      case LT -> result < number;
      case LE -> result <= number;
    };
  }

  /** Where a range is possible, there is one: not finding any would be exact as well. */
  @ParameterizedTest
  @EnumSource(
      value = Comparison.Operator.class,
      names = {"GT", "GE", "LT", "LE"})
  void isFound(Comparison.Operator comparison) {
    for (long number : new long[] {-10, -1, 0, 1, 10, 1L << 60}) {
      assertThat(new LinearRange(Arithmetic.Operator.ADD, 5, true).where(comparison, number))
          .isNotNull();
      assertThat(new LinearRange(Arithmetic.Operator.SUB, 5, false).where(comparison, number))
          .isNotNull();
      assertThat(new LinearRange(Arithmetic.Operator.MUL, -3, true).where(comparison, number))
          .isNotNull();
    }
    assertThat(new LinearRange(Arithmetic.Operator.DIV, 7, true).where(comparison, 3)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(Comparison.Operator.class)
  void boundsBeyondAnIntegerAreNone(Comparison.Operator comparison) {
    assertThat(new LinearRange(Arithmetic.Operator.ADD, -5, true).where(comparison, Long.MAX_VALUE))
        .isNull();
    assertThat(new LinearRange(Arithmetic.Operator.SUB, 5, true).where(comparison, Long.MAX_VALUE))
        .isNull();
    assertThat(new LinearRange(Arithmetic.Operator.DIV, 1000, true).where(comparison, 1L << 60))
        .isNull();
  }
}
