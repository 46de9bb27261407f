package io.aerosdk.embedded.cdt.edit;

import io.aerosdk.embedded.cdt.select.MapSelector;
import io.aerosdk.embedded.cdt.select.Selection;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.MapItem;
import java.util.Arrays;

/** A copy of a map that takes further entries, each in its place. Use from one thread. */
public final class MapEdit {
  private final int flags;
  private Item[] keys;
  private Item[] values;
  private int size;

  public MapEdit(MapItem map) {
    this.flags = map.flags();
    this.size = map.size();
    this.keys = Arrays.copyOf(map.keys(), size + 1);
    this.values = Arrays.copyOf(map.values(), size + 1);
  }

  public boolean contains(Item key) {
    return find(key) >= 0;
  }

  public void put(Item key, Item value) {
    int index = find(key);
    if (index < 0) {
      index = -index - 1;
      makeRoom(index);
      keys[index] = key;
    }
    values[index] = value;
  }

  public MapItem toMap() {
    return MapItem.of(Arrays.copyOf(keys, size), Arrays.copyOf(values, size), flags);
  }

  /** The map without the entries of a selection. */
  public static MapItem without(MapItem map, Selection selection) {
    if (selection.isEmpty()) {
      return map;
    }
    int[] kept = selection.others();
    Item[] keys = new Item[kept.length];
    Item[] values = new Item[kept.length];
    for (int i = 0; i < kept.length; i++) {
      keys[i] = map.key(kept[i]);
      values[i] = map.value(kept[i]);
    }
    return MapItem.of(keys, values, map.flags());
  }

  /** The map with another value in an entry. */
  public static MapItem replace(MapItem map, int index, Item value) {
    Item[] values = map.values().clone();
    values[index] = value;
    return MapItem.of(map.keys(), values, map.flags());
  }

  private int find(Item key) {
    return MapSelector.find(keys, size, key);
  }

  private void makeRoom(int index) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    System.arraycopy(keys, index, keys, index + 1, size - index);
    System.arraycopy(values, index, values, index + 1, size - index);
    size++;
  }
}
