package io.aerosdk.result;

import java.util.Comparator;
import java.util.List;

/**
 * Rows in an order and in pages, in the memory of the client: for results that fit into it. For
 * more see {@code chunkSize} of a query.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecordPages {
  private final List<RecordResult> rows;
  private final int size;

  private RecordPages(List<RecordResult> rows, int size) {
    this.rows = rows;
    this.size = size;
  }

  /**
   * Sorts and divides. Rows that are equal in the order stay as they were among each other.
   *
   * @param rows all of them; not changed
   * @param order such as {@link RecordOrder#byBin}
   * @param size rows on each page but the last; at least 1
   */
  public static RecordPages of(
      List<RecordResult> rows, Comparator<? super RecordResult> order, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("size must be at least 1, got " + size);
    }
    return new RecordPages(rows.stream().sorted(order).toList(), size);
  }

  /** How many pages there are; 0 without rows. */
  public int count() {
    return rows.isEmpty() ? 0 : (rows.size() - 1) / size + 1;
  }

  /**
   * The rows of a page.
   *
   * @param number from 0
   * @throws IndexOutOfBoundsException if there is no such page
   */
  public List<RecordResult> page(int number) {
    if (number < 0 || number >= count()) {
      throw new IndexOutOfBoundsException(
          "number must be 0 to " + (count() - 1) + ", got " + number);
    }
    int start = number * size;
    return rows.subList(start, Math.min(rows.size(), start + size));
  }

  /** All rows in their order. */
  public List<RecordResult> all() {
    return rows;
  }
}
