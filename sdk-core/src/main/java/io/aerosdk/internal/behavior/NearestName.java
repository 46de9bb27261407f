package io.aerosdk.internal.behavior;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant by a name that is not known. */
public final class NearestName {
  /** One wrong letter in so many is taken for a slip. */
  private static final int LETTERS_PER_SLIP = 3;

  private NearestName() {}

  /** The end of a sentence about the name: {@code "; did you mean …?"}, or nothing. */
  public static String hint(String name, Collection<String> known) {
    return of(name, known).map(it -> "; did you mean " + it + "?").orElse("");
  }

  /** The nearest name, if it is near at all. Case, and {@code -} for {@code _}, do not count. */
  static Optional<String> of(String name, Collection<String> known) {
    String folded = folded(name);
    return known.stream()
        .filter(it -> isNear(folded, folded(it)))
        .min(Comparator.comparingInt(it -> distance(folded, folded(it))));
  }

  private static boolean isNear(String name, String known) {
    int slips = known.length() / LETTERS_PER_SLIP;
    return Math.abs(name.length() - known.length()) <= slips && distance(name, known) <= slips;
  }

  private static String folded(String name) {
    return name.replace('-', '_').replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** Letters to add, drop or change to get from one word to the other (Levenshtein). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
