package io.aerosdk.command.cdt;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.MapOperation;
import com.aerospike.client.cdt.MapOrder;
import com.aerospike.client.cdt.MapPolicy;
import com.aerospike.client.cdt.MapWriteFlags;
import io.aerosdk.command.cdt.CollectionFlags.PersistIndex;
import io.aerosdk.error.ElementException;
import io.aerosdk.internal.value.CollectionValues;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a map as a whole: in a bin, or at the end of a path. Each method adds one
 * operation and returns to the builder; the result is the bin's value in the row's record. A write
 * to a bin that is missing creates the map.
 *
 * <pre>{@code
 * session.upsert(users.id(1)).bin("ages").map().upsertItems(Map.of("Ann", 31)).execute();
 * }</pre>
 *
 * <p>Keys are whole numbers, strings or byte arrays, or what is stored as one; values are as in
 * {@code bin.setTo(value)}, and null is stored as such. Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class MapWrites<S> extends MapReads<S> {

  /** The map that is here. */
  public MapWrites(Place<S> place) {
    super(place);
  }

  /** Writes an entry, whether its key is there or not. Gives the new size. */
  public S upsert(Object key, @Nullable Object value, MapWriteFlag... flags) {
    return put(MapWriteFlags.DEFAULT, key, value, flags);
  }

  /**
   * Writes an entry with a new key. A key that is there is an {@link ElementException}. Gives the
   * new size.
   */
  public S insert(Object key, @Nullable Object value, MapWriteFlag... flags) {
    return put(MapWriteFlags.CREATE_ONLY, key, value, flags);
  }

  /**
   * Writes the value of a key that is there. A key that is not there is an {@link
   * ElementException}. Gives the size.
   */
  public S update(Object key, @Nullable Object value, MapWriteFlag... flags) {
    return put(MapWriteFlags.UPDATE_ONLY, key, value, flags);
  }

  /** Writes entries, whether their keys are there or not. Gives the new size. */
  public S upsertItems(Map<?, ? extends @Nullable Object> entries, MapItemsFlag... flags) {
    return putItems(MapWriteFlags.DEFAULT, entries, flags);
  }

  /**
   * Writes entries with new keys. One key that is there is an {@link ElementException}, and nothing
   * is written, if flags do not say otherwise. Gives the new size.
   */
  public S insertItems(Map<?, ? extends @Nullable Object> entries, MapItemsFlag... flags) {
    return putItems(MapWriteFlags.CREATE_ONLY, entries, flags);
  }

  /**
   * Writes the values of keys that are there. One key that is not there is an {@link
   * ElementException}, and nothing is written, if flags do not say otherwise. Gives the size.
   */
  public S updateItems(Map<?, ? extends @Nullable Object> entries, MapItemsFlag... flags) {
    return putItems(MapWriteFlags.UPDATE_ONLY, entries, flags);
  }

  /** Removes all entries; the empty map stays, with its order. */
  public S clear() {
    return place.add(MapOperation.clear(place.bin(), place.writing()));
  }

  /**
   * Creates an empty map, also as the value of a key or as an element of a list that the last step
   * of the path names. A map that is there keeps its entries and takes the order.
   */
  public S create(MapOrder order) {
    return setPolicy(order, false, place.creating());
  }

  /** As {@link #create(MapOrder)}, with an index in storage; only for the bin itself. */
  public S create(MapOrder order, PersistIndex persistIndex) {
    return setOrder(order, persistIndex);
  }

  /** Gives the map an order, or takes it away. */
  public S setOrder(MapOrder order) {
    return setPolicy(order, false, place.writing());
  }

  /** As {@link #setOrder(MapOrder)}, with an index in storage; only for the bin itself. */
  public S setOrder(MapOrder order, PersistIndex persistIndex) {
    Objects.requireNonNull(persistIndex, "persistIndex must not be null");
    persistIndex.checkFor(place, order != MapOrder.UNORDERED, "KEY_ORDERED");
    return setPolicy(order, true, place.writing());
  }

  private S setPolicy(MapOrder order, boolean persists, CTX[] path) {
    Objects.requireNonNull(order, "order must not be null");
    MapPolicy policy = new MapPolicy(order, MapWriteFlags.DEFAULT, persists);
    return place.add(MapOperation.setMapPolicy(policy, place.bin(), path));
  }

  private S put(int mode, Object key, @Nullable Object value, MapWriteFlag... flags) {
    String bin = place.bin();
    MapPolicy policy = MapPolicies.of(place, mode, flags);
    Value checked = CollectionValues.key(bin, key);
    Value stored = CollectionValues.stored(bin, value);
    return place.add(MapOperation.put(policy, bin, checked, stored, place.writing()));
  }

  private S putItems(int mode, Map<?, ? extends @Nullable Object> entries, MapItemsFlag... flags) {
    String bin = place.bin();
    MapPolicy policy = MapPolicies.of(place, mode, flags);
    Map<Value, Value> stored = CollectionValues.stored(bin, entries);
    return place.add(MapOperation.putItems(policy, bin, stored, place.writing()));
  }
}
