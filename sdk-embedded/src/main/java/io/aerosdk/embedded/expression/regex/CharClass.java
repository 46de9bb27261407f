package io.aerosdk.embedded.expression.regex;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The named classes of bytes in the C locale, such as {@code [:alpha:]}. */
final class CharClass {
  private CharClass() {}

  /** The members of a class, or null when there is none of that name. */
  static @Nullable CharSet named(String name) {
    IntPredicate members = members(name);
    return members == null ? null : CharSet.where(members);
  }

  private static @Nullable IntPredicate members(String name) {
    return switch (name) {
      case "alpha" -> CharClass::isAlpha;
      case "digit" -> CharClass::isDigit;
      case "alnum" -> c -> isAlpha(c) || isDigit(c);
      case "upper" -> c -> c >= 'A' && c <= 'Z';
      case "lower" -> c -> c >= 'a' && c <= 'z';
      case "space" -> CharClass::isSpace;
      case "blank" -> c -> c == ' ' || c == '\t';
      case "punct" -> c -> isGraph(c) && !isAlpha(c) && !isDigit(c);
      case "print" -> c -> c == ' ' || isGraph(c);
      case "graph" -> CharClass::isGraph;
      case "cntrl" -> c -> c < ' ' || c == 127;
      case "xdigit" -> c -> isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      default -> null;
    };
  }

  /** What {@code \s} stands for. */
  static boolean isSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** What {@code \w} stands for. */
  static boolean isWord(int c) {
    return isAlpha(c) || isDigit(c) || c == '_';
  }

  private static boolean isAlpha(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isGraph(int c) {
    return c > ' ' && c < 127;
  }
}
