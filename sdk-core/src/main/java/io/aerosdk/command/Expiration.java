package io.aerosdk.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Times to live as the protocol tells them: seconds from now, or one of these. */
public final class Expiration {
  /** As the set or the namespace says ({@code default-ttl}). */
  public static final int SERVER_DEFAULT = 0;

  /** The record lives until it is deleted. */
  public static final int NEVER = -1;

  /** A write leaves the remaining life as it is. */
  public static final int UNCHANGED = -2;

  /** The longest time to live that the server takes: ten years of 365 days. */
  public static final Duration MAX = Duration.ofDays(3_650);

  /** Nothing was said, so that a default of the chain may. */
  static final int UNSAID = Integer.MIN_VALUE;

  private Expiration() {}

  /**
   * Seconds to live.
   *
   * @throws IllegalArgumentException if they are less than 1 s or more than 10 years
   */
  public static int seconds(Duration life) {
    Objects.requireNonNull(life, "life must not be null");
    if (life.compareTo(Duration.ofSeconds(1)) < 0 || life.compareTo(MAX) > 0) {
      throw new IllegalArgumentException(
          "life must be 1 s to 10 years (" + MAX.toSeconds() + " s), got " + life);
    }
    return Math.toIntExact(life.toSeconds());
  }

  static Instant future(Instant end) {
    Objects.requireNonNull(end, "end must not be null");
    Instant now = Instant.now();
    if (!end.isAfter(now) || end.isAfter(now.plus(MAX))) {
      throw new IllegalArgumentException(
          "end must be in the future, and no more than 10 years away, got " + end);
    }
    return end;
  }

  /** Rounded up: the record is there until its end. */
  static int secondsLeft(Instant end, Instant now) {
    if (!end.isAfter(now)) {
      throw new IllegalStateException(
          "expireRecordAt(…) must be in the future, got " + end + ", which is over");
    }
    long millis = Math.max(1, Duration.between(now, end).toMillis());
    return Math.toIntExact(Math.min((millis + 999) / 1_000, MAX.toSeconds()));
  }
}
