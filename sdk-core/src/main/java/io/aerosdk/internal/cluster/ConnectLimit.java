package io.aerosdk.internal.cluster;

import java.time.Duration;

/** The time for connecting, and the part of it that is kept for finding out why it failed. */
final class ConnectLimit {
  private static final long MOST_FOR_DIAGNOSIS = Duration.ofSeconds(2).toNanos();

  private final Duration total;
  private final long end;

  ConnectLimit(Duration total) {
    this.total = total;
    this.end = System.nanoTime() + total.toNanos();
  }

  Duration total() {
    return total;
  }

  long nanosForClient() {
    return total.toNanos() - Math.min(MOST_FOR_DIAGNOSIS, total.toNanos() / 4);
  }

  long nanosForDiagnosis() {
    return Math.min(MOST_FOR_DIAGNOSIS, nanosLeft());
  }

  long nanosLeft() {
    return Math.max(0, end - System.nanoTime());
  }
}
