package io.aerosdk.embedded.cdt.edit;

import io.aerosdk.embedded.cdt.select.Arguments;
import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.cdt.select.CdtOp;
import io.aerosdk.embedded.cdt.select.Distinct;
import io.aerosdk.embedded.cdt.select.Run;
import io.aerosdk.embedded.cdt.select.Selection;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Operations that change one list other than by removing what they select. */
public final class ListChanges {
  private static final int KNOWN_ORDER = ListItem.ORDERED | ListItem.PERSIST_INDEX;
  private static final long UNIQUE = 1;
  private static final long BOUNDED = 2;
  private static final long NO_FAIL = 4;
  private static final long PARTIAL = 8;

  private static final long DESCENDING = 1;
  private static final long DROP_DUPLICATES = 2;

  private final ListItem list;
  private final Arguments args;
  private final boolean top;

  /**
   * @param list the list to change
   * @param args the arguments of the operation
   * @param top whether the list is the bin itself
   */
  public ListChanges(ListItem list, Arguments args, boolean top) {
    this.list = list;
    this.args = args;
    this.top = top;
  }

  public Change apply(CdtOp op) {
    return switch (op) {
      case LIST_SET_TYPE -> setType();
      case LIST_APPEND -> append(new Item[] {args.stored(0)}, args.flags(2));
      case LIST_APPEND_ITEMS -> append(args.storedList(0), args.flags(2));
      case LIST_INSERT -> insert(new Item[] {args.stored(1)});
      case LIST_INSERT_ITEMS -> insert(args.storedList(1));
      case LIST_SET -> set();
      case LIST_TRIM -> trim();
      case LIST_CLEAR -> new Change(ListItem.of(new Item[0], list.flags()), null);
      case LIST_INCREMENT -> increment();
      case LIST_SORT -> sort(args.flags(0));
      default -> throw CdtErrors.parameter(op + " changes no list");
    };
  }

  private Change setType() {
    long flags = args.integer(0);
    if ((flags & ~KNOWN_ORDER) != 0) {
      throw CdtErrors.notApplicable("list type " + flags);
    }
    int kept = (int) flags & (top ? KNOWN_ORDER : ListItem.ORDERED);
    ListItem typed = ListItem.of(list.elements(), kept);
    boolean sort = typed.ordered() && !list.ordered();
    return new Change(sort ? ListEdits.sorted(typed) : typed, null);
  }

  private Change append(Item[] items, long flags) {
    Item[] added = unique(items, flags);
    if (added.length == 0) {
      return sized(list);
    }
    return sized(
        list.ordered() ? ListEdits.add(list, added) : ListEdits.insert(list, list.size(), added));
  }

  private Change insert(Item[] items) {
    long flags = args.flags(2);
    if (list.ordered()) {
      throw CdtErrors.notApplicable("insert into an ordered list");
    }
    int index = index(args.integer(0));
    if (index > list.size() && (flags & BOUNDED) != 0) {
      if ((flags & NO_FAIL) != 0) {
        return sized(list);
      }
      throw CdtErrors.notApplicable("insert beyond the end");
    }
    Item[] added = unique(items, flags);
    return sized(added.length == 0 ? list : ListEdits.insert(list, index, added));
  }

  private Change set() {
    Item value = args.stored(1);
    long flags = args.flags(2);
    if (list.ordered()) {
      throw CdtErrors.notApplicable("set in an ordered list");
    }
    int index = index(args.integer(0));
    if (index > list.size() && (flags & BOUNDED) != 0) {
      return refuse(flags, "set beyond the end");
    }
    if (collides(value, index, flags)) {
      return new Change(list, null);
    }
    return new Change(
        index < list.size()
            ? ListEdits.replace(list, index, value)
            : ListEdits.insert(list, index, value),
        null);
  }

  /** Whether another element forbids a value and NO_FAIL forgives it. */
  private boolean collides(Item value, int index, long flags) {
    if ((flags & UNIQUE) == 0 || !ListEdits.containsBeside(list, index, value)) {
      return false;
    }
    if ((flags & NO_FAIL) == 0) {
      throw CdtErrors.elementExists();
    }
    return true;
  }

