package io.aerosdk.command.cdt;

import com.aerospike.client.cdt.MapOperation;

/**
 * What can be read of a map as a whole: in a bin, or at the end of a path. Paths read its entries:
 * {@code onMapIndexRange(0).getKeysAndValues()} all of them.
 *
 * <p>A bin that is missing gives nothing. Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public sealed class MapReads<S> permits MapWrites {
  final Place<S> place;

  /** The map that is here. */
  public MapReads(Place<S> place) {
    this.place = place;
  }

  /** Reads the number of entries. */
  public final S size() {
    return place.add(MapOperation.size(place.bin(), place.reading()));
  }
}
