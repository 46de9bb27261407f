package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * A use of a variable.
 *
 * @param name of the variable
 * @param at where it is
 */
public record Variable(String name, int at) implements Node {

  @Override
  public Exp.@Nullable Type type() {
    return null;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    bindings.require(name, at);
    return this;
  }

  @Override
  public Exp exp() {
    return Exp.var(name);
  }
}
