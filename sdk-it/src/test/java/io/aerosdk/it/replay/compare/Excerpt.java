package io.aerosdk.it.replay.compare;

/** Cuts long texts so that a report stays readable. */
public final class Excerpt {
  private static final int LIMIT = 400;

  private Excerpt() {}

  /** The text itself, or its beginning and its length. */
  public static String of(Object value) {
    String text = value.toString();
    return text.length() <= LIMIT
        ? text
        : text.substring(0, LIMIT) + "… (" + text.length() + " characters)";
  }

  /** What was expected and what came. */
  static String contrast(String what, Object expected, Object actual) {
    return what + ": expected " + of(expected) + ", got " + of(actual);
  }
}
