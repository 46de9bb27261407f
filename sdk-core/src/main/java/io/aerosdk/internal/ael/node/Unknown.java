package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * The value that makes the filter neither true nor false.
 *
 * @param at where it is
 */
public record Unknown(int at) implements Node {

  @Override
  public Exp.@Nullable Type type() {
    return null;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    return this;
  }

  @Override
  public Exp exp() {
    return Exp.unknown();
  }
}
