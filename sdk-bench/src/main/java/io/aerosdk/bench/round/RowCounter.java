package io.aerosdk.bench.round;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the rows of a query. Thread-safe: the plain client may hand over rows of several nodes at
 * a time.
 */
public final class RowCounter {
  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong sum = new AtomicLong();
  private final long markAt;
  private final Runnable atMark;

  /**
   * Counts, and does something once on the way.
   *
   * @param markAt after so many rows
   * @param atMark what, on the thread that brings the row
   */
  public RowCounter(long markAt, Runnable atMark) {
    this.markAt = markAt;
    this.atMark = atMark;
  }

  /** Another row. */
  public void row(int generation) {
    sum.addAndGet(generation);
    if (rows.incrementAndGet() == markAt) {
      atMark.run();
    }
  }

  /** How many there were. */
  long rows() {
    return rows.get();
  }

  /** What their generations added up to. */
  long sum() {
    return sum.get();
  }
}
