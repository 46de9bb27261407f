package io.aerosdk.command.cdt;

import com.aerospike.client.cdt.MapOrder;
import com.aerospike.client.cdt.MapPolicy;
import com.aerospike.client.cdt.MapWriteFlags;
import io.aerosdk.command.cdt.CollectionFlags.NoFail;
import io.aerosdk.command.cdt.CollectionFlags.Order;
import io.aerosdk.command.cdt.CollectionFlags.Partial;
import io.aerosdk.command.cdt.CollectionFlags.PersistIndex;

/** Flags of a write to a map as a policy of the official client. */
final class MapPolicies {
  private MapPolicies() {}

  /**
   * The policy.
   *
   * @param place where the map is
   * @param mode what may be written: one of {@link MapWriteFlags}
   */
  static MapPolicy of(Place<?> place, int mode, MapItemsFlag... flags) {
    if (mode == MapWriteFlags.DEFAULT && flags.length == 0) {
      return MapPolicy.Default;
    }
    MapOrder order = MapOrder.UNORDERED;
    int bits = mode;
    boolean persists = false;
    for (MapItemsFlag flag : flags) {
      if (flag instanceof Order ordered) {
        order = ordered.order();
      } else if (flag instanceof PersistIndex) {
        persists = true;
      } else if (flag instanceof NoFail) {
        bits |= MapWriteFlags.NO_FAIL;
      } else if (flag instanceof Partial) {
        bits |= MapWriteFlags.PARTIAL;
      } else {
        throw new NullPointerException("flags must not hold null");
      }
    }
    if (persists) {
      checkPersistent(place, order != MapOrder.UNORDERED, "order(KEY_ORDERED)");
    }
    return new MapPolicy(order, bits, persists);
  }

  /** The server keeps only indexes of ordered collections, and none of nested ones. */
  static void checkPersistent(Place<?> place, boolean ordered, String order) {
    if (place.depth() > 0) {
      throw new IllegalStateException(
          "persistIndex() must be used on the bin itself, got it "
              + place.depth()
              + " levels deep");
    }
    if (!ordered) {
      throw new IllegalArgumentException(
          "persistIndex() must go with an order, such as " + order + ", got it without one");
    }
  }
}
