package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Arithmetic on integers, which wrap, and on doubles. */
final class Numbers {
  private static final double TWO_TO_63 = 0x1p63;

  private Numbers() {}

  static void register(Forms forms) {
    for (Fold fold : Fold.values()) {
      forms.add(fold.code, in -> fold(in, fold));
    }
    forms.add(24, in -> doubles(in, Numbers::power));
    forms.add(25, in -> doubles(in, (value, base) -> Math.log(value) / Math.log(base)));
    forms.add(27, Numbers::absolute);
    forms.add(28, in -> unary(in, Math::floor));
    forms.add(29, in -> unary(in, Math::ceil));
    forms.add(30, Numbers::toInteger);
    forms.add(31, Numbers::toDouble);
  }

  private static Node fold(Operands in, Fold fold) {
    List<Node> parts = IntStream.range(0, in.atLeast(1).count()).mapToObj(in::node).toList();
    ValueType type = ValueType.ANY;
    for (Node part : parts) {
      type = numeric(type, part.type());
    }
    return Node.of(type, evaluation -> fold(fold, parts, evaluation));
  }

  private static ValueType numeric(ValueType before, ValueType next) {
    boolean number = next == ValueType.INT || next == ValueType.FLOAT || next == ValueType.ANY;
    if (!number || !next.fits(before)) {
      throw Operands.refused("arithmetic on " + before + " and " + next);
    }
    return next == ValueType.ANY ? before : next;
  }

  private static @Nullable Item fold(Fold fold, List<Node> parts, Evaluation evaluation) {
    Item first = parts.get(0).evaluate(evaluation);
    if (first instanceof IntItem) {
      long[] values = integers(parts, evaluation);
      return values == null ? null : fold.integers(values);
    }
    if (first instanceof DoubleItem) {
      double[] values = doubles(parts, evaluation);
      return values == null ? null : new DoubleItem(fold.doubles(values));
    }
    return null;
  }

  static long @Nullable [] integers(List<Node> parts, Evaluation evaluation) {
    long[] values = new long[parts.size()];
    for (int i = 0; i < values.length; i++) {
      if (!(parts.get(i).evaluate(evaluation) instanceof IntItem number)) {
        return null;
      }
      values[i] = number.value();
    }
    return values;
  }

  private static double @Nullable [] doubles(List<Node> parts, Evaluation evaluation) {
    double[] values = new double[parts.size()];
    for (int i = 0; i < values.length; i++) {
      if (!(parts.get(i).evaluate(evaluation) instanceof DoubleItem number)) {
        return null;
      }
      values[i] = number.value();
    }
    return values;
  }

  private static Node doubles(Operands in, DoubleBinaryOperator operator) {
    List<Node> parts = in.exactly(2).nodes(ValueType.FLOAT);
    return Node.of(
        ValueType.FLOAT,
        evaluation -> {
          double[] values = doubles(parts, evaluation);
          return values == null
              ? null
              : new DoubleItem(operator.applyAsDouble(values[0], values[1]));
        });
  }

  private static Node unary(Operands in, DoubleUnaryOperator operator) {
    Node part = in.exactly(1).node(0, ValueType.FLOAT);
    return Node.of(
        ValueType.FLOAT,
        evaluation ->
            part.evaluate(evaluation) instanceof DoubleItem number
                ? new DoubleItem(operator.applyAsDouble(number.value()))
                : null);
  }

  /** As the C library does, which knows the answer in two cases where Java says NaN. */
  private static double power(double base, double exponent) {
    boolean one = base == 1 || (base == -1 && Double.isInfinite(exponent));
    return one ? 1 : Math.pow(base, exponent);
  }

  private static Node absolute(Operands in) {
    Node part = in.exactly(1).node(0);
    return Node.of(
        numeric(ValueType.ANY, part.type()), evaluation -> absolute(part.evaluate(evaluation)));
  }

  private static @Nullable Item absolute(@Nullable Item value) {
    if (value instanceof IntItem number) {
      return IntItem.of(Math.abs(number.value()));
    }
    return value instanceof DoubleItem number ? new DoubleItem(Math.abs(number.value())) : null;
  }

  private static Node toInteger(Operands in) {
    Node part = in.exactly(1).node(0, ValueType.FLOAT);
    return Node.of(
        ValueType.INT,
        evaluation ->
            part.evaluate(evaluation) instanceof DoubleItem number
                ? IntItem.of(truncate(number.value()))
                : null);
  }

  /** What is not a number or out of range becomes the lowest integer. */
  static long truncate(double value) {
    return value >= -TWO_TO_63 && value < TWO_TO_63 ? (long) value : Long.MIN_VALUE;
  }

  private static Node toDouble(Operands in) {
    Node part = in.exactly(1).node(0, ValueType.INT);
    return Node.of(
        ValueType.FLOAT,
        evaluation ->
            part.evaluate(evaluation) instanceof IntItem number
                ? new DoubleItem(number.value())
                : null);
  }
}
