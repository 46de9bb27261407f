package io.aerosdk.embedded.expression.call;

import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.MsgPackReader;

/**
 * Keeps the values inside an expression at a size that a record could have. Without it a value
 * appended to itself again and again would grow without bounds.
 */
public final class SizeLimit {
  private static final int MOST_BYTES = 16 << 20;
  private static final int PER_ITEM = 4;

  private SizeLimit() {}

  /** Whether a value is small and flat enough to go on with. */
  public static boolean allows(Item item) {
    return left(item, MOST_BYTES, 0) >= 0;
  }

  private static int left(Item item, int before, int depth) {
    int left = before - PER_ITEM;
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

  private static int left(Item[] items, int before, int depth) {
    int left = before;
    for (int i = 0; i < items.length && left >= 0; i++) {
      left = left(items[i], left, depth + 1);
    }
    return left;
  }
}
