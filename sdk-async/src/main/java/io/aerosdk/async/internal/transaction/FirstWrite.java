package io.aerosdk.async.internal.transaction;

import com.aerospike.client.Txn;
import io.aerosdk.async.internal.Then;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the writes of a transaction start one after the other until one has made it known to the
 * server: two that did so at once would not agree on it. Thread-safe.
 */
public final class FirstWrite {
  private final Txn txn;

  /** Completes, without ever failing, when the last write has ended. */
  private CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);

  /** Nothing is written yet. */
  public FirstWrite(Txn txn) {
    this.txn = txn;
  }

  /** Starts a write, now or when those before it have ended. */
  public <T> CompletionStage<T> start(Supplier<CompletionStage<T>> write) {
    CompletableFuture<@Nullable Void> before;
    CompletableFuture<@Nullable Void> ended;
    synchronized (this) {
      if (txn.monitorExists()) {
        return write.get();
      }
      before = last;
      ended = new CompletableFuture<>();
      last = ended;
    }
    if (before.isDone()) {
      return startNow(write, ended);
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    CompletionStage<@Nullable Void> ready = before;
    ready.thenRun(() -> startLater(write, ended, result));
    return result;
  }

  private static <T> CompletionStage<T> startNow(
      Supplier<CompletionStage<T>> write, CompletableFuture<@Nullable Void> ended) {
    CompletionStage<T> stage;
    try {
      stage = write.get();
    } catch (Throwable refused) {
      ended.complete(null);
      throw refused;
    }
    return Then.after(stage, () -> ended.complete(null));
  }

  private static <T> void startLater(
      Supplier<CompletionStage<T>> write,
      CompletableFuture<@Nullable Void> ended,
      CompletableFuture<T> result) {
    try {
      Then.pass(startNow(write, ended), result);
    } catch (Throwable refused) { // the caller has got the stage already
      result.completeExceptionally(refused);
    }
  }
}
