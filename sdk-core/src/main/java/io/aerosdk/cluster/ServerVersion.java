package io.aerosdk.cluster;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a server, such as 8.1.2.0. Immutable and thread-safe; ordered by age, the oldest
 * first.
 *
 * @param major the first number
 * @param minor the second
 * @param patch the third
 * @param build the fourth
 */
public record ServerVersion(int major, int minor, int patch, int build)
    implements Comparable<ServerVersion> {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:[-.].*)?");

  private static final Comparator<ServerVersion> BY_AGE =
      Comparator.comparingInt(ServerVersion::major)
          .thenComparingInt(ServerVersion::minor)
          .thenComparingInt(ServerVersion::patch)
          .thenComparingInt(ServerVersion::build);

  /**
   * Reads a version; numbers that it lacks are 0, and what follows a hyphen is left out.
   *
   * @param text such as {@code 8.1.2.0} or {@code 8.1.2.0-rc1}
   * @return the version
   * @throws IllegalArgumentException if the text is not of this form
   */
  public static ServerVersion parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "version must be up to four numbers with dots between, got \"" + text + '"');
    }
    return new ServerVersion(
        number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4));
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /**
   * Whether this is that version or a newer one.
   *
   * @param major the first number
   * @param minor the second
   * @return true if it is
   */
  public boolean isAtLeast(int major, int minor) {
    return compareTo(new ServerVersion(major, minor, 0, 0)) >= 0;
  }

  @Override
  public int compareTo(ServerVersion that) {
    return BY_AGE.compare(this, that);
  }

  /** In the form that {@link #parse} reads. */
  @Override
  public String toString() {
    return major + "." + minor + "." + patch + "." + build;
  }
}
