package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.cdt.edit.Creation;
import io.aerosdk.embedded.cdt.edit.ListEdits;
import io.aerosdk.embedded.cdt.edit.MapEdit;
import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.cdt.select.MapSelector;
import io.aerosdk.embedded.cdt.select.RankHeap;
import io.aerosdk.embedded.cdt.select.Ranking;
import io.aerosdk.embedded.cdt.select.Run;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.StoringRules;
import io.aerosdk.embedded.value.ValueOrder;
import org.jspecify.annotations.Nullable;

/** Walks a context down to the element that an operation is meant for, and back up again. */
final class ContextPath {
  private static final int NOT_FOUND = -1;

  private final Context context;
  private final ContextTarget target;

  ContextPath(Context context, ContextTarget target) {
    this.context = context;
    this.target = target;
  }

  /** The answer of a read at the end of the way. */
  @Nullable Item read(Item bin) {
    Item at = bin;
    for (int depth = 0; depth < context.depth(); depth++) {
      Context.Level level = checked(depth);
      int index = find(at, level);
      if (index < 0) {
        throw unresolved(level);
      }
      at = child(at, index);
    }
    return target.read(at);
  }

  /** Changes the end of the way; what lies on it is rebuilt or created. */
  Change modify(@Nullable Item bin) {
    return modify(bin, 0);
  }

  private Change modify(@Nullable Item at, int depth) {
    if (depth == context.depth()) {
      return target.modify(at);
    }
    Context.Level level = checked(depth);
    Item container = at == null ? created(level, depth) : at;
    int index = find(container, level);
    if (index == NOT_FOUND) {
      checkCreatable(container, level, at == null);
    }
    Item before = index < 0 ? null : child(container, index);
    Change inner = modify(before, depth + 1);
    Item after = inner.value();
    if (after == null || after == before) {
      return new Change(at, inner.answer());
    }
    return new Change(replaced(container, level, index, after), inner.answer());
  }

  private Context.Level checked(int depth) {
    Context.Level level = context.level(depth);
    boolean unknownBase = level.base() > Context.Level.VALUE;
    boolean createsNowhere = level.creates() && !level.onList() && !level.onMap();
    if (unknownBase || createsNowhere || (level.persists() && depth > 0)) {
      throw CdtErrors.notApplicable("context type " + level.type());
    }
    return level;
  }

  private static Item created(Context.Level level, int depth) {
    boolean top = depth == 0;
    if (top && !level.creates()) {
      throw unresolved(level);
    }
    int persist = level.persists() ? ListItem.PERSIST_INDEX : 0;
    if (!level.onMap()) {
      return Creation.list((level.createOrder() == 3 ? ListItem.ORDERED : 0) | persist, top);
    }
    int order = level.createOrder() == 3 ? 3 : level.createOrder() == 2 ? 1 : 0;
    return Creation.map(order | persist, top);
  }

  /** The index of the element that a level leads to. */
  private static int find(Item container, Context.Level level) {
    if (container instanceof ListItem list && !level.onMap()) {
      return find(list, level);
    }
    if (container instanceof MapItem map && !level.onList()) {
      return find(map, level);
    }
    throw unresolved(level);
  }

  private static int find(ListItem list, Context.Level level) {
    return switch (level.base()) {
      case Context.Level.INDEX -> position(level, list.size());
      case Context.Level.RANK -> {
        int rank = position(level, list.size());
        yield rank < 0 || list.ordered()
            ? rank
            : RankHeap.select(list.elements(), new Run(rank, 1))[0];
      }
      case Context.Level.VALUE -> first(list.elements(), level.value());
      default -> throw unresolved(level);
    };
  }

  private static int find(MapItem map, Context.Level level) {
    return switch (level.base()) {
      case Context.Level.INDEX -> position(level, map.size());
      case Context.Level.RANK -> {
        int rank = position(level, map.size());
        yield rank < 0 ? rank : new Ranking(map.values()).elements(rank)[0];
      }
      case Context.Level.KEY -> Math.max(NOT_FOUND, MapSelector.find(map, level.value()));
      default -> first(map.values(), level.value());
    };
  }

  private static int position(Context.Level level, int size) {
    long position = level.position();
    long index = position < 0 ? position + size : position;
    return index >= 0 && index < size ? (int) index : NOT_FOUND;
  }

  private static int first(Item[] items, Item value) {
    for (int i = 0; i < items.length; i++) {
      if (ValueOrder.equal(items[i], value)) {
        return i;
      }
    }
    return NOT_FOUND;
  }

  private static Item child(Item container, int index) {
    return container instanceof ListItem list
        ? list.get(index)
        : ((MapItem) container).value(index);
  }

  /** Within a container that is itself being created, levels need no create bits. */
  private static void checkCreatable(Item container, Context.Level level, boolean creating) {
    if (!level.creates() && !creating) {
      throw unresolved(level);
    }
    if (container instanceof MapItem) {
      if (level.base() != Context.Level.KEY) {
        throw unresolved(level);
      }
      StoringRules.key(level.value());
      return;
    }
    ListItem list = (ListItem) container;
    if (level.base() != Context.Level.INDEX || !reachable(list, level)) {
      throw unresolved(level);
    }
  }

  private static boolean reachable(ListItem list, Context.Level level) {
    long index = level.position();
    if (index < 0) {
      return index == -1 && list.size() == 0;
    }
    return index == list.size() || list.ordered() || level.pads();
  }

  private static Item replaced(Item container, Context.Level level, int index, Item after) {
    if (container instanceof MapItem map) {
      if (index >= 0) {
        return MapEdit.replace(map, index, after);
      }
      MapEdit edit = new MapEdit(map);
      edit.put(level.value(), after);
      return edit.toMap();
    }
    ListItem list = (ListItem) container;
    if (index >= 0) {
      return ListEdits.replace(list, index, after);
    }
    int position = (int) Math.max(0, level.position());
    return list.ordered() ? ListEdits.add(list, after) : ListEdits.insert(list, position, after);
  }

  private static RuntimeException unresolved(Context.Level level) {
    return CdtErrors.notApplicable("context type " + level.type() + " leads nowhere");
  }
}
