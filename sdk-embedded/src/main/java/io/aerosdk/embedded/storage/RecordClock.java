package io.aerosdk.embedded.storage;

import java.time.InstantSource;

/** Time as records know it: counted from the start of 2010. Thread-safe. */
public final class RecordClock {
  private static final long EPOCH_MILLIS = 1_262_304_000_000L;

  private final InstantSource source;

  /** Reads time from {@code source}. */
  public RecordClock(InstantSource source) {
    this.source = source;
  }

  /** Milliseconds since the start of 2010. */
  public long millis() {
    return source.millis() - EPOCH_MILLIS;
  }

  /** Seconds since the start of 2010. */
  public int seconds() {
    return (int) (millis() / 1000);
  }

  /** Milliseconds since the start of 2010 for a time in milliseconds since 1970. */
  public static long fromUnixMillis(long unixMillis) {
    return unixMillis - EPOCH_MILLIS;
  }

  /** Milliseconds since 1970 for a time in milliseconds since the start of 2010. */
  public static long toUnixMillis(long millis) {
    return millis + EPOCH_MILLIS;
  }
}
