package io.aerosdk.bench.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Latencies as shares of operations: up to 1 ms, over 1 ms, over 2^shift ms, over 4^shift ms and so
 * on. Immutable.
 *
 * @param columns how many
 * @param shift how many times each limit after the first is doubled
 */
public record LatencyColumns(int columns, int shift) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,2}),(\\d)");
  private static final long MILLI = 1_000_000;
  private static final int MOST_BITS = 40;

  /**
   * Reads a text such as {@code 7,1}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static LatencyColumns parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (parts.matches()) {
      LatencyColumns read =
          new LatencyColumns(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
      if (read.columns >= 2 && read.shift >= 1 && read.columns * read.shift <= MOST_BITS) {
        return read;
      }
    }
    throw new IllegalArgumentException(
        "--latency must be columns,shift such as 7,1, with at least 2 columns and at most "
            + MOST_BITS
            + " doublings, got "
            + text);
  }

  /** The limits in milliseconds. */
  String heading() {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-12s%8s", "", "<=1ms"));
    for (int i = 1; i < columns; i++) {
      line.append(String.format(Locale.ROOT, "%9s", ">" + millis(i) + "ms"));
    }
    return line.toString();
  }

  /** The shares of one client, in percent. */
  String row(String name, Totals side) {
    double count = Math.max(1, side.latencyCount());
    double within = 100 * (count - side.latenciesAbove(MILLI)) / count;
    StringBuilder line =
        new StringBuilder(String.format(Locale.ROOT, "%-12s%7.2f%%", name, within));
    for (int i = 1; i < columns; i++) {
      double above = 100 * side.latenciesAbove(millis(i) * MILLI) / count;
      line.append(String.format(Locale.ROOT, "%8.2f%%", above));
    }
    return line.toString();
  }

  private long millis(int column) {
    return 1L << ((column - 1) * shift);
  }
}
