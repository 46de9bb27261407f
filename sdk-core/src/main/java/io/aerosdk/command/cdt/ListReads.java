package io.aerosdk.command.cdt;

import com.aerospike.client.cdt.ListOperation;
import io.aerosdk.error.BinException;
import io.aerosdk.internal.value.CollectionValues;

/**
 * What can be read of a list as a whole: in a bin, or at the end of a path. Each method adds one
 * operation and returns to the builder. Paths like {@code onListRankRange(−3, 3)} read by rank and
 * value, and more than the values.
 *
 * <p>A bin that is missing gives nothing. Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public sealed class ListReads<S> permits ListWrites {
  final Place<S> place;

  /** The list that is here. */
  public ListReads(Place<S> place) {
    this.place = place;
  }

  /** Reads the number of elements. */
  public final S size() {
    return place.add(ListOperation.size(place.bin(), place.reading()));
  }

  /**
   * Reads one element. One that is not there is a {@link BinException} of the key.
   *
   * @param index 0 is the first, −1 the last
   */
  public final S get(int index) {
    return place.add(ListOperation.get(place.bin(), index, place.reading()));
  }

  /** Reads the elements from this index to the end, as a list. */
  public final S getRange(int index) {
    return place.add(ListOperation.getRange(place.bin(), index, place.reading()));
  }

  /** Reads so many elements from this index, as a list. What is out of bounds is left out. */
  public final S getRange(int index, int count) {
    int checked = CollectionValues.count(count);
    return place.add(ListOperation.getRange(place.bin(), index, checked, place.reading()));
  }
}
