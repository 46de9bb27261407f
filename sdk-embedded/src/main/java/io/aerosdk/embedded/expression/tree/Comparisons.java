package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.ValueOrder;
import org.jspecify.annotations.Nullable;

/** Comparisons of two values of one type. */
enum Comparisons {
  EQUAL(1),
  NOT_EQUAL(2),
  GREATER(3),
  GREATER_OR_EQUAL(4),
  LESS(5),
  LESS_OR_EQUAL(6);

  private final int code;

  Comparisons(int code) {
    this.code = code;
  }

  static void register(Forms forms) {
    for (Comparisons each : values()) {
      forms.add(each.code, each::build);
    }
  }

  private Node build(Operands in) {
    Node left = in.exactly(2).node(0);
    Node right = in.node(1);
    if (!left.type().fits(right.type()) || !comparable(left) || !comparable(right)) {
      throw Operands.refused(left.type() + " compared with " + right.type());
    }
    return Node.of(
        ValueType.BOOL,
        evaluation -> {
          Item a = left.evaluate(evaluation);
          Item b = a == null ? null : right.evaluate(evaluation);
          return a == null || b == null ? null : compare(a, b);
        });
  }

  private static boolean comparable(Node node) {
    return switch (node.type()) {
      case GEO, HLL, MARKER, REMOVAL -> false;
      default -> true;
    };
  }

  private @Nullable Item compare(Item a, Item b) {
    if (a instanceof DoubleItem x && b instanceof DoubleItem y) {
      return Atom.of(holds(x.value(), y.value()));
    }
    if (isUnordered(a) || isUnordered(b) || ValueType.of(a) != ValueType.of(b)) {
      return null;
    }
    return Atom.of(holds(ValueOrder.compare(a, b)));
  }

  private static boolean isUnordered(Item item) {
    return item instanceof MapItem map && map.size() > 0 && !map.keyOrdered();
  }

  private boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
    };
  }

  /** Doubles apart, because NaN is neither less than, equal to nor greater than anything. */
  private boolean holds(double a, double b) {
    return switch (this) {
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case GREATER -> a > b;
      case GREATER_OR_EQUAL -> a >= b;
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
    };
  }
}