  private Change refuse(long flags, String reason) {
    if ((flags & NO_FAIL) != 0) {
      return new Change(list, null);
    }
    throw CdtErrors.notApplicable(reason);
  }

  private Change trim() {
    Run kept = Run.of(args.integer(0), args.count(1), list.size());
    Selection removed = Selection.ofIndexes(list.size(), kept).inverted();
    return new Change(ListEdits.without(list, removed), IntItem.of(list.size() - kept.count()));
  }

  private Change increment() {
    Item delta = args.delta(1);
    long flags = args.flags(3);
    int index = index(args.integer(0));
    boolean inside = index < list.size();
    Item sum = Arithmetic.add(inside ? list.get(index) : Arithmetic.zeroLike(delta), delta);
    if (!inside && list.ordered() && index > list.size()) {
      throw CdtErrors.notApplicable("increment beyond the end of an ordered list");
    }
    if (index > list.size() && (flags & BOUNDED) != 0) {
      if ((flags & NO_FAIL) == 0) {
        throw CdtErrors.notApplicable("increment beyond the end");
      }
      return new Change(list, sum);
    }
    if (collides(sum, index, flags)) {
      return new Change(list, sum);
    }
    if (inside) {
      return new Change(ListEdits.replace(list, index, sum), sum);
    }
    return new Change(
        list.ordered() ? ListEdits.add(list, sum) : ListEdits.insert(list, index, sum), sum);
  }

  private Change sort(long flags) {
    boolean descending = (flags & DESCENDING) != 0 && !list.ordered();
    boolean drop = (flags & DROP_DUPLICATES) != 0;
    Item[] elements = ListEdits.sorted(list).elements();
    if (drop) {
      elements = withoutRepeats(elements);
    }
    if (descending && drop && elements.length > 1) {
      // The server refuses this combination wherever it would have something to do.
      throw CdtErrors.parameter("sort descending and drop duplicates");
    }
    if (descending) {
      reverse(elements);
    }
    return new Change(ListItem.of(elements, list.flags()), null);
  }

  private static Item[] withoutRepeats(Item[] sorted) {
    List<Item> kept = new ArrayList<>(sorted.length);
    for (Item item : sorted) {
      if (kept.isEmpty() || !ValueOrder.equal(kept.get(kept.size() - 1), item)) {
        kept.add(item);
      }
    }
    return kept.toArray(new Item[0]);
  }

  private static void reverse(Item[] items) {
    for (int i = 0, j = items.length - 1; i < j; i++, j--) {
      Item item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }

  /** What may be added under the flags; empty when NO_FAIL forgives that nothing may. */
  private Item[] unique(Item[] items, long flags) {
    if ((flags & UNIQUE) == 0) {
      return items;
    }
    BitSet repeated = Distinct.repeats(items);
    boolean noFail = (flags & NO_FAIL) != 0;
    if (list.ordered() && !noFail && !repeated.isEmpty()) {
      throw twice();
    }
    BitSet refused = new BitSet(items.length);
    for (int i = 0; i < items.length; i++) {
      refused.set(i, repeated.get(i) || ListEdits.contains(list, items[i]));
    }
    if (refused.isEmpty()) {
      return items;
    }
    if (!noFail) {
      Item first = items[refused.nextSetBit(0)];
      throw ListEdits.contains(list, first) ? CdtErrors.elementExists() : twice();
    }
    return (flags & PARTIAL) == 0 ? new Item[0] : Distinct.without(items, refused);
  }

  private static ServerException twice() {
    return CdtErrors.notApplicable("a value twice among those to add");
  }

  /** An index from either end, which may lie behind the last element. */
  private int index(long index) {
    long position = index < 0 ? index + list.size() : index;
    if (position < 0) {
      throw CdtErrors.notApplicable("index " + index + " of " + list.size());
    }
    return (int) Math.min(position, Integer.MAX_VALUE);
  }

  private static Change sized(ListItem list) {
    return new Change(list, IntItem.of(list.size()));
  }
}
