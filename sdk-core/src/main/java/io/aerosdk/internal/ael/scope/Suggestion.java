package io.aerosdk.internal.ael.scope;

import java.util.List;
import java.util.Locale;

/** What somebody probably meant. */
public final class Suggestion {
  private static final int CLOSE = 2;

  private Suggestion() {}

  /**
   * Advice for a name that does not exist.
   *
   * @param name as written
   * @param names that exist
   * @param kind of name, with its article
   * @return the nearest name if one is near, else all
   */
  public static String of(String name, List<String> names, String kind) {
    int best = CLOSE + 1;
    String nearest = null;
    for (String each : names) {
      int distance = distance(name.toLowerCase(Locale.ROOT), each.toLowerCase(Locale.ROOT));
      if (distance < best) {
        best = distance;
        nearest = each;
      }
    }
    return nearest != null && best <= name.length() / 2
        ? "did you mean " + nearest + "?"
        : "expected " + kind + " (" + String.join(", ", names) + ")";
  }

  /** How many letters must be inserted, removed or replaced. */
  private static int distance(String one, String other) {
    if (Math.abs(one.length() - other.length()) > CLOSE) {
      return CLOSE + 1;
    }
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
