package io.aerosdk.embedded.udf;

import io.aerosdk.embedded.value.ListItem;

/** Runs functions of registered modules on records. Thread-safe. */
@FunctionalInterface
public interface UdfRunner {
  /**
   * Runs a function on a record. Takes as long as the function does, up to a limit: not for an
   * event loop. What the function does to the record stays in {@code record}; storing it is up to
   * the caller.
   *
   * @param module the name of the module, without the ending of its file
   * @param arguments what the function gets after the record
   */
  UdfOutcome run(UdfRecord record, String module, String function, ListItem arguments);
}
