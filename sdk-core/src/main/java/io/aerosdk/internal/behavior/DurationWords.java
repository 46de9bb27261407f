package io.aerosdk.internal.behavior;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times such as {@code 250ms}, {@code 1.5s}, {@code 5m}, {@code 2h} or {@code 1d}. */
final class DurationWords {
  /** Completes the sentence "must …". */
  static final String RULE = "be a time with its unit, such as 250ms, 1.5s, 5m, 2h or 1d";

  // Nine digits of the longest unit still fit a Duration.
  private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?) ?([a-z]+)");
  private static final Map<String, BigDecimal> SECONDS = units();

  private DurationWords() {}

  /** The time; empty if the text is none. */
  static Optional<Duration> parse(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    BigDecimal unit = SECONDS.get(time.group(2));
    if (unit == null) {
      return Optional.empty();
    }
    BigDecimal seconds = new BigDecimal(time.group(1)).multiply(unit);
    BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9);
    return Optional.of(Duration.ofSeconds(seconds.longValue(), nanos.longValue()));
  }

  private static Map<String, BigDecimal> units() {
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    unit(units, "0.001", "ms", "millis", "millisecond", "milliseconds");
    unit(units, "1", "s", "sec", "secs", "second", "seconds");
    unit(units, "60", "m", "min", "mins", "minute", "minutes");
    unit(units, "3600", "h", "hr", "hrs", "hour", "hours");
    unit(units, "86400", "d", "day", "days");
    return Map.copyOf(units);
  }

  private static void unit(Map<String, BigDecimal> units, String seconds, String... names) {
    for (String name : names) {
      units.put(name, new BigDecimal(seconds));
    }
  }
}
