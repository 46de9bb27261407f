package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.StableSort;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.Arrays;

/** The ranks of all elements of a container, equal ones ranked by their index. */
public final class Ranking {
  private final Item[] values;
  private final int[] byRank;
  private final int[] ranks;

  public Ranking(Item[] values) {
    this.values = values;
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    StableSort.sort(order, (a, b) -> ValueOrder.compare(values[a], values[b]));
    byRank = new int[order.length];
    ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      byRank[rank] = order[rank];
      ranks[order[rank]] = rank;
    }
  }

  /** The elements of these ranks. */
  public int[] elements(int... ofRanks) {
    return Arrays.stream(ofRanks).map(rank -> byRank[rank]).toArray();
  }

  /** The rank of an element, different for every element. */
  public int rank(int index) {
    return ranks[index];
  }

  /** The rank of an element, where equal elements share the lowest. */
  public int sharedRank(int index) {
    int rank = ranks[index];
    while (rank > 0 && ValueOrder.equal(values[byRank[rank - 1]], values[index])) {
      rank--;
    }
    return rank;
  }

  /** How many elements sort before a value. */
  public int smallerThan(Item value) {
    int low = 0;
    int high = byRank.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ValueOrder.compare(values[byRank[middle]], value) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
