package io.aerosdk.result;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Orders rows by their bins, in the memory of the client: for results that fit into it.
 *
 * <pre>{@code
 * List<RecordResult> rows = session.query(users).execute().toList();
 * RecordPages pages =
 *     RecordPages.of(
 *         rows, RecordOrder.byBin("age").reversed().thenComparing(RecordOrder.byBin("name")), 20);
 * System.out.println(pages.page(0));
 * }</pre>
 *
 * <p>Numbers come by their value, strings by their letters' code points, bytes as unsigned numbers,
 * false before true. Bins of different types come in the order numbers, strings, bytes, booleans,
 * everything else; a missing bin comes last. Lists, maps and other values are equal to each other.
 */
public final class RecordOrder {
  private static final int NUMBER = 0;
  private static final int STRING = 1;
  private static final int BYTES = 2;
  private static final int BOOLEAN = 3;
  private static final int OTHER = 4;
  private static final int MISSING = 5;

  private RecordOrder() {}

  /**
   * By the values of a bin, ascending. It is stable and can be reversed and combined as every
   * comparator can. A row that is not OK throws its error.
   *
   * @param name of the bin
   */
  public static Comparator<RecordResult> byBin(String name) {
    Objects.requireNonNull(name, "name must not be null");
    return (left, right) -> compare(left.record().getValue(name), right.record().getValue(name));
  }

  private static int compare(@Nullable Object left, @Nullable Object right) {
    int byType = Integer.compare(type(left), type(right));
    if (byType != 0) {
      return byType;
    }
    if (left instanceof Number one && right instanceof Number other) {
      return compare(one, other);
    }
    if (left instanceof String one && right instanceof String other) {
      return compare(one.codePoints().toArray(), other.codePoints().toArray());
    }
    if (left instanceof byte[] one && right instanceof byte[] other) {
      return Arrays.compareUnsigned(one, other);
    }
    return left instanceof Boolean one && right instanceof Boolean other ? one.compareTo(other) : 0;
  }

  private static int compare(int[] left, int[] right) {
    return Arrays.compare(left, right);
  }

  /** Exact also where a double cannot hold the integer. */
  private static int compare(Number left, Number right) {
    if (left instanceof Long one && right instanceof Long other) {
      return one.compareTo(other);
    }
    if (left instanceof Double one && right instanceof Double other) {
      return one.compareTo(other);
    }
    return left instanceof Double one
        ? -compareMixed(right.longValue(), one)
        : compareMixed(left.longValue(), right.doubleValue());
  }

  private static int compareMixed(long left, double right) {
    if (Double.isNaN(right) || right >= 0x1p63) {
      return -1;
    }
    if (right < -0x1p63) {
      return 1;
    }
    int byWhole = Long.compare(left, (long) right);
    return byWhole != 0 ? byWhole : Double.compare(0, right - (long) right);
  }

  private static int type(@Nullable Object value) {
    if (value == null) {
      return MISSING;
    }
    if (value instanceof Long || value instanceof Double) {
      return NUMBER;
    }
    if (value instanceof String) {
      return STRING;
    }
    if (value instanceof byte[]) {
      return BYTES;
    }
    return value instanceof Boolean ? BOOLEAN : OTHER;
  }
}
