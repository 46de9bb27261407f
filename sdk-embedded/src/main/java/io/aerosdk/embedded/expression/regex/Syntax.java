package io.aerosdk.embedded.expression.regex;

/**
 * The flags of a regular expression, with the numbers of the C library.
 *
 * @param extended extended rather than basic syntax
 * @param ignoreCase whether letters match in both cases
 * @param newlines whether lines end the text for {@code ^}, {@code $}, {@code .} and {@code [^…]}
 */
record Syntax(boolean extended, boolean ignoreCase, boolean newlines) {
  private static final int EXTENDED = 1;
  private static final int IGNORE_CASE = 2;
  private static final int NEWLINES = 4;

  static Syntax of(long flags) {
    return new Syntax((flags & EXTENDED) != 0, (flags & IGNORE_CASE) != 0, (flags & NEWLINES) != 0);
  }
}
