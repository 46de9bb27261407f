package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.value.Item;
import org.jspecify.annotations.Nullable;

/** What is done with the element that a context leads to. Called once for each operation. */
public interface ContextTarget {
  /** The answer of a read, null for none. */
  @Nullable Item read(Item element);

  /**
   * Changes the element.
   *
   * @param element the element, null where a context that creates has led to none
   */
  Change modify(@Nullable Item element);
}
