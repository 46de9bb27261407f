package io.aerosdk.embedded.cdt;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The elements that a selector chose, in the orders in which the return types list them.
 *
 * @param size the size of the container
 * @param picks the elements in the order of values and keys
 * @param indexes the elements in the order of indexes
 * @param indexRun set when the choice was a range of indexes
 * @param rankRun set when the choice was a range of ranks
 * @param ranks set when the ranks have an order of their own
 */
@SuppressWarnings("ArrayRecordComponent") // Lives for one operation only and is never compared.
record Selection(
    int size,
    int[] picks,
    int[] indexes,
    @Nullable Run indexRun,
    @Nullable Run rankRun,
    int @Nullable [] ranks) {

  /** A range of indexes. */
  static Selection ofIndexes(int size, Run run) {
    int[] picks = run.positions();
    return new Selection(size, picks, picks, run, null, null);
  }

  /** A range of ranks whose elements are returned in the order of {@code picks}. */
  static Selection ofRanks(int size, Run run, int[] picks) {
    int[] indexes = picks.clone();
    Arrays.sort(indexes);
    return new Selection(size, picks, indexes, null, run, null);
  }

  /** Elements without a rule for their positions. */
  static Selection of(int size, int[] picks, int[] indexes, int[] ranks) {
    return new Selection(size, picks, indexes, null, null, ranks);
  }

  /** How many elements were chosen, each counted once. */
  int count() {
    return (int) Arrays.stream(picks).distinct().count();
  }

  /** Whether each element of the container was chosen. */
  boolean[] chosen() {
    boolean[] chosen = new boolean[size];
    for (int pick : picks) {
      chosen[pick] = true;
    }
    return chosen;
  }

  /** All the other elements, in index order. */
  Selection inverted() {
    boolean[] chosen = chosen();
    int[] others = new int[size - count()];
    int next = 0;
    for (int i = 0; i < size; i++) {
      if (!chosen[i]) {
        others[next++] = i;
      }
    }
    int[] otherRanks = rankRun == null ? null : rankRun.others(size);
    return new Selection(size, others, others, null, null, otherRanks);
  }
}
