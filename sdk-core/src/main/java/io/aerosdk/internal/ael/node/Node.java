package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * A part of a filter. Immutable and thread-safe.
 *
 * <p>A tree is read from text without values or types. {@link #typed} gives the tree in which
 * placeholders are values and bins have types; only that one has expressions.
 */
public interface Node {

  /** {@return the index of its first character in the text} */
  int at();

  /** {@return the type of its value; null if that is not known} */
  Exp.@Nullable Type type();

  /** {@return whether the text leaves its type open, so that it takes that of its counterpart} */
  default boolean open() {
    return false;
  }

  /**
   * The same with values for placeholders, and types.
   *
   * @param bindings values and variables
   * @param wanted the type that suits the surroundings, null for none in particular; a type that
   *     the text says stays
   * @return the typed node
   */
  Node typed(Bindings bindings, Exp.@Nullable Type wanted);

  /** {@return its expression; only of a typed node} */
  Exp exp();
}
