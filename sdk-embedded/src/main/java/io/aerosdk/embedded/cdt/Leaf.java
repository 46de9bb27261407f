package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.cdt.edit.Creation;
import io.aerosdk.embedded.cdt.edit.ListChanges;
import io.aerosdk.embedded.cdt.edit.ListEdits;
import io.aerosdk.embedded.cdt.edit.MapChanges;
import io.aerosdk.embedded.cdt.edit.MapEdit;
import io.aerosdk.embedded.cdt.select.Arguments;
import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.cdt.select.CdtOp;
import io.aerosdk.embedded.cdt.select.Query;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import org.jspecify.annotations.Nullable;

/** Runs an operation on the very list or map that it is meant for. */
final class Leaf implements ContextTarget {
  private final CdtCall call;
  private final boolean top;

  /**
   * @param call the operation
   * @param top whether it applies to the bin itself
   */
  Leaf(CdtCall call, boolean top) {
    this.call = call;
    this.top = top;
  }

  @Override
  public @Nullable Item read(Item container) {
    checkType(container);
    CdtOp op = call.op(false);
    Arguments args = call.arguments(op);
    if (container instanceof ListItem list) {
      return op.selector == null
          ? IntItem.of(list.size())
          : Query.of(op.selector, op.fixedType, args).run(list).answer();
    }
    MapItem map = (MapItem) container;
    return op.selector == null
        ? IntItem.of(map.size())
        : Query.of(op.selector, op.fixedType, args).run(map).answer();
  }

  /** Changes a list or map, or creates one when there is none. */
  @Override
  public Change modify(@Nullable Item container) {
    if (container != null) {
      checkType(container);
    }
    CdtOp op = call.op(true);
    Arguments args = call.arguments(op);
    Item target = container == null ? Creation.of(op, args, top) : container;
    if (target == null) {
      return new Change(null, null);
    }
    if (target instanceof ListItem list) {
      return op.selector == null
          ? new ListChanges(list, args, top).apply(op)
          : remove(list, Query.of(op.selector, op.fixedType, args).run(list));
    }
    MapItem map = (MapItem) target;
    return op.selector == null
        ? new MapChanges(map, args, top).apply(op)
        : remove(map, Query.of(op.selector, op.fixedType, args).run(map));
  }

  private static Change remove(ListItem list, Query.Found found) {
    return new Change(ListEdits.without(list, found.selection()), found.answer());
  }

  private static Change remove(MapItem map, Query.Found found) {
    return new Change(MapEdit.without(map, found.selection()), found.answer());
  }

  private void checkType(Item container) {
    if (call.malformed()) {
      throw CdtErrors.parameter("no operation behind the context");
    }
    boolean fits = call.onMap() ? container instanceof MapItem : container instanceof ListItem;
    if (!fits) {
      throw CdtErrors.wrongType("operation on " + container.kind());
    }
  }
}
