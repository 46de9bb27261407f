package io.aerosdk.async.internal;

import io.aerosdk.internal.stream.KeyedRows;
import io.aerosdk.result.RecordStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Completes a stage from collected rows, whatever the caller's error handler does. */
final class Settling {
  private Settling() {}

  static void settle(
      CompletableFuture<RecordStream> stage, KeyedRows rows, Consumer<KeyedRows> outcome) {
    RecordStream stream;
    try {
      outcome.accept(rows);
      stream = rows.stream();
    } catch (Throwable failure) { // a row's error to throw, or the handler's own
      stage.completeExceptionally(failure);
      return;
    }
    stage.complete(stream);
  }
}
