package io.aerosdk.command.cdt.path;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.MapOrder;
import io.aerosdk.command.cdt.CollectionFlags.Pad;
import io.aerosdk.command.cdt.ListWrites;
import io.aerosdk.command.cdt.MapWrites;
import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.InvertibleListTarget;
import io.aerosdk.command.cdt.selection.InvertibleMapTarget;
import io.aerosdk.internal.value.CollectionValues;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where to go in a bin that holds a list or a map: one step for each level, then what to write or
 * read there. As {@link ReadNavigation}, and steps that create what is missing:
 *
 * <pre>{@code
 * session.upsert(users.id(1))
 *     .bin("profile").onMapKey("address", MapOrder.KEY_ORDERED).onMapKey("city").setTo("Oslo")
 *     .bin("tags").onListValue("old").remove()
 *     .bin("tags").list().append("new", unique())
 *     .execute();
 * }</pre>
 *
 * <p>Not thread-safe; use from one thread. Longer than most: it names all ways there are.
 *
 * @param <S> the builder to go on with
 */
public abstract class WriteNavigation<S> {

  /** The builders of this SDK are the starts of paths. */
  protected WriteNavigation() {}

  /** Where the next step starts. */
  protected abstract Place<S> place();

  /** Operations on the list that is here, as a whole. */
  public final ListWrites<S> list() {
    return new ListWrites<>(place());
  }

  /** Operations on the map that is here, as a whole. */
  public final MapWrites<S> map() {
    return new MapWrites<>(place());
  }

  /**
   * Goes to the entry with this key.
   *
   * @param key a whole number, a String, a byte[], or what is stored as one
   */
  public final WriteMapKey<S> onMapKey(Object key) {
    Place<S> place = place();
    Value value = CollectionValues.key(place.bin(), key);
    return new WriteMapKey<>(
        new Selected<>(place, MapSelectors.key(value), CTX.mapKey(value)),
        value,
        MapOrder.UNORDERED);
  }

  /**
   * As {@link #onMapKey(Object)}, and a write creates what is missing: the entry, for a step
   * further in, and the map that holds it, if that is the bin itself or the step before creates as
   * well. Reads never create.
   *
   * @param createType the order of the map that holds the entry, if it has to be created; a map
   *     that is there keeps its order
   */
  public final WriteMapKey<S> onMapKey(Object key, MapOrder createType) {
    Objects.requireNonNull(createType, "createType must not be null");
    Place<S> place = place();
    Value value = CollectionValues.key(place.bin(), key);
    CTX creating = CTX.mapKeyCreate(value, createType);
    return new WriteMapKey<>(
        new Selected<>(place, MapSelectors.key(value), CTX.mapKey(value), creating),
        value,
        createType);
  }

  /** Goes to the entry at this place in the order of keys; −1 is the last. */
  public final WriteMapItem<S> onMapIndex(int index) {
    return new WriteMapItem<>(
        new Selected<>(place(), MapSelectors.index(index), CTX.mapIndex(index)));
  }

  /** Goes to the entry with this place in the order of values: 0 the smallest, −1 the largest. */
  public final WriteMapItem<S> onMapRank(int rank) {
    return new WriteMapItem<>(new Selected<>(place(), MapSelectors.rank(rank), CTX.mapRank(rank)));
  }

