package io.aerosdk.ael;

/**
 * A place in a text.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters as people see them
 * @param excerpt the line, or what of a long line is near
 * @param pointer as many spaces as it takes to put a caret below the place, and the caret
 */
record TextPosition(int line, int column, String excerpt, String pointer) {
  private static final int AROUND = 60;

  /**
   * The place of a character.
   *
   * @param text where
   * @param at index of the character, counted in code points
   */
  static TextPosition of(String text, int at) {
    int index = index(text, at);
    int start = text.lastIndexOf('\n', index - 1) + 1;
    int newline = text.indexOf('\n', index);
    int end = newline < 0 ? text.length() : newline;
    int line = 1 + (int) text.substring(0, start).chars().filter(letter -> letter == '\n').count();
    int from = Math.max(start, index - AROUND);
    int to = Math.min(end, index + AROUND);
    String excerpt = text.substring(from, to).replace('\t', ' ').replace('\r', ' ');
    String pointer = " ".repeat(text.codePointCount(from, index)) + "^";
    return new TextPosition(line, 1 + text.codePointCount(start, index), excerpt, pointer);
  }

  private static int index(String text, int at) {
    return at >= text.length() || at >= text.codePointCount(0, text.length())
        ? text.length()
        : text.offsetByCodePoints(0, at);
  }
}
