package io.aerosdk.async.internal;

import static java.util.concurrent.CompletableFuture.delayedExecutor;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * Pauses on the JDK's timer: an event loop may end before a pause does, and nobody would hear of
 * it. The timer has a lock, for which no event loop must wait.
 */
public final class Pauses {
  private Pauses() {}

  /** Does something after a pause, on a thread of the JDK: it must be short. */
  public static void after(long nanos, Runnable task) {
    ForkJoinPool.commonPool()
        .execute(() -> delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run).execute(task));
  }
}
