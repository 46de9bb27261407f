package io.aerosdk.internal.query;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.node.Arithmetic;
import io.aerosdk.internal.ael.node.Bin;
import io.aerosdk.internal.ael.node.Comparison;
import io.aerosdk.internal.ael.node.Literal;
import io.aerosdk.internal.ael.node.Logical;
import io.aerosdk.internal.ael.node.Negation;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.path.Path;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conditions of a filter that indexes can answer: comparisons which all records of the
 * result must satisfy.
 */
final class Lookups {
  /** The least number of bytes of a text or blob that servers refuse to look up. */
  private static final int TOO_LONG = 2_048;

  private Lookups() {}

  /** The conditions in the order of the text. */
  static List<Lookup> of(Node filter) {
    List<Lookup> found = new ArrayList<>();
    collect(filter, found);
    return found;
  }

  /** Only {@code and} is looked into: what is below anything else need not hold. */
  private static void collect(Node node, List<Lookup> found) {
    if (node instanceof Logical logical && logical.operator() == Logical.Operator.AND) {
      logical.operands().forEach(operand -> collect(operand, found));
    } else if (node instanceof Comparison comparison) {
      Lookup lookup = lookup(comparison);
      if (lookup != null) {
        found.add(lookup);
      }
    }
  }

  private static @Nullable Lookup lookup(Comparison comparison) {
    if (comparison.right() instanceof Literal value) {
      return lookup(comparison, comparison.operator(), comparison.left(), value);
    }
    if (comparison.left() instanceof Literal value) {
      return lookup(comparison, comparison.operator().mirrored(), comparison.right(), value);
    }
    return null;
  }

  private static @Nullable Lookup lookup(
      Node condition, Comparison.Operator operator, Node side, Literal value) {
    if (value.value() instanceof Long number) {
      return numeric(condition, operator, side, number);
    }
    boolean text = value.type() == Exp.Type.STRING || value.type() == Exp.Type.BLOB;
    return text
            && size(value.value()) < TOO_LONG
            && operator == Comparison.Operator.EQ
            && side.type() == value.type()
        ? at(condition, side, value.value())
        : null;
  }

  private static int size(Object value) {
    return value instanceof String text
        ? text.getBytes(StandardCharsets.UTF_8).length
        : ((byte[]) value).length;
  }

  private static @Nullable Lookup numeric(
      Node condition, Comparison.Operator operator, Node side, long number) {
    Node place = side;
    Range range = null;
    if (side instanceof Arithmetic sum
        && sum.right() instanceof Literal value
        && value.value() instanceof Long constant) {
      place = sum.left();
      range = new LinearRange(sum.operator(), constant, true).where(operator, number);
    } else if (side instanceof Arithmetic sum
        && sum.left() instanceof Literal value
        && value.value() instanceof Long constant) {
      place = sum.right();
      range = new LinearRange(sum.operator(), constant, false).where(operator, number);
    } else if (side instanceof Negation negation) {
      place = negation.operand();
      range = new LinearRange(Arithmetic.Operator.SUB, 0, false).where(operator, number);
    } else {
      range = Range.of(operator, number);
    }
    return range == null || place.type() != Exp.Type.INT ? null : at(condition, place, range);
  }

  private static @Nullable Lookup at(Node condition, Node place, Object wanted) {
    if (place instanceof Bin bin) {
      return new Lookup(condition, bin.name(), place, wanted);
    }
    return place instanceof Path path && path.readsOneValue()
        ? new Lookup(condition, path.bin(), place, wanted)
        : null;
  }
}
