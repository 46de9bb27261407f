package io.aerosdk.bench.round;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.HdrHistogram.AbstractHistogram;

/** Reads a whole set once and measures rows, and on demand what is held in memory meanwhile. */
public final class QueryRound {
  private QueryRound() {}

  /**
   * Reads the set once.
   *
   * @param query returns when all rows were counted
   * @param expected how many rows there have to be
   */
  public static Measurement run(Consumer<RowCounter> query, long expected) {
    RowCounter rows = new RowCounter(0, () -> {});
    Usage.Start before = Usage.start();
    long start = System.nanoTime();
    query.accept(rows);
    long nanos = System.nanoTime() - start;
    Usage usage = before.sinceThen();
    check(rows, expected);
    AbstractHistogram histogram = Latencies.histogram();
    histogram.recordValue(nanos);
    return new Measurement(rows.rows(), nanos, usage, histogram, rows.sum());
  }

  /** Bytes that are reachable half-way through the query, more than before it. */
  public static long memory(Consumer<RowCounter> query, long expected) {
    long before = liveBytes();
    AtomicLong during = new AtomicLong(before);
    RowCounter rows = new RowCounter(expected / 2, () -> during.set(liveBytes()));
    query.accept(rows);
    check(rows, expected);
    return Math.max(0, during.get() - before);
  }

  private static void check(RowCounter rows, long expected) {
    if (rows.rows() != expected) {
      throw new IllegalStateException(
          "The query gave " + rows.rows() + " rows, and not " + expected);
    }
  }

  private static long liveBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
