package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import io.aerosdk.internal.ael.scope.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * Two values compared.
 *
 * @param operator how
 * @param left side
 * @param right side
 * @param at where it is
 */
public record Comparison(Operator operator, Node left, Node right, int at) implements Node {

  /** How values are compared. */
  public enum Operator {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Greater. */
    GT,
    /** Greater or equal. */
    GE,
    /** Less. */
    LT,
    /** Less or equal. */
    LE;

    /** {@return the operator that says the same with both sides swapped} */
    public Operator mirrored() {
      return switch (this) {
        case GT -> LT;
        case GE -> LE;
        case LT -> GT;
        case LE -> GE;
        case EQ, NE -> this;
      };
    }
  }

  @Override
  public Exp.Type type() {
    return Exp.Type.BOOL;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    Node first = Placeholder.resolve(left, bindings);
    Node second = Placeholder.resolve(right, bindings);
    if (first.open() && second.open()) {
      Exp.Type common = first instanceof Bin || second instanceof Bin ? Exp.Type.INT : null;
      return compared(
          bindings,
          first.typed(bindings, pick(first, wanted, common)),
          second.typed(bindings, pick(second, wanted, common)));
    }
    if (first.open()) {
      Node known = second.typed(bindings, null);
      return compared(
          bindings, first.typed(bindings, pick(first, wanted, typeFrom(known, first))), known);
    }
    if (second.open()) {
      Node known = first.typed(bindings, null);
      return compared(
          bindings, known, second.typed(bindings, pick(second, wanted, typeFrom(known, second))));
    }
    return compared(
        bindings,
        first.typed(bindings, second instanceof Literal ? second.type() : null),
        second.typed(bindings, first instanceof Literal ? first.type() : null));
  }

  /**
   * What a comparison is itself compared with reaches its bins, as in the official parsers: {@code
   * ($.a == 1) == true} is refused.
   */
  private static Exp.@Nullable Type pick(
      Node side, Exp.@Nullable Type fromOutside, Exp.@Nullable Type counterpart) {
    return side instanceof Bin && fromOutside != null ? fromOutside : counterpart;
  }

  /** A bin does not take the type that the text gives to another bin; both sides need one then. */
  private static Exp.@Nullable Type typeFrom(Node known, Node open) {
    return known instanceof Bin && open instanceof Bin ? Exp.Type.INT : known.type();
  }

  private Comparison compared(Bindings bindings, Node first, Node second) {
    Node one = blob(first, second, bindings);
    Node other = blob(second, first, bindings);
    ValueKind.checkComparable(one.type(), other.type(), other.at());
    return new Comparison(operator, one, other, at);
  }

  /** A text beside a blob is the blob's Base64 form. */
  private static Node blob(Node side, Node otherSide, Bindings bindings) {
    boolean read = otherSide.type() == Exp.Type.BLOB && !(otherSide instanceof Literal);
    if (!read || !(side instanceof Literal text) || text.type() != Exp.Type.STRING) {
      return side;
    }
    if (text.placeholder() >= 0) {
      bindings.values().inspect(text.placeholder());
    }
    return text.decoded();
  }

  @Override
  public Exp exp() {
    Exp first = left.exp();
    Exp second = right.exp();
    return switch (operator) {
      case EQ -> Exp.eq(first, second);
      case NE -> Exp.ne(first, second);
      case GT -> Exp.gt(first, second);
      case GE -> Exp.ge(first, second);
      case LT -> Exp.lt(first, second);
      case LE -> Exp.le(first, second);
    };
  }
}
