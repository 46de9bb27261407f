package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.aerosdk.internal.ael.scope.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * How many elements a list or map has.
 *
 * @param operand a bin or path; a list unless the text says that it is a map
 * @param at where it is
 */
public record Count(Node operand, int at) implements Node {

  @Override
  public Exp.Type type() {
    return Exp.Type.INT;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    Node collection =
        operand instanceof Bin bin && bin.open()
            ? bin.as(Exp.Type.LIST)
            : operand.typed(bindings, Exp.Type.LIST);
    return new Count(collection, at);
  }

  @Override
  public Exp exp() {
    return operand.type() == Exp.Type.MAP
        ? MapExp.size(operand.exp())
        : ListExp.size(operand.exp());
  }
}
