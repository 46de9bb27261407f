package io.aerosdk.embedded.cdt.select;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A contiguous range of indexes or ranks, already cut to its container.
 *
 * @param start the first position, at most the size of the container
 * @param count how many
 */
public record Run(int start, int count) {
  /** A range from a start that counts from the end when negative. */
  public static Run of(long start, long count, int size) {
    return cut(start < 0 ? start + size : start, count, size);
  }

  /** A range that starts at an offset, perhaps negative, from a position. */
  public static Run relative(int position, long offset, long count, int size) {
    long start = offset > Integer.MAX_VALUE ? size : position + offset;
    return cut(start, count, size);
  }

  /** The part before the container eats from the count. */
  private static Run cut(long start, long count, int size) {
    if (start >= size) {
      return new Run(size, 0);
    }
    if (start >= 0) {
      return new Run((int) start, (int) Math.min(count, size - start));
    }
    long left = count == Long.MAX_VALUE ? count : Math.max(0, count + start);
    return new Run(0, (int) Math.min(left, size));
  }

  /** The one position that an index or rank names; beyond the ends it is not applicable. */
  public static int position(long index, int size) {
    long position = index < 0 ? index + size : index;
    if (position < 0 || position >= size) {
      throw CdtErrors.notApplicable("position " + index + " of " + size);
    }
    return (int) position;
  }

  public int end() {
    return start + count;
  }

  /** The same range counted from the other end. */
  public Run reversed(int size) {
    return new Run(size - end(), count);
  }

  /** What lies outside, counted from the other end: first what is before, then what is behind. */
  public int[] othersReversed(int size) {
    Run before = new Run(size - start, start);
    Run behind = new Run(0, size - end());
    return IntStream.concat(Arrays.stream(before.positions()), Arrays.stream(behind.positions()))
        .toArray();
  }

  public int[] positions() {
    int[] positions = new int[count];
    for (int i = 0; i < count; i++) {
      positions[i] = start + i;
    }
    return positions;
  }

  /** All positions of the container outside of this range, ascending. */
  public int[] others(int size) {
    int[] others = new int[size - count];
    for (int i = 0; i < others.length; i++) {
      others[i] = i < start ? i : i + count;
    }
    return others;
  }
}
