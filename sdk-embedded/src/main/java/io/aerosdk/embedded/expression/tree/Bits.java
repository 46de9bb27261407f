package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Operators on integers only: remainder and the 64 bits. */
final class Bits {
  private Bits() {}

  static void register(Forms forms) {
    forms.add(26, Bits::remainder);
    forms.add(32, in -> fold(in.atLeast(1), (a, b) -> a & b));
    forms.add(33, in -> fold(in.atLeast(1), (a, b) -> a | b));
    forms.add(34, in -> fold(in.atLeast(1), (a, b) -> a ^ b));
    forms.add(35, in -> unary(in, a -> ~a));
    forms.add(36, in -> fold(in.exactly(2), (a, b) -> a << b));
    forms.add(37, in -> fold(in.exactly(2), (a, b) -> a >>> b));
    forms.add(38, in -> fold(in.exactly(2), (a, b) -> a >> b));
    forms.add(39, in -> unary(in, Long::bitCount));
    forms.add(40, in -> scan(in, Bits::fromLeft));
    forms.add(41, in -> scan(in, Bits::fromRight));
  }

  private static Node remainder(Operands in) {
    List<Node> parts = in.exactly(2).nodes(ValueType.INT);
    return Node.of(
        ValueType.INT,
        evaluation -> {
          long[] values = Numbers.integers(parts, evaluation);
          return values == null || values[1] == 0 ? null : IntItem.of(values[0] % values[1]);
        });
  }

  private static Node fold(Operands in, LongBinaryOperator operator) {
    List<Node> parts = in.nodes(ValueType.INT);
    return Node.of(
        ValueType.INT,
        evaluation -> {
          long[] values = Numbers.integers(parts, evaluation);
          if (values == null) {
            return null;
          }
          long result = values[0];
          for (int i = 1; i < values.length; i++) {
            result = operator.applyAsLong(result, values[i]);
          }
          return IntItem.of(result);
        });
  }

  private static Node unary(Operands in, LongUnaryOperator operator) {
    Node part = in.exactly(1).node(0, ValueType.INT);
    return Node.of(
        ValueType.INT,
        evaluation ->
            part.evaluate(evaluation) instanceof IntItem number
                ? IntItem.of(operator.applyAsLong(number.value()))
                : null);
  }

  private static Node scan(Operands in, LongUnaryOperator firstSetBit) {
    Node number = in.exactly(2).node(0, ValueType.INT);
    Node wanted = in.node(1, ValueType.BOOL);
    return Node.of(
        ValueType.INT,
        evaluation -> {
          Item bit = wanted.evaluate(evaluation);
          if (!(number.evaluate(evaluation) instanceof IntItem value)
              || (bit != Atom.TRUE && bit != Atom.FALSE)) {
            return null;
          }
          long bits = bit == Atom.TRUE ? value.value() : ~value.value();
          return IntItem.of(bits == 0 ? -1 : firstSetBit.applyAsLong(bits));
        });
  }

  private static long fromLeft(long bits) {
    return Long.numberOfLeadingZeros(bits);
  }

  /** Positions count from the left here too. */
  private static long fromRight(long bits) {
    return Long.SIZE - 1L - Long.numberOfTrailingZeros(bits);
  }
}
