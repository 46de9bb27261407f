package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.StableSort;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.Arrays;
import java.util.BitSet;

/** Finds values that occur more than once. */
public final class Distinct {
  private Distinct() {}

  /** The last of each group of equal values, in the order given. */
  public static Item[] of(Item[] values) {
    BitSet repeated = repeated(values, 0);
    return repeated.isEmpty() ? values : without(values, repeated);
  }

  /** The positions of values that equal one before them. */
  public static BitSet repeats(Item[] values) {
    return repeated(values, 1);
  }

  /** The items whose positions are not set. */
  public static Item[] without(Item[] items, BitSet positions) {
    Item[] others = new Item[items.length - positions.cardinality()];
    int next = 0;
    for (int i = positions.nextClearBit(0); i < items.length; i = positions.nextClearBit(i + 1)) {
      others[next++] = items[i];
    }
    return others;
  }

  /** Of two equal neighbours in sorted order, the first (0) or the second (1). */
  private static BitSet repeated(Item[] values, int which) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    StableSort.sort(order, (a, b) -> ValueOrder.compare(values[a], values[b]));
    BitSet repeated = new BitSet(values.length);
    for (int i = 1; i < order.length; i++) {
      if (ValueOrder.equal(values[order[i - 1]], values[order[i]])) {
        repeated.set(order[i - 1 + which]);
      }
    }
    return repeated;
  }
}
