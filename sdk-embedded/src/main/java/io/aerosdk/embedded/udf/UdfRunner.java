package io.aerosdk.embedded.udf;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.Iterator;
import java.util.function.Consumer;

/** Runs functions of registered modules on records. Thread-safe. */
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

  /**
   * Runs a function on a stream of records, which it only reads. Takes as long as {@link #run}.
   *
   * @param arguments what the function gets after the stream
   * @param results takes what comes out of the stream, in order
   * @return how the function ended; its own value has no meaning
   */
  UdfOutcome aggregate(
      Iterator<UdfRecord> records,
      String module,
      String function,
      ListItem arguments,
      Consumer<Item> results);
}
