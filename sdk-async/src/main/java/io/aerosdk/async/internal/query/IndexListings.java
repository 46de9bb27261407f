package io.aerosdk.async.internal.query;

import io.aerosdk.async.internal.EventLoopRequests;
import io.aerosdk.async.internal.Then;
import io.aerosdk.internal.info.IndexListing;
import io.aerosdk.internal.query.IndexesMonitor;
import io.aerosdk.internal.query.IndexesMonitor.Moment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lists the indexes when what is known of them is old, one listing at a time for all sessions of a
 * client. Nobody waits on a thread. Thread-safe.
 */
public final class IndexListings {
  private static final CompletionStage<@Nullable Void> DONE =
      CompletableFuture.completedStage(null);

  private final IndexesMonitor monitor;
  private final AtomicReference<@Nullable CompletableFuture<@Nullable Void>> running =
      new AtomicReference<>();

  /** Nothing is asked yet. */
  public IndexListings(IndexesMonitor monitor) {
    this.monitor = monitor;
  }

  IndexesMonitor monitor() {
    return monitor;
  }

  /** Completes when the indexes are known as well as they can be; fails if the client is closed. */
  CompletionStage<@Nullable Void> fresh(EventLoopRequests requests) {
    if (monitor.isFresh()) {
      return DONE;
    }
    CompletableFuture<@Nullable Void> mine = new CompletableFuture<>();
    CompletableFuture<@Nullable Void> others = running.compareAndExchange(null, mine);
    if (others == null) {
      list(requests, mine);
      return mine;
    }
    // What began before may have missed what this caller has done.
    return Then.compose(others, done -> monitor.isFresh() ? DONE : again(requests));
  }

  private CompletionStage<@Nullable Void> again(EventLoopRequests requests) {
    CompletableFuture<@Nullable Void> mine = new CompletableFuture<>();
    CompletableFuture<@Nullable Void> others = running.compareAndExchange(null, mine);
    if (others != null) {
      return others;
    }
    list(requests, mine);
    return mine;
  }

  private void list(EventLoopRequests requests, CompletableFuture<@Nullable Void> mine) {
    Moment asked = monitor.now();
    try {
      requests
          .ask(IndexListing.onOneNode(), IndexesMonitor.LIMIT)
          .whenComplete(
              (listed, failure) -> {
                if (failure == null) {
                  monitor.learned(asked, listed);
                } else { // a query can do without an index
                  monitor.failed(asked, failure);
                }
                running.set(null);
                mine.complete(null);
              });
    } catch (RuntimeException closed) {
      running.set(null);
      mine.completeExceptionally(closed);
    }
  }
}
