package io.aerosdk.embedded.value;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A stable merge sort that bears any comparator. The one of the JDK may throw when NaN, which
 * equals every double, makes the order inconsistent.
 */
public final class StableSort {
  private static final int SMALL = 8;

  private StableSort() {}

  /** Sorts {@code items} in place. */
  public static <T> void sort(T[] items, Comparator<? super T> order) {
    if (!sorted(items, order)) {
      mergeSort(items, Arrays.copyOf(items, items.length), 0, items.length, order);
    }
  }

  /** Whether no item is greater than the one behind it. */
  public static <T> boolean sorted(T[] items, Comparator<? super T> order) {
    for (int i = 1; i < items.length; i++) {
      if (order.compare(items[i - 1], items[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  private static <T> void mergeSort(
      T[] items, T[] work, int from, int to, Comparator<? super T> order) {
    if (to - from <= SMALL) {
      insertionSort(items, from, to, order);
      return;
    }
    int middle = (from + to) >>> 1;
    mergeSort(items, work, from, middle, order);
    mergeSort(items, work, middle, to, order);
    System.arraycopy(items, from, work, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeLeft =
          right >= to || (left < middle && order.compare(work[left], work[right]) <= 0);
      items[i] = takeLeft ? work[left++] : work[right++];
    }
  }

  private static <T> void insertionSort(T[] items, int from, int to, Comparator<? super T> order) {
    for (int i = from + 1; i < to; i++) {
      T item = items[i];
      int j = i;
      for (; j > from && order.compare(items[j - 1], item) > 0; j--) {
        items[j] = items[j - 1];
      }
      items[j] = item;
    }
  }
}
