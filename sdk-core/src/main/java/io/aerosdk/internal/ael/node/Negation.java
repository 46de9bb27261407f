package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * A number with the opposite sign: zero minus the number.
 *
 * @param operand the number
 * @param at where it is
 */
public record Negation(Node operand, int at) implements Node {

  @Override
  public Exp.Type type() {
    return operand.type() == Exp.Type.FLOAT ? Exp.Type.FLOAT : Exp.Type.INT;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    return new Negation(
        operand.typed(bindings, wanted == null ? Numbers.natural(operand, bindings) : wanted), at);
  }

  @Override
  public Exp exp() {
    Exp zero = operand.type() == Exp.Type.FLOAT ? Exp.val(0.0) : Exp.val(0L);
    return Exp.sub(zero, operand.exp());
  }
}
