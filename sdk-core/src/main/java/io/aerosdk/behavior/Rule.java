package io.aerosdk.behavior;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The values a setting may take.
 *
 * @param words completes the sentence "must …"
 * @param unit empty for values without a unit
 * @param zero what zero means, empty if nothing special
 */
record Rule<T>(Class<T> type, String words, String unit, String zero, Predicate<T> test) {
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  static Rule<Duration> time(String zero) {
    return new Rule<>(
        Duration.class,
        "be zero or from 1 ms to " + LONGEST.toMillis() + " ms",
        "ms",
        zero,
        time ->
            time.isZero()
                || (time.compareTo(Duration.ofMillis(1)) >= 0 && time.compareTo(LONGEST) <= 0));
  }

  static Rule<Integer> atLeast(int min, String unit, String zero) {
    return new Rule<>(Integer.class, "be at least " + min, unit, zero, number -> number >= min);
  }

  static Rule<Integer> between(int min, int max, String unit, String zero) {
    return new Rule<>(
        Integer.class,
        "be from " + min + " to " + max,
        unit,
        zero,
        number -> number >= min && number <= max);
  }

  static Rule<Boolean> flag() {
    return new Rule<>(Boolean.class, "be true or false", "", "", flag -> true);
  }

  static <E extends Enum<E>> Rule<E> oneOf(Class<E> type) {
    String words = "be one of " + Arrays.toString(type.getEnumConstants());
    return new Rule<>(type, words, "", "", constant -> true);
  }

  /** The value as a person writes it: durations in s if whole, else in ms. */
  static String show(Object value) {
    if (!(value instanceof Duration time)) {
      return value.toString();
    }
    if (time.toNanosPart() == 0) {
      return time.toSeconds() + " s";
    }
    BigDecimal millis =
        BigDecimal.valueOf(time.toSeconds())
            .scaleByPowerOfTen(3)
            .add(BigDecimal.valueOf(time.toNanosPart(), 6));
    return millis.stripTrailingZeros().toPlainString() + " ms";
  }
}
