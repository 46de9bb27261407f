package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import io.aerosdk.internal.ael.scope.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * A whole bin.
 *
 * @param name of the bin
 * @param type of its value; null as long as neither text nor surroundings say
 * @param at where it is
 */
public record Bin(String name, Exp.@Nullable Type type, int at) implements Node {

  @Override
  public boolean open() {
    return type == null;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    return type != null
        ? this
        : as(wanted != null && ValueKind.flows(wanted) ? wanted : Exp.Type.INT);
  }

  /**
   * The same bin, read as a type.
   *
   * @param other the type
   * @return the bin
   */
  public Bin as(Exp.Type other) {
    return new Bin(name, other, at);
  }

  @Override
  public Exp exp() {
    return Exp.bin(name, type == null ? Exp.Type.INT : type);
  }
}
