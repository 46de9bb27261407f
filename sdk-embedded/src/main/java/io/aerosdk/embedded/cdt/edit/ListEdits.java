package io.aerosdk.embedded.cdt.edit;

import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.cdt.select.Selection;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.StableSort;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.Arrays;

/** New lists from old ones. */
public final class ListEdits {
  /** More elements than bytes in the largest record could never be stored. */
  private static final int MOST_ELEMENTS = 8 << 20;

  private ListEdits() {}

  /** The list with elements put in at an index, padded with nil up to there. */
  public static ListItem insert(ListItem list, int index, Item... items) {
    if (index > MOST_ELEMENTS) {
      throw CdtErrors.parameter("index " + index);
    }
    Item[] old = list.elements();
    int head = Math.min(index, old.length);
    Item[] elements = Arrays.copyOf(old, Math.max(index, old.length) + items.length);
    if (index > old.length) {
      Arrays.fill(elements, old.length, index, Atom.NIL);
    }
    System.arraycopy(items, 0, elements, index, items.length);
    System.arraycopy(old, head, elements, index + items.length, old.length - head);
    return ListItem.of(elements, list.flags());
  }

  /** The ordered list with elements put in where they belong. */
  public static ListItem add(ListItem list, Item... items) {
    if (items.length == 1) {
      return insert(list, upperBound(list, items[0]), items);
    }
    return sorted(insert(list, list.size(), items));
  }

  /** The list with another element at an index. */
  public static ListItem replace(ListItem list, int index, Item item) {
    if (list.ordered()) {
      return add(without(list, index), item);
    }
    Item[] elements = list.elements().clone();
    elements[index] = item;
    return ListItem.of(elements, list.flags());
  }

  public static ListItem without(ListItem list, int index) {
    Item[] elements = new Item[list.size() - 1];
    System.arraycopy(list.elements(), 0, elements, 0, index);
    System.arraycopy(list.elements(), index + 1, elements, index, elements.length - index);
    return ListItem.of(elements, list.flags());
  }

  /** The list without the elements of a selection. */
  public static ListItem without(ListItem list, Selection selection) {
    if (selection.isEmpty()) {
      return list;
    }
    int[] kept = selection.others();
    Item[] elements = new Item[kept.length];
    Arrays.setAll(elements, i -> list.get(kept[i]));
    return ListItem.of(elements, list.flags());
  }

  public static ListItem sorted(ListItem list) {
    Item[] elements = list.elements().clone();
    StableSort.sort(elements, ValueOrder.COMPARATOR);
    return ListItem.of(elements, list.flags());
  }

  public static boolean contains(ListItem list, Item item) {
    return contains(list.elements(), list.size(), item);
  }

  /** Whether an item is among the first ones. */
  public static boolean contains(Item[] items, int count, Item item) {
    for (int i = 0; i < count; i++) {
      if (ValueOrder.equal(items[i], item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an item is in the list at another index than this one. */
  public static boolean containsBeside(ListItem list, int index, Item item) {
    for (int i = 0; i < list.size(); i++) {
      if (i != index && ValueOrder.equal(list.get(i), item)) {
        return true;
      }
    }
    return false;
  }

  private static int upperBound(ListItem list, Item item) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ValueOrder.compare(list.get(middle), item) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
