package io.aerosdk.embedded.cdt.edit;

import io.aerosdk.embedded.cdt.select.Arguments;
import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.cdt.select.CdtOp;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import org.jspecify.annotations.Nullable;

/** The empty containers that operations create where there is none. */
public final class Creation {
  private Creation() {}

  /** The container to apply an operation to, or null when it does not create any. */
  public static @Nullable Item of(CdtOp op, Arguments args, boolean top) {
    return switch (op) {
      case LIST_SET_TYPE, LIST_INSERT, LIST_INSERT_ITEMS, LIST_SET -> ListItem.EMPTY;
      case LIST_APPEND, LIST_APPEND_ITEMS -> list(args.flags(1), top);
      case LIST_INCREMENT -> list(args.flags(2), top);
      case LIST_SORT -> {
        if (top) {
          throw CdtErrors.wrongType("sort of nothing");
        }
        yield null;
      }
      case MAP_SET_TYPE -> MapItem.EMPTY;
      case MAP_ADD, MAP_PUT, MAP_INCREMENT, MAP_DECREMENT -> map(args.flags(2), top);
      case MAP_ADD_ITEMS, MAP_PUT_ITEMS -> map(args.flags(1), top);
      case MAP_REPLACE, MAP_REPLACE_ITEMS -> throw CdtErrors.elementNotFound();
      default -> null;
    };
  }

  public static ListItem list(long flags, boolean top) {
    int kept = ListItem.ORDERED | (top ? ListItem.PERSIST_INDEX : 0);
    return ListItem.of(new Item[0], (int) flags & kept);
  }

  /** An illegal order counts as none. */
  public static MapItem map(long flags, boolean top) {
    int order = (int) flags & (MapItem.KEY_ORDERED | MapItem.VALUE_ORDERED);
    int persist = top ? (int) flags & MapItem.PERSIST_INDEX : 0;
    boolean legal = order != MapItem.VALUE_ORDERED;
    return MapItem.of(new Item[0], new Item[0], (legal ? order : 0) | persist);
  }
}
