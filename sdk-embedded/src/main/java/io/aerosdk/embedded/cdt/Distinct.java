package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.StableSort;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.Arrays;
import java.util.BitSet;

/** Finds values that occur more than once. */
final class Distinct {
  private Distinct() {}

  /** The first of each group of equal values, in the order given. */
  static Item[] of(Item[] values) {
    BitSet repeats = repeats(values);
    if (repeats.isEmpty()) {
      return values;
    }
    Item[] distinct = new Item[values.length - repeats.cardinality()];
    int next = 0;
    for (int i = repeats.nextClearBit(0); i < values.length; i = repeats.nextClearBit(i + 1)) {
      distinct[next++] = values[i];
    }
    return distinct;
  }

  /** The positions of values that equal one before them. */
  static BitSet repeats(Item[] values) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    StableSort.sort(order, (a, b) -> ValueOrder.compare(values[a], values[b]));
    BitSet repeats = new BitSet(values.length);
    for (int i = 1; i < order.length; i++) {
      if (ValueOrder.equal(values[order[i - 1]], values[order[i]])) {
        repeats.set(order[i]);
      }
    }
    return repeats;
  }
}
