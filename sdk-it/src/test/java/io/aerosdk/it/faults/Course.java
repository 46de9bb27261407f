package io.aerosdk.it.faults;

import io.aerosdk.behavior.Behavior;
import java.time.Duration;

/**
 * How often something goes wrong, and how often it is tried. All nodes are asked at once: the
 * official client asks them one after the other by default, each with the whole time.
 */
enum Course {
  ONCE_AND_RETRIED(2, false),
  ONCE_AND_NOT_RETRIED(0, false),
  ALWAYS(2, true);

  static final Duration LIMIT = Duration.ofMillis(300);
  private static final Duration SILENCE = Duration.ofMillis(100);

  private final int retries;
  private final boolean always;

  Course(int retries, boolean always) {
    this.retries = retries;
    this.always = always;
  }

  boolean isAlways() {
    return always;
  }

  Behavior behavior() {
    return Behavior.DEFAULT.deriveWithChanges(
        name(),
        c ->
            c.totalTimeout(LIMIT)
                .socketTimeout(SILENCE)
                .maxRetries(retries)
                .reads(r -> r.maxRetries(retries))
                .writes(w -> w.maxRetries(retries))
                .readsBatch(b -> b.maxConcurrentNodes(0))
                .writesBatch(b -> b.maxConcurrentNodes(0))
                .readsQuery(q -> q.maxConcurrentNodes(0)));
  }
}
