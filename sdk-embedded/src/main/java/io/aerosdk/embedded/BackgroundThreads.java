package io.aerosdk.embedded;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The threads for what no client waits for: background jobs, the loading of indexes. */
final class BackgroundThreads implements AutoCloseable {
  private static final int COUNT = 2;

  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(
          COUNT, new DefaultThreadFactory("aerospike-embedded-background", true));

  ScheduledExecutorService executor() {
    return executor;
  }

  /** Drops what has not begun, and waits until the rest has ended. */
  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "A background job of the embedded server did not stop in 5 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
