package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions joined, or one condition turned round.
 *
 * @param operator how
 * @param operands in the order of the text; one for {@link Operator#NOT}, else two or more
 * @param at where it is
 */
public record Logical(Operator operator, List<Node> operands, int at) implements Node {

  /** Copies the list. */
  public Logical {
    operands = List.copyOf(operands);
  }

  /** How conditions are joined. */
  public enum Operator {
    /** All hold. */
    AND,
    /** One holds. */
    OR,
    /** Exactly one holds. */
    EXCLUSIVE,
    /** It does not hold. */
    NOT
  }

  @Override
  public Exp.Type type() {
    return Exp.Type.BOOL;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    List<Node> typed = new ArrayList<>(operands.size());
    for (Node operand : operands) {
      typed.add(
          operand instanceof Bin bin
              ? bin.as(Exp.Type.BOOL)
              : operand.typed(bindings, operand.open() ? Exp.Type.BOOL : null));
    }
    return new Logical(operator, typed, at);
  }

  @Override
  public Exp exp() {
    Exp[] parts = new Exp[operands.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = operands.get(i).exp();
    }
    return switch (operator) {
      case AND -> Exp.and(parts);
      case OR -> Exp.or(parts);
      case EXCLUSIVE -> Exp.exclusive(parts);
      case NOT -> Exp.not(parts[0]);
    };
  }
}
