package io.aerosdk.it.chaos;

import io.aerosdk.error.SdkException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls, and how long after a node's death the last one failed. Thread-safe. */
final class Tally {
  private final LongAdder successes = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final Map<String, LongAdder> byKind = new ConcurrentHashMap<>();
  private final AtomicLong worstRecovery = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();
  private volatile long killed = Long.MAX_VALUE;
  private final LongAdder kills = new LongAdder();

  /** A node dies now. Called by one thread. */
  void kill() {
    kills.increment();
    killed = System.nanoTime();
  }

  /** The node comes back: failures that follow are about that. Called by the same thread. */
  void restart() {
    killed = Long.MAX_VALUE;
  }

  /** A call that began then succeeded. */
  void success(long start) {
    successes.increment();
    slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
  }

  /** A call that began then failed. */
  void failure(long start, SdkException failure) {
    failures.increment();
    byKind.computeIfAbsent(failure.getClass().getSimpleName(), kind -> new LongAdder()).increment();
    long now = System.nanoTime();
    slowest.accumulateAndGet(now - start, Math::max);
    long since = killed;
    if (since != Long.MAX_VALUE) {
      worstRecovery.accumulateAndGet(now - since, Math::max);
    }
  }

  long successes() {
    return successes.sum();
  }

  double errorRate() {
    return (double) failures.sum() / Math.max(1, failures.sum() + successes.sum());
  }

  long slowestMillis() {
    return TimeUnit.NANOSECONDS.toMillis(slowest.get());
  }

  long kills() {
    return kills.sum();
  }

  @Override
  public String toString() {
    return "%d calls succeeded and %d failed (%.2f %%) %s; %d nodes killed, calls failed up to %d ms after; slowest call %d ms"
        .formatted(
            successes.sum(),
            failures.sum(),
            100 * errorRate(),
            new TreeMap<>(byKind),
            kills(),
            TimeUnit.NANOSECONDS.toMillis(worstRecovery.get()),
            slowestMillis());
  }
}
