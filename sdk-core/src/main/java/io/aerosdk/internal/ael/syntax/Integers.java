package io.aerosdk.internal.ael.syntax;

import io.aerosdk.internal.ael.scope.AelFault;
import org.jspecify.annotations.Nullable;

/** Integers as they are written: decimal, {@code 0x…} and {@code 0b…}. */
final class Integers {
  private Integers() {}

  /**
   * The value of digits without a sign; 2^63 comes as {@link Long#MIN_VALUE}. Null if it is larger.
   */
  private static @Nullable Long magnitude(String text) {
    try {
      long value = Long.parseUnsignedLong(digits(text), radix(text));
      return value < 0 && value != Long.MIN_VALUE ? null : Long.valueOf(value);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String digits(String text) {
    return radix(text) == 10 ? text : text.substring(2);
  }

  private static int radix(String text) {
    if (text.length() < 3) {
      return 10;
    }
    return switch (text.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 10;
    };
  }

  /** An integer behind any number of minus signs. */
  static long signed(String text, int minuses, int at) {
    Long magnitude = magnitude(text);
    if (magnitude == null) {
      throw outOfRange("Integer literal out of range: " + text, at);
    }
    if (magnitude == Long.MIN_VALUE && minuses != 1) {
      throw outOfRange("Integer literal out of range: " + "-".repeat(minuses) + text, at);
    }
    return minuses % 2 == 0 ? magnitude : -magnitude;
  }

  /** A map key behind a dot, with its sign if it has one. */
  static long dottedKey(String text, int at) {
    if (radix(text) != 10) {
      return key(text, at);
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw outOfRange("Integer map key out of range: " + text, at);
    }
  }

  /**
   * A map key without a sign; with {@code 0x} or {@code 0b} it is a pattern of 64 bits, so that it
   * can be negative.
   */
  static long key(String text, int at) {
    if (radix(text) == 10) {
      return signed(text, 0, at);
    }
    try {
      return Long.parseUnsignedLong(digits(text), radix(text));
    } catch (NumberFormatException e) {
      throw outOfRange("Integer literal out of range: " + text, at);
    }
  }

  /** An index or rank. */
  static int index(String text, boolean minus, int at) {
    Long magnitude = magnitude(text);
    long value = magnitude == null ? Long.MIN_VALUE : magnitude;
    value = minus ? -value : value;
    if (value != (int) value) {
      throw outOfRange(
          "Signed integer literal out of range for INT: " + (minus ? "-" : "") + text, at);
    }
    return (int) value;
  }

  private static AelFault outOfRange(String problem, int at) {
    return new AelFault(at, problem);
  }
}
