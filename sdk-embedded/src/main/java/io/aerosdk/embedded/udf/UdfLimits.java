package io.aerosdk.embedded.udf;

import java.time.Duration;

/**
 * What a script may use up before it is ended. Immutable and thread-safe.
 *
 * @param time how long one call may take; a single call of a library function is not interrupted
 * @param memoryBytes how large the heap of one Lua state may be; it can be exceeded for a moment,
 *     by about as much again
 */
public record UdfLimits(Duration time, long memoryBytes) {
  /** Five seconds and 128 MiB. */
  public static final UdfLimits DEFAULT = new UdfLimits(Duration.ofSeconds(5), 128L << 20);

  /** Checks the values. */
  public UdfLimits {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("time must be positive, got " + time);
    }
    if (memoryBytes < 4 << 20) {
      throw new IllegalArgumentException("memoryBytes must be 4 MiB or more, got " + memoryBytes);
    }
  }
}
