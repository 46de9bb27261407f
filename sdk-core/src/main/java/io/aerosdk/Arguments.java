package io.aerosdk;

import java.time.Duration;

/** Checks of what users pass in: "&lt;name&gt; must &lt;rule&gt;, got &lt;value&gt;". */
final class Arguments {
  private Arguments() {}

  static IllegalArgumentException refuse(String name, String rule, Object got) {
    return new IllegalArgumentException(name + " must " + rule + ", got " + got);
  }

  static String text(String name, String value) {
    if (value == null) {
      throw refuse(name, "not be null", "null");
    }
    if (value.isBlank()) {
      throw refuse(name, "not be empty", '"' + value + '"');
    }
    return value;
  }

  static int atLeast(String name, int value, int least) {
    if (value < least) {
      throw refuse(name, "be at least " + least, value);
    }
    return value;
  }

  static Duration between(String name, Duration value, Duration least, Duration most) {
    if (value == null || value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw refuse(
          name, "be from " + least.toMillis() + " ms to " + most.toDays() + " days", value);
    }
    return value;
  }
}
