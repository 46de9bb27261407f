package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.internal.ael.scope.Bindings;
import io.aerosdk.internal.ael.scope.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers combined.
 *
 * @param operator how
 * @param left side
 * @param right side
 * @param at where it is
 */
public record Arithmetic(Operator operator, Node left, Node right, int at) implements Node {

  /** How numbers are combined. */
  public enum Operator {
    /** Plus. */
    ADD,
    /** Minus. */
    SUB,
    /** Times. */
    MUL,
    /** Divided by; integers are cut off toward zero. */
    DIV,
    /** Remainder. */
    MOD,
    /** To the power of. */
    POW,
    /** Bitwise and. */
    AND,
    /** Bitwise or. */
    OR,
    /** Bitwise exclusive or. */
    XOR,
    /** Shift to the left. */
    SHIFT_LEFT,
    /** Shift to the right that keeps the sign. */
    SHIFT_RIGHT,
    /** Shift to the right that fills with zeros. */
    SHIFT_RIGHT_LOGICAL;

    private boolean ofBits() {
      return compareTo(AND) >= 0;
    }
  }

  @Override
  public Exp.Type type() {
    return left.type() == Exp.Type.FLOAT || right.type() == Exp.Type.FLOAT
        ? Exp.Type.FLOAT
        : Exp.Type.INT;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    Exp.Type inside =
        wanted != null && ValueKind.flows(wanted) ? wanted : Numbers.natural(this, bindings);
    Node first = left.typed(bindings, inside);
    Node second = right.typed(bindings, inside);
    if (!operator.ofBits()) {
      refuseBlob(first);
      refuseBlob(second);
    }
    ValueKind.checkComparable(first.type(), second.type(), second.at());
    return new Arithmetic(operator, first, second, at);
  }

  private static void refuseBlob(Node operand) {
    if (operand.type() == Exp.Type.BLOB) {
      throw new AelFault(
          operand.at(), "BLOB type does not support arithmetic operations", "expected a number");
    }
  }

  @Override
  public Exp exp() {
    Exp first = left.exp();
    Exp second = right.exp();
    return switch (operator) {
      case ADD -> Exp.add(first, second);
      case SUB -> Exp.sub(first, second);
      case MUL -> Exp.mul(first, second);
      case DIV -> Exp.div(first, second);
      case MOD -> Exp.mod(first, second);
      case POW -> Exp.pow(first, second);
      case AND -> Exp.intAnd(first, second);
      case OR -> Exp.intOr(first, second);
      case XOR -> Exp.intXor(first, second);
      case SHIFT_LEFT -> Exp.lshift(first, second);
      case SHIFT_RIGHT -> Exp.arshift(first, second);
      case SHIFT_RIGHT_LOGICAL -> Exp.rshift(first, second);
    };
  }
}
