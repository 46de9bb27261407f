package io.aerosdk.embedded.cdt.edit;

import io.aerosdk.embedded.cdt.select.Arguments;
import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.cdt.select.CdtOp;
import io.aerosdk.embedded.cdt.select.MapSelector;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.MapItem;

/** Operations that change one map other than by removing what they select. */
public final class MapChanges {
  private static final long NO_OVERWRITE = 1;
  private static final long NO_CREATE = 2;
  private static final long NO_FAIL = 4;
  private static final long PARTIAL = 8;

  private final MapItem map;
  private final Arguments args;
  private final boolean top;

  /**
   * @param map the map to change
   * @param args the arguments of the operation
   * @param top whether the map is the bin itself
   */
  public MapChanges(MapItem map, Arguments args, boolean top) {
    this.map = map;
    this.args = args;
    this.top = top;
  }

  public Change apply(CdtOp op) {
    return switch (op) {
      case MAP_SET_TYPE -> setType();
      case MAP_ADD -> put(NO_OVERWRITE);
      case MAP_PUT -> put(args.flags(3));
      case MAP_REPLACE -> put(NO_CREATE);
      case MAP_ADD_ITEMS -> putItems(NO_OVERWRITE);
      case MAP_PUT_ITEMS -> putItems(args.flags(2));
      case MAP_REPLACE_ITEMS -> putItems(NO_CREATE);
      case MAP_INCREMENT -> increment(args.delta(1));
      case MAP_DECREMENT -> increment(Arithmetic.negate(args.delta(1)));
      case MAP_CLEAR -> new Change(MapItem.of(new Item[0], new Item[0], map.flags()), null);
      default -> throw CdtErrors.parameter(op + " changes no map");
    };
  }

  private Change setType() {
    long flags = args.integer(0);
    int known = MapItem.KEY_ORDERED | MapItem.VALUE_ORDERED | MapItem.PERSIST_INDEX;
    if ((flags & ~known) != 0) {
      throw CdtErrors.notApplicable("map type " + flags);
    }
    int kept = (int) flags & (top ? known : known & ~MapItem.PERSIST_INDEX);
    return new Change(MapItem.of(map.keys(), map.values(), kept), null);
  }

  private Change put(long flags) {
    Item key = args.key(0);
    return putAll(new Item[] {key}, new Item[] {args.stored(1)}, flags);
  }

  private Change putItems(long flags) {
    MapItem items = args.storedMap(0);
    return putAll(items.keys(), items.values(), flags);
  }

  private Change putAll(Item[] keys, Item[] values, long flags) {
    MapEdit edit = new MapEdit(map);
    for (int i = 0; i < keys.length; i++) {
      boolean exists = edit.contains(keys[i]);
      long forbidden = flags & (exists ? NO_OVERWRITE : NO_CREATE);
      if (forbidden == 0) {
        edit.put(keys[i], values[i]);
      } else if ((flags & NO_FAIL) == 0) {
        throw exists ? CdtErrors.elementExists() : CdtErrors.elementNotFound();
      } else if ((flags & PARTIAL) == 0) {
        return new Change(map, IntItem.of(map.size()));
      }
    }
    MapItem changed = edit.toMap();
    return new Change(changed, IntItem.of(changed.size()));
  }

  private Change increment(Item delta) {
    Item key = args.key(0);
    int index = MapSelector.find(map, key);
    Item before = index < 0 ? Arithmetic.zeroLike(delta) : map.value(index);
    Item sum = Arithmetic.add(before, delta);
    MapEdit edit = new MapEdit(map);
    edit.put(key, sum);
    return new Change(edit.toMap(), sum);
  }
}
