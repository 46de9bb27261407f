package io.aerosdk.command.cdt;

import com.aerospike.client.cdt.MapOrder;
import com.aerospike.client.cdt.MapPolicy;
import com.aerospike.client.cdt.MapWriteFlags;
import io.aerosdk.command.cdt.CollectionFlags.NoFail;
import io.aerosdk.command.cdt.CollectionFlags.Order;
import io.aerosdk.command.cdt.CollectionFlags.Partial;
import io.aerosdk.command.cdt.CollectionFlags.PersistIndex;
import org.jspecify.annotations.Nullable;

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
    @Nullable PersistIndex persists = null;
    for (MapItemsFlag flag : flags) {
      if (flag instanceof Order ordered) {
        order = ordered.order();
      } else if (flag instanceof PersistIndex index) {
        persists = index;
      } else if (flag instanceof NoFail) {
        bits |= MapWriteFlags.NO_FAIL;
      } else if (flag instanceof Partial) {
        bits |= MapWriteFlags.PARTIAL;
      } else {
        throw new NullPointerException("flags must not hold null");
      }
    }
    if (persists != null) {
      persists.checkFor(place, order != MapOrder.UNORDERED, "order(KEY_ORDERED)");
    }
    return new MapPolicy(order, bits, persists != null);
  }
}
