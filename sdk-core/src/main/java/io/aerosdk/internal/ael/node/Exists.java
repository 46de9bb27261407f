package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record has a bin.
 *
 * @param bin its name
 * @param at where it is
 */
public record Exists(String bin, int at) implements Node {

  @Override
  public Exp.Type type() {
    return Exp.Type.BOOL;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    return this;
  }

  @Override
  public Exp exp() {
    return Exp.ne(Exp.binType(bin), Exp.val(0L));
  }
}
