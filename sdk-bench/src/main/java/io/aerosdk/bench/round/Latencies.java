package io.aerosdk.bench.round;

import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Measures every sixteenth operation of one caller, because the clock costs as much as some of the
 * work. Used by one thread at a time.
 */
public final class Latencies {
  private static final int EVERY = 16;
  private static final long LONGEST_NANOS = 600_000_000_000L;
  private static final int DIGITS = 3;

  private final AbstractHistogram into;
  private int count;
  private long start;

  Latencies(AbstractHistogram into) {
    this.into = into;
  }

  /** A histogram that many callers may record into. */
  public static AbstractHistogram histogram() {
    return new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
  }

  void begin() {
    if (count % EVERY == 0) {
      start = System.nanoTime();
    }
  }

  void end() {
    if (count++ % EVERY == 0) {
      into.recordValue(Math.min(System.nanoTime() - start, LONGEST_NANOS));
    }
  }
}
