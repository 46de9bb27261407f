package io.aerosdk.embedded.expression.regex;

import java.util.Arrays;

/** The text that is searched, up to its first zero byte. Immutable. */
final class Text {
  private final byte[] bytes;
  private final int length;
  private final boolean newlines;

  /**
   * @param newlines whether lines have starts and ends of their own
   */
  private Text(byte[] bytes, boolean newlines) {
    this.bytes = bytes;
    this.length = length(bytes);
    this.newlines = newlines;
  }

  static Text of(byte[] bytes, Syntax syntax) {
    byte[] searched = syntax.ignoreCase() ? lowerCase(bytes) : bytes;
    return new Text(searched, syntax.newlines());
  }

  private static byte[] lowerCase(byte[] bytes) {
    byte[] lower = bytes.clone();
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] >= 'A' && lower[i] <= 'Z') {
        lower[i] |= 0x20;
      }
    }
    return lower;
  }

  /** Strings of the C library end before the first zero byte. */
  static int length(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return bytes.length;
  }

  int length() {
    return length;
  }

  int at(int position) {
    return bytes[position] & 0xFF;
  }

  /** Whether the same {@code count} bytes lie at both places; the second may be near the end. */
  boolean repeats(int first, int second, int count) {
    return second + count <= length
        && Arrays.equals(bytes, first, first + count, bytes, second, second + count);
  }

  boolean standsAt(Term.Place place, int position) {
    return switch (place) {
      case LINE_START -> position == 0 || (newlines && at(position - 1) == '\n');
      case LINE_END -> position == length || (newlines && at(position) == '\n');
      case TEXT_START -> position == 0;
      case TEXT_END -> position == length;
      case WORD_EDGE -> wordBefore(position) != wordAfter(position);
      case NO_WORD_EDGE -> wordBefore(position) == wordAfter(position);
      case WORD_START -> !wordBefore(position) && wordAfter(position);
      case WORD_END -> wordBefore(position) && !wordAfter(position);
    };
  }

  private boolean wordBefore(int position) {
    return position > 0 && CharClass.isWord(at(position - 1));
  }

  private boolean wordAfter(int position) {
    return position < length && CharClass.isWord(at(position));
  }
}
