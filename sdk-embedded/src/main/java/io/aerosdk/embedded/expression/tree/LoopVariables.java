package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * The element that a path expression looks at.
 *
 * @param key its key, null within a list
 * @param value its value
 * @param index its index
 */
public record LoopVariables(@Nullable Item key, Item value, Item index) {
  private static final int KEY = 0;
  private static final int VALUE = 1;
  private static final int INDEX = 2;

  /** The variable of a number on the wire, or null when it is not there. */
  @Nullable Item variable(long id) {
    if (id == KEY) {
      return key;
    }
    return id == VALUE ? value : id == INDEX ? index : null;
  }

  static boolean exists(long id) {
    return id >= KEY && id <= INDEX;
  }
}
