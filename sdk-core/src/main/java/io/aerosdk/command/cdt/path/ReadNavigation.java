package io.aerosdk.command.cdt.path;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import io.aerosdk.command.cdt.ListReads;
import io.aerosdk.command.cdt.MapReads;
import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.InvertibleListSelection;
import io.aerosdk.command.cdt.selection.InvertibleMapSelection;
import io.aerosdk.error.BinException;
import io.aerosdk.internal.value.CollectionValues;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Where to go in a bin that holds a list or a map: one step for each level, then what to read
 * there. A map's entries are found by key, by index (the place in the order of keys), by rank (the
 * place in the order of values) or by value, a list's elements by index, rank or value; one, a
 * range, or those of a list.
 *
 * <pre>{@code
 * session.query(users.id(1))
 *     .bin("profile").onMapKey("address").onMapKey("city").getValues()
 *     .bin("scores").onListRankRange(-3, 3).getValues()
 *     .execute();
 * }</pre>
 *
 * <p>Negative indexes and ranks count from the end. One index or rank that is not there is a {@link
 * BinException} of the key, whatever is asked, and so is a level that is not there on the way; one
 * key or value that is not there gives nothing, and ranges never fail. A bin that is missing gives
 * nothing. Values are ordered by type first: null, boolean, integer, string, list, map, bytes,
 * double, GeoJSON. {@link Value#INFINITY} is greater than everything, {@link Value#WILDCARD} equals
 * everything that is left of a list.
 *
 * <p>Not thread-safe; use from one thread. Longer than most: it names all ways there are.
 *
 * @param <S> the builder to go on with
 */
public abstract class ReadNavigation<S> {

  /** The builders of this SDK are the starts of paths. */
  protected ReadNavigation() {}

  /** Where the next step starts. */
  protected abstract Place<S> place();

  /** The list that is here, as a whole. */
  public final ListReads<S> list() {
    return new ListReads<>(place());
  }

  /** The map that is here, as a whole. */
  public final MapReads<S> map() {
    return new MapReads<>(place());
  }

  /**
   * Goes to the entry with this key.
   *
   * @param key a whole number, a String, a byte[], or what is stored as one
   */
  public final ReadMapItem<S> onMapKey(Object key) {
    Place<S> place = place();
    Value value = CollectionValues.key(place.bin(), key);
    return new ReadMapItem<>(new Selected<>(place, MapSelectors.key(value), CTX.mapKey(value)));
  }

  /** Goes to the entry at this place in the order of keys; −1 is the last. */
  public final ReadMapItem<S> onMapIndex(int index) {
    return new ReadMapItem<>(
        new Selected<>(place(), MapSelectors.index(index), CTX.mapIndex(index)));
  }

  /** Goes to the entry with this place in the order of values: 0 the smallest, −1 the largest. */
  public final ReadMapItem<S> onMapRank(int rank) {
    return new ReadMapItem<>(new Selected<>(place(), MapSelectors.rank(rank), CTX.mapRank(rank)));
  }

  /** Goes to the entries with this value; a step further goes into the first of them. */
  public final ReadMapValue<S> onMapValue(@Nullable Object value) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new ReadMapValue<>(
        new Selected<>(place, MapSelectors.value(sought), CTX.mapValue(sought)));
  }

  /** Selects the entries from this place in the order of keys to the end. */
  public final InvertibleMapSelection<S> onMapIndexRange(int index) {
    return new ReadMapItems<>(new Selected<>(place(), MapSelectors.indexRange(index)));
  }

  /**
   * Selects so many entries from this place in the order of keys. What is out of bounds is left
   * out.
   */
  public final InvertibleMapSelection<S> onMapIndexRange(int index, int count) {
    return new ReadMapItems<>(
        new Selected<>(place(), MapSelectors.indexRange(index, CollectionValues.count(count))));
  }

  /** Selects the entries with keys from start, included, to end, excluded; null for no bound. */
  public final InvertibleMapSelection<S> onMapKeyRange(
      @Nullable Object start, @Nullable Object end) {
    Place<S> place = place();
    return new ReadMapItems<>(
        new Selected<>(
            place,
            MapSelectors.keyRange(
                CollectionValues.keyBound(place.bin(), start),
                CollectionValues.keyBound(place.bin(), end))));
  }

  /** Selects the entries from this place in the order of values to the largest. */
  public final InvertibleMapSelection<S> onMapRankRange(int rank) {
    return new ReadMapItems<>(new Selected<>(place(), MapSelectors.rankRange(rank)));
  }

  /**
   * Selects so many entries from this place in the order of values: (−3, 3) are the largest three.
   */
  public final InvertibleMapSelection<S> onMapRankRange(int rank, int count) {
    return new ReadMapItems<>(
        new Selected<>(place(), MapSelectors.rankRange(rank, CollectionValues.count(count))));
  }

  /** Selects the entries with values from start, included, to end, excluded; null for no bound. */
  public final InvertibleMapSelection<S> onMapValueRange(
      @Nullable Object start, @Nullable Object end) {
    Place<S> place = place();
    return new ReadMapItems<>(
        new Selected<>(
            place,
            MapSelectors.valueRange(
                CollectionValues.bound(place.bin(), start),
                CollectionValues.bound(place.bin(), end))));
  }

  /**
   * Selects the entries from this place, counted from the first key that is not less than the given
   * one, to the end. (key, −1) starts at the entry before.
   */
  public final InvertibleMapSelection<S> onMapKeyRelativeIndexRange(Object key, int index) {
    Place<S> place = place();
    return new ReadMapItems<>(
        new Selected<>(
            place,
            MapSelectors.keyRelativeIndexRange(CollectionValues.key(place.bin(), key), index)));
  }

  /** As {@link #onMapKeyRelativeIndexRange(Object, int)}, so many entries at most. */
  public final InvertibleMapSelection<S> onMapKeyRelativeIndexRange(
      Object key, int index, int count) {
    Place<S> place = place();
    return new ReadMapItems<>(
        new Selected<>(
            place,
            MapSelectors.keyRelativeIndexRange(
                CollectionValues.key(place.bin(), key), index, CollectionValues.count(count))));
  }

  /**
   * Selects the entries from this place in the order of values, counted from the first value that
   * is not less than the given one, to the largest.
   */
  public final InvertibleMapSelection<S> onMapValueRelativeRankRange(
      @Nullable Object value, int rank) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new ReadMapItems<>(
        new Selected<>(place, MapSelectors.valueRelativeRankRange(sought, rank)));
  }

  /** As {@link #onMapValueRelativeRankRange(Object, int)}, so many entries at most. */
  public final InvertibleMapSelection<S> onMapValueRelativeRankRange(
      @Nullable Object value, int rank, int count) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new ReadMapItems<>(
        new Selected<>(
            place,
            MapSelectors.valueRelativeRankRange(sought, rank, CollectionValues.count(count))));
  }

  /** Selects the entries with these keys; keys that are not there are left out. */
  public final InvertibleMapSelection<S> onMapKeyList(Collection<?> keys) {
    Place<S> place = place();
    return new ReadMapItems<>(
        new Selected<>(place, MapSelectors.keyList(CollectionValues.keys(place.bin(), keys))));
  }

  /** Selects the entries with one of these values. */
  public final InvertibleMapSelection<S> onMapValueList(
      Collection<? extends @Nullable Object> values) {
    Place<S> place = place();
    return new ReadMapItems<>(
        new Selected<>(
            place, MapSelectors.valueList(CollectionValues.sought(place.bin(), values))));
  }

  /** Goes to the element at this place; −1 is the last. */
  public final ReadListItem<S> onListIndex(int index) {
    return new ReadListItem<>(
        new Selected<>(place(), ListSelectors.index(index), CTX.listIndex(index)));
  }

  /** Goes to the element with this place in the order of values: 0 the smallest, −1 the largest. */
  public final ReadListItem<S> onListRank(int rank) {
    return new ReadListItem<>(
        new Selected<>(place(), ListSelectors.rank(rank), CTX.listRank(rank)));
  }

  /** Goes to the elements with this value; a step further goes into the first of them. */
  public final ReadListValue<S> onListValue(@Nullable Object value) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new ReadListValue<>(
        new Selected<>(place, ListSelectors.value(sought), CTX.listValue(sought)));
  }

  /** Selects the elements from this place to the end. */
  public final InvertibleListSelection<S> onListIndexRange(int index) {
    return new ReadListItems<>(new Selected<>(place(), ListSelectors.indexRange(index)));
  }

  /** Selects so many elements from this place. What is out of bounds is left out. */
  public final InvertibleListSelection<S> onListIndexRange(int index, int count) {
    return new ReadListItems<>(
        new Selected<>(place(), ListSelectors.indexRange(index, CollectionValues.count(count))));
  }

  /** Selects the elements from this place in the order of values to the largest. */
  public final InvertibleListSelection<S> onListRankRange(int rank) {
    return new ReadListItems<>(new Selected<>(place(), ListSelectors.rankRange(rank)));
  }

  /**
   * Selects so many elements from this place in the order of values: (−3, 3) are the largest three.
   */
  public final InvertibleListSelection<S> onListRankRange(int rank, int count) {
    return new ReadListItems<>(
        new Selected<>(place(), ListSelectors.rankRange(rank, CollectionValues.count(count))));
  }

  /** Selects the elements from start, included, to end, excluded; null for no bound. */
  public final InvertibleListSelection<S> onListValueRange(
      @Nullable Object start, @Nullable Object end) {
    Place<S> place = place();
    return new ReadListItems<>(
        new Selected<>(
            place,
            ListSelectors.valueRange(
                CollectionValues.bound(place.bin(), start),
                CollectionValues.bound(place.bin(), end))));
  }

  /**
   * Selects the elements from this place in the order of values, counted from the first one that is
   * not less than the given value, to the largest.
   */
  public final InvertibleListSelection<S> onListValueRelativeRankRange(
      @Nullable Object value, int rank) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new ReadListItems<>(
        new Selected<>(place, ListSelectors.valueRelativeRankRange(sought, rank)));
  }

  /** As {@link #onListValueRelativeRankRange(Object, int)}, so many elements at most. */
  public final InvertibleListSelection<S> onListValueRelativeRankRange(
      @Nullable Object value, int rank, int count) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new ReadListItems<>(
        new Selected<>(
            place,
            ListSelectors.valueRelativeRankRange(sought, rank, CollectionValues.count(count))));
  }

  /** Selects the elements that equal one of these values. */
  public final InvertibleListSelection<S> onListValueList(
      Collection<? extends @Nullable Object> values) {
    Place<S> place = place();
    return new ReadListItems<>(
        new Selected<>(
            place, ListSelectors.valueList(CollectionValues.sought(place.bin(), values))));
  }
}
