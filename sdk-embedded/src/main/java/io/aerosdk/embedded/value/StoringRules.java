package io.aerosdk.embedded.value;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;

/**
 * What the server makes of a value that is to be stored in a list or map, or as one: maps are
 * sorted by key, unknown header flags dropped, and whatever cannot be stored is refused with
 * PARAMETER.
 */
public final class StoringRules {
  private static final int MAP_ORDER = MapItem.KEY_ORDERED | MapItem.VALUE_ORDERED;

  private StoringRules() {}

  /** A value that will be an element. */
  public static Item element(Item item) {
    return normalise(item, false);
  }

  /** A list or map that will be a bin: here the persist-index flag counts. */
  public static Item bin(Item item) {
    return normalise(item, true);
  }

  /** A map key, which must be an integer, a string or a blob. */
  public static Item key(Item key) {
    if (key instanceof IntItem) {
      return key;
    }
    if (key instanceof BytesItem bytes
        && (bytes.particleType() == ParticleType.STRING
            || bytes.particleType() == ParticleType.BLOB)) {
      return key;
    }
    throw refused("a key of type " + key.kind());
  }

  private static Item normalise(Item item, boolean top) {
    if (item instanceof ListItem list) {
      return list(list, top);
    }
    if (item instanceof MapItem map) {
      return map(map, top);
    }
    if (item == Atom.WILDCARD || item == Atom.INF || item instanceof ExtItem) {
      throw refused("a value of type " + item.kind());
    }
    return item;
  }

  private static ListItem list(ListItem list, boolean top) {
    int flags = list.flags() & (ListItem.ORDERED | (top ? ListItem.PERSIST_INDEX : 0));
    Item[] elements = elements(list.elements());
    if ((flags & ListItem.ORDERED) != 0 && !StableSort.sorted(elements, ValueOrder.COMPARATOR)) {
      throw refused("an ordered list out of order");
    }
    return elements == list.elements() && flags == list.flags()
        ? list
        : ListItem.of(elements, flags);
  }

  /** The normalised elements; the same array when none changes, which is the common case. */
  private static Item[] elements(Item[] items) {
    Item[] changed = items;
    for (int i = 0; i < items.length; i++) {
      Item element = element(items[i]);
      if (element != items[i]) {
        changed = changed == items ? items.clone() : changed;
        changed[i] = element;
      }
    }
    return changed;
  }

  private static MapItem map(MapItem map, boolean top) {
    int flags = map.flags() & (MAP_ORDER | (top ? MapItem.PERSIST_INDEX : 0));
    for (Item key : map.keys()) {
      key(key);
    }
    MapItem stored = MapItem.of(map.keys(), elements(map.values()), flags);
    if (ascending(stored.keys())) {
      return stored;
    }
    if ((flags & MAP_ORDER) != 0) {
      throw refused("an ordered map out of order");
    }
    MapItem sorted = sortByKey(stored);
    if (!ascending(sorted.keys())) {
      throw refused("a map with a key twice");
    }
    return sorted;
  }

  private static boolean ascending(Item[] keys) {
    for (int i = 1; i < keys.length; i++) {
      if (ValueOrder.compare(keys[i - 1], keys[i]) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static MapItem sortByKey(MapItem map) {
    Integer[] order = new Integer[map.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    StableSort.sort(order, (a, b) -> ValueOrder.compare(map.key(a), map.key(b)));
    Item[] keys = new Item[order.length];
    Item[] values = new Item[order.length];
    for (int i = 0; i < order.length; i++) {
      keys[i] = map.key(order[i]);
      values[i] = map.value(order[i]);
    }
    return MapItem.of(keys, values, map.flags());
  }

  private static ServerException refused(String what) {
    return new ServerException(ResultCode.PARAMETER, "cannot store " + what);
  }
}
