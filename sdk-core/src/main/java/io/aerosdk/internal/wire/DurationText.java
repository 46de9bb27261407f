package io.aerosdk.internal.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.TimeUnit;

/** Durations as people write them: "1.02 s", "300 ms", "0.4 ms". */
public final class DurationText {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long TEN_MILLIS = TimeUnit.MILLISECONDS.toNanos(10);

  private DurationText() {}

  /** The text of a number of milliseconds. */
  public static String ofMillis(long millis) {
    return of(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** The text of a number of nanoseconds. */
  public static String of(long nanos) {
    if (nanos >= SECOND) {
      return number(nanos, 9, 2) + " s";
    }
    return number(nanos, 6, nanos < TEN_MILLIS ? 1 : 0) + " ms";
  }

  private static String number(long nanos, int unit, int decimals) {
    BigDecimal value = BigDecimal.valueOf(nanos, unit).setScale(decimals, RoundingMode.HALF_UP);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
