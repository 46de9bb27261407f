package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import org.jspecify.annotations.Nullable;

/** Arithmetic over any number of operands of one type. */
enum Fold {
  ADD(20),
  SUBTRACT(21),
  MULTIPLY(22),
  DIVIDE(23),
  MIN(50),
  MAX(51);

  final int code;

  Fold(int code) {
    this.code = code;
  }

  /** The result, or null when it is unknown: a division by zero. */
  @Nullable Item integers(long[] values) {
    int from = first(values.length);
    long result = values[from];
    for (int i = from + 1; i < values.length; i++) {
      result = combine(result, values[i]);
    }
    boolean alone = values.length == 1;
    return switch (this) {
      case SUBTRACT -> IntItem.of((alone ? 0 : values[0]) - result);
      case DIVIDE -> result == 0 ? null : IntItem.of((alone ? 1 : values[0]) / result);
      default -> IntItem.of(result);
    };
  }

  double doubles(double[] values) {
    int from = first(values.length);
    double result = values[from];
    for (int i = from + 1; i < values.length; i++) {
      result = combine(result, values[i]);
    }
    boolean alone = values.length == 1;
    return switch (this) {
      case SUBTRACT -> (alone ? 0 : values[0]) - result;
      case DIVIDE -> (alone ? 1 : values[0]) / result;
      default -> result;
    };
  }

  /** What is subtracted or divides is put together before. */
  private int first(int count) {
    return (this == SUBTRACT || this == DIVIDE) && count > 1 ? 1 : 0;
  }

  private long combine(long a, long b) {
    return switch (this) {
      case ADD, SUBTRACT -> a + b;
      case MULTIPLY, DIVIDE -> a * b;
      case MIN -> Math.min(a, b);
      case MAX -> Math.max(a, b);
    };
  }

  private double combine(double a, double b) {
    return switch (this) {
      case ADD, SUBTRACT -> a + b;
      case MULTIPLY, DIVIDE -> a * b;
      case MIN -> b < a ? b : a;
      case MAX -> b > a ? b : a;
    };
  }
}
