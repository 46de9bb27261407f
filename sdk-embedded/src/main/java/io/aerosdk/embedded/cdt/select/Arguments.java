package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.StoringRules;
import java.util.List;

/** The arguments of one operation, read by position and expected type. */
public final class Arguments {
  private static final int MOST_LISTED = 1 << 20;

  private final List<Item> items;

  public Arguments(List<Item> items) {
    this.items = items;
  }

  public boolean has(int index) {
    return index < items.size();
  }

  public Item item(int index) {
    return items.get(index);
  }

  /** An argument that may be left out. */
  public Item itemOr(int index, Item otherwise) {
    return has(index) ? items.get(index) : otherwise;
  }

  public long integer(int index) {
    if (items.get(index) instanceof IntItem number) {
      return number.value();
    }
    throw CdtErrors.parameter("argument " + index + " is no integer");
  }

  /** Flags, 0 when left out. */
  public long flags(int index) {
    return has(index) ? integer(index) : 0;
  }

  /** A count, where none and a negative one mean: all there are. */
  public long count(int index) {
    long count = has(index) ? integer(index) : -1;
    return count < 0 ? Long.MAX_VALUE : count;
  }

  /** The list of values or keys to look for. */
  public Item[] listed(int index) {
    Item[] listed = list(index).elements();
    if (listed.length > MOST_LISTED) {
      throw CdtErrors.parameter("more than " + MOST_LISTED + " values");
    }
    return listed;
  }

  public ListItem list(int index) {
    if (items.get(index) instanceof ListItem list) {
      return list;
    }
    throw CdtErrors.parameter("argument " + index + " is no list");
  }

  /** Elements that are to be stored. */
  public Item[] storedList(int index) {
    return ((ListItem) StoringRules.element(unordered(list(index)))).elements();
  }

  /** A value that is to be stored. */
  public Item stored(int index) {
    return StoringRules.element(items.get(index));
  }

  public Item key(int index) {
    return StoringRules.key(items.get(index));
  }

  /** A map whose entries are to be stored. */
  public MapItem storedMap(int index) {
    if (items.get(index) instanceof MapItem map) {
      return (MapItem) StoringRules.element(map);
    }
    throw CdtErrors.parameter("argument " + index + " is no map");
  }

  /** The amount of an increment: 1 when left out or nil. */
  public Item delta(int index) {
    Item delta = itemOr(index, Atom.NIL);
    return delta == Atom.NIL ? IntItem.of(1) : delta;
  }

  private static ListItem unordered(ListItem list) {
    return ListItem.of(list.elements());
  }
}
