package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * A number in its other form.
 *
 * @param type the form it gets: INT or FLOAT
 * @param operand a literal, bin or path
 * @param at where it is
 */
public record Cast(Exp.Type type, Node operand, int at) implements Node {

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    Exp.Type source = type == Exp.Type.INT ? Exp.Type.FLOAT : Exp.Type.INT;
    return new Cast(type, operand.typed(bindings, source), at);
  }

  @Override
  public Exp exp() {
    return type == Exp.Type.INT ? Exp.toInt(operand.exp()) : Exp.toFloat(operand.exp());
  }
}
