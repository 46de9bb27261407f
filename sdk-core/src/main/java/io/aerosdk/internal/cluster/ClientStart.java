package io.aerosdk.internal.cluster;

import com.aerospike.client.AerospikeClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Opens the official client on a thread of its own. Its constructor tries one seed after the other,
 * and a look-up of a name has no limit at all: only so can connecting end in time.
 */
final class ClientStart {
  private final CompletableFuture<AerospikeClient> opened = new CompletableFuture<>();

  private ClientStart() {}

  static ClientStart begin(Supplier<AerospikeClient> open) {
    ClientStart start = new ClientStart();
    DaemonThreads.start("aerosdk-connect", () -> start.run(open));
    return start;
  }

  /**
   * Waits for the client; if that ends otherwise than with it, a client that still comes up is
   * closed.
   */
  AerospikeClient await(long nanos)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      return opened.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException | InterruptedException given) {
      abandon();
      throw given;
    }
  }

  private void abandon() {
    if (!opened.cancel(false) && !opened.isCompletedExceptionally()) {
      opened.join().close();
    }
  }

  // Everything must reach the one who waits, also an OutOfMemoryError: the client takes the first
  // bytes
  // of whatever answers for a length.
  private void run(Supplier<AerospikeClient> open) {
    try {
      AerospikeClient client = open.get();
      if (!opened.complete(client)) {
        client.close();
      }
    } catch (Throwable failed) {
      opened.completeExceptionally(failed);
    }
  }
}
