package io.aerosdk.embedded.security;

import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts what users do in each second. Thread-safe. */
final class Quotas {
  private final InstantSource clock;
  private final ConcurrentMap<String, Count> counts = new ConcurrentHashMap<>();

  private record Count(long second, int done) {}

  Quotas(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts one more; false if that is more than the quota, where 0 is none. */
  boolean admits(String user, boolean write, int quota) {
    if (quota == 0) {
      return true;
    }
    long second = clock.instant().getEpochSecond();
    Count count =
        counts.merge(
            (write ? "w" : "r") + user,
            new Count(second, 1),
            (old, one) -> old.second() == second ? new Count(second, old.done() + 1) : one);
    return count.done() <= quota;
  }
}