  /** Goes to the entries with this value; a step further goes into the first of them. */
  public final WriteMapValue<S> onMapValue(@Nullable Object value) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new WriteMapValue<>(
        new Selected<>(place, MapSelectors.value(sought), CTX.mapValue(sought)));
  }

  /** Selects the entries from this place in the order of keys to the end. */
  public final InvertibleMapTarget<S> onMapIndexRange(int index) {
    return new WriteMapItems<>(new Selected<>(place(), MapSelectors.indexRange(index)));
  }

  /**
   * Selects so many entries from this place in the order of keys. What is out of bounds is left
   * out.
   */
  public final InvertibleMapTarget<S> onMapIndexRange(int index, int count) {
    return new WriteMapItems<>(
        new Selected<>(place(), MapSelectors.indexRange(index, CollectionValues.count(count))));
  }

  /** Selects the entries with keys from start, included, to end, excluded; null for no bound. */
  public final InvertibleMapTarget<S> onMapKeyRange(@Nullable Object start, @Nullable Object end) {
    Place<S> place = place();
    return new WriteMapItems<>(
        new Selected<>(
            place,
            MapSelectors.keyRange(
                CollectionValues.keyBound(place.bin(), start),
                CollectionValues.keyBound(place.bin(), end))));
  }

  /** Selects the entries from this place in the order of values to the largest. */
  public final InvertibleMapTarget<S> onMapRankRange(int rank) {
    return new WriteMapItems<>(new Selected<>(place(), MapSelectors.rankRange(rank)));
  }

  /**
   * Selects so many entries from this place in the order of values: (−3, 3) are the largest three.
   */
  public final InvertibleMapTarget<S> onMapRankRange(int rank, int count) {
    return new WriteMapItems<>(
        new Selected<>(place(), MapSelectors.rankRange(rank, CollectionValues.count(count))));
  }

  /** Selects the entries with values from start, included, to end, excluded; null for no bound. */
  public final InvertibleMapTarget<S> onMapValueRange(
      @Nullable Object start, @Nullable Object end) {
    Place<S> place = place();
    return new WriteMapItems<>(
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
  public final InvertibleMapTarget<S> onMapKeyRelativeIndexRange(Object key, int index) {
    Place<S> place = place();
    return new WriteMapItems<>(
        new Selected<>(
            place,
            MapSelectors.keyRelativeIndexRange(CollectionValues.key(place.bin(), key), index)));
  }

  /** As {@link #onMapKeyRelativeIndexRange(Object, int)}, so many entries at most. */
  public final InvertibleMapTarget<S> onMapKeyRelativeIndexRange(Object key, int index, int count) {
    Place<S> place = place();
    return new WriteMapItems<>(
        new Selected<>(
            place,
            MapSelectors.keyRelativeIndexRange(
                CollectionValues.key(place.bin(), key), index, CollectionValues.count(count))));
  }

  /**
   * Selects the entries from this place in the order of values, counted from the first value that
   * is not less than the given one, to the largest.
   */
  public final InvertibleMapTarget<S> onMapValueRelativeRankRange(
      @Nullable Object value, int rank) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new WriteMapItems<>(
        new Selected<>(place, MapSelectors.valueRelativeRankRange(sought, rank)));
  }

  /** As {@link #onMapValueRelativeRankRange(Object, int)}, so many entries at most. */
  public final InvertibleMapTarget<S> onMapValueRelativeRankRange(
      @Nullable Object value, int rank, int count) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new WriteMapItems<>(
        new Selected<>(
            place,
            MapSelectors.valueRelativeRankRange(sought, rank, CollectionValues.count(count))));
  }

  /** Selects the entries with these keys; keys that are not there are left out. */
  public final InvertibleMapTarget<S> onMapKeyList(Collection<?> keys) {
    Place<S> place = place();
    return new WriteMapItems<>(
        new Selected<>(place, MapSelectors.keyList(CollectionValues.keys(place.bin(), keys))));
  }

  /** Selects the entries with one of these values. */
  public final InvertibleMapTarget<S> onMapValueList(
      Collection<? extends @Nullable Object> values) {
    Place<S> place = place();
    return new WriteMapItems<>(
        new Selected<>(
            place, MapSelectors.valueList(CollectionValues.sought(place.bin(), values))));
  }

  /** Goes to the element at this place; −1 is the last. */
  public final WriteListIndex<S> onListIndex(int index) {
    return new WriteListIndex<>(
        new Selected<>(place(), ListSelectors.index(index), CTX.listIndex(index)),
        index,
        ListOrder.UNORDERED);
  }

  /**
   * As {@link #onListIndex(int)}, and a write creates what is missing: the element, for a step
   * further in, which has to be the next one after the last, and the list that holds it, if that is
   * the bin itself or the step before creates as well. Reads never create.
   *
   * @param createType the order of the list that holds the element, if it has to be created
   */
  public final WriteListIndex<S> onListIndex(int index, ListOrder createType) {
    return creatingAt(index, createType, false);
  }

  /**
   * As {@link #onListIndex(int, ListOrder)}, for places behind the end: the list is filled up with
   * nulls.
   */
  public final WriteListIndex<S> onListIndex(int index, ListOrder createType, Pad pad) {
    Objects.requireNonNull(pad, "pad must not be null");
    return creatingAt(index, createType, true);
  }

  private WriteListIndex<S> creatingAt(int index, ListOrder createType, boolean pad) {
    Objects.requireNonNull(createType, "createType must not be null");
    CTX creating = CTX.listIndexCreate(index, createType, pad);
    return new WriteListIndex<>(
        new Selected<>(place(), ListSelectors.index(index), CTX.listIndex(index), creating),
        index,
        createType);
  }

  /** Goes to the element with this place in the order of values: 0 the smallest, −1 the largest. */
  public final WriteListItem<S> onListRank(int rank) {
    return new WriteListItem<>(
        new Selected<>(place(), ListSelectors.rank(rank), CTX.listRank(rank)));
  }

  /** Goes to the elements with this value; a step further goes into the first of them. */
  public final WriteListValue<S> onListValue(@Nullable Object value) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new WriteListValue<>(
        new Selected<>(place, ListSelectors.value(sought), CTX.listValue(sought)));
  }

  /** Selects the elements from this place to the end. */
  public final InvertibleListTarget<S> onListIndexRange(int index) {
    return new WriteListItems<>(new Selected<>(place(), ListSelectors.indexRange(index)));
  }

  /** Selects so many elements from this place. What is out of bounds is left out. */
  public final InvertibleListTarget<S> onListIndexRange(int index, int count) {
    return new WriteListItems<>(
        new Selected<>(place(), ListSelectors.indexRange(index, CollectionValues.count(count))));
  }

  /** Selects the elements from this place in the order of values to the largest. */
  public final InvertibleListTarget<S> onListRankRange(int rank) {
    return new WriteListItems<>(new Selected<>(place(), ListSelectors.rankRange(rank)));
  }

  /**
   * Selects so many elements from this place in the order of values: (−3, 3) are the largest three.
   */
  public final InvertibleListTarget<S> onListRankRange(int rank, int count) {
    return new WriteListItems<>(
        new Selected<>(place(), ListSelectors.rankRange(rank, CollectionValues.count(count))));
  }

  /** Selects the elements from start, included, to end, excluded; null for no bound. */
  public final InvertibleListTarget<S> onListValueRange(
      @Nullable Object start, @Nullable Object end) {
    Place<S> place = place();
    return new WriteListItems<>(
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
  public final InvertibleListTarget<S> onListValueRelativeRankRange(
      @Nullable Object value, int rank) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new WriteListItems<>(
        new Selected<>(place, ListSelectors.valueRelativeRankRange(sought, rank)));
  }

  /** As {@link #onListValueRelativeRankRange(Object, int)}, so many elements at most. */
  public final InvertibleListTarget<S> onListValueRelativeRankRange(
      @Nullable Object value, int rank, int count) {
    Place<S> place = place();
    Value sought = CollectionValues.sought(place.bin(), value);
    return new WriteListItems<>(
        new Selected<>(
            place,
            ListSelectors.valueRelativeRankRange(sought, rank, CollectionValues.count(count))));
  }

  /** Selects the elements that equal one of these values. */
  public final InvertibleListTarget<S> onListValueList(
      Collection<? extends @Nullable Object> values) {
    Place<S> place = place();
    return new WriteListItems<>(
        new Selected<>(
            place, ListSelectors.valueList(CollectionValues.sought(place.bin(), values))));
  }
}
