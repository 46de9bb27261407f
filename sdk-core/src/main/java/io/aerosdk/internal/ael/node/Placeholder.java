package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value that is given later.
 *
 * @param number counted from 0
 * @param at where it is
 */
public record Placeholder(int number, int at) implements Node {

  @Override
  public Exp.@Nullable Type type() {
    return null;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    return bound(bindings);
  }

  @Override
  public Exp exp() {
    throw new IllegalStateException("a placeholder has no expression before it is bound");
  }

  private Literal bound(Bindings bindings) {
    Object value = bindings.values().value(number, at);
    return new Literal(value, bindings.values().type(number, at), number, at);
  }

  /**
   * A node as its neighbours see it: a placeholder as its value, anything else as it is.
   *
   * @param node of the text
   * @param bindings with the values
   * @return the node
   */
  static Node resolve(Node node, Bindings bindings) {
    return node instanceof Placeholder placeholder ? placeholder.bound(bindings) : node;
  }
}
