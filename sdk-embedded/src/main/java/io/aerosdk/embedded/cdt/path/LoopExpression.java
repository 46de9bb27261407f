package io.aerosdk.embedded.cdt.path;

import io.aerosdk.embedded.value.Item;
import org.jspecify.annotations.Nullable;

/** An expression of a path, ready to be evaluated for one element after the other. */
@FunctionalInterface
public interface LoopExpression {
  /** The value for one element; null when it is unknown. */
  @Nullable Item evaluate(Element element);

  /**
   * The element that a path has reached: the loop variables.
   *
   * @param key its key, null in a list
   * @param value its value
   * @param index its index in a list, -1 in a map
   */
  record Element(@Nullable Item key, Item value, int index) {}
}
