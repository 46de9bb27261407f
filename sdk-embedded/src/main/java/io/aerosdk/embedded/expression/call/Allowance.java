package io.aerosdk.embedded.expression.call;

import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.MsgPackReader;

/**
 * What an evaluation may still spend on values that calls made. Without a limit an expression that
 * appends a value to itself, or keeps copies of a large one in variables, would exhaust the heap.
 * Not thread-safe; for one evaluation.
 */
public final class Allowance {
  private static final long MOST_BYTES = 128L << 20;
  private static final long PER_ITEM = 4;

  private long left = MOST_BYTES;

  /** Pays for a value; false when it is too large, or nested too deeply, to go on with. */
  public boolean pays(Item item) {
    left = left(item, left, 0);
    return left >= 0;
  }

  private static long left(Item item, long before, int depth) {
    long left = before - PER_ITEM;
    if (item instanceof BytesItem bytes) {
      return left - bytes.payload().length;
    }
    if (depth > MsgPackReader.MAX_DEPTH) {
      return -1;
    }
    if (item instanceof ListItem list) {
      return left(list.elements(), left, depth);
    }
    if (item instanceof MapItem map) {
      return left(map.values(), left(map.keys(), left, depth), depth);
    }
    return left;
  }

  private static long left(Item[] items, long before, int depth) {
    long left = before;
    for (int i = 0; i < items.length && left >= 0; i++) {
      left = left(items[i], left, depth + 1);
    }
    return left;
  }
}
