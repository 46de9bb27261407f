package io.aerosdk.command.cdt;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.ListPolicy;
import com.aerospike.client.cdt.ListWriteFlags;
import io.aerosdk.command.cdt.CollectionFlags.Pad;
import io.aerosdk.command.cdt.CollectionFlags.PersistIndex;
import io.aerosdk.error.ElementException;
import io.aerosdk.internal.value.CollectionValues;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a list as a whole: in a bin, or at the end of a path. Each method adds one
 * operation and returns to the builder; the result is the bin's value in the row's record. A write
 * to a bin that is missing creates the list.
 *
 * <pre>{@code
 * session.upsert(users.id(1)).bin("tags").list().append("new", unique(), noFail()).execute();
 * }</pre>
 *
 * <p>Index 0 is the first element, −1 the last. Values are as in {@code bin.setTo(value)}, and null
 * is stored as such. What flags forbid is an {@link ElementException}. Not thread-safe; use from
 * one thread.
 *
 * <p>Longer than most: it names all that lists can do.
 *
 * @param <S> the builder to go on with
 */
public final class ListWrites<S> extends ListReads<S> {

  /** The list that is here. */
  public ListWrites(Place<S> place) {
    super(place);
  }

  /** Adds an element at the end; a list that has to be created is unordered. Gives the new size. */
  public S append(@Nullable Object value, ListWriteFlag... flags) {
    return append(ListOrder.UNORDERED, value, flags);
  }

  /**
   * Adds an element; a list that has to be created is ordered. In an ordered list the element goes
   * to its place, in an unordered one that is there to the end. Gives the new size.
   */
  public S add(@Nullable Object value, ListWriteFlag... flags) {
    return append(ListOrder.ORDERED, value, flags);
  }

  /** As {@link #append}, for several elements. */
  public S appendItems(Collection<? extends @Nullable Object> values, ListItemsFlag... flags) {
    return appendItems(ListOrder.UNORDERED, values, flags);
  }

  /** As {@link #add}, for several elements. */
  public S addItems(Collection<? extends @Nullable Object> values, ListItemsFlag... flags) {
    return appendItems(ListOrder.ORDERED, values, flags);
  }

  /**
   * Puts an element at this index; those from there on move up. Not for ordered lists. Gives the
   * new size.
   */
  public S insert(int index, @Nullable Object value, ListWriteFlag... flags) {
    String bin = place.bin();
    Value stored = CollectionValues.stored(bin, value);
    ListPolicy policy = policy(ListOrder.UNORDERED, flags);
    return place.add(ListOperation.insert(policy, bin, index, stored, place.writing()));
  }

  /** As {@link #insert}, for several elements. */
  public S insertItems(
      int index, Collection<? extends @Nullable Object> values, ListItemsFlag... flags) {
    String bin = place.bin();
    List<Value> stored = CollectionValues.stored(bin, values);
    ListPolicy policy = policy(ListOrder.UNORDERED, flags);
    return place.add(ListOperation.insertItems(policy, bin, index, stored, place.writing()));
  }

  /** Replaces the element at this index. Not for ordered lists. */
  public S set(int index, @Nullable Object value, ListWriteFlag... flags) {
    String bin = place.bin();
    Value stored = CollectionValues.stored(bin, value);
    ListPolicy policy = policy(ListOrder.UNORDERED, flags);
    return place.add(ListOperation.set(policy, bin, index, stored, place.writing()));
  }

  /** Adds 1 to the number at this index. Gives the sum. */
  public S increment(int index) {
    return increment(index, 1);
  }

  /** Adds to the number at this index; one behind the end counts as 0. Gives the sum. */
  public S increment(int index, long amount, ListWriteFlag... flags) {
    return increment(index, Value.get(amount), flags);
  }

  /** As {@link #increment(int, long, ListWriteFlag...)}; an integer stays one, rounded to 0. */
  public S increment(int index, double amount, ListWriteFlag... flags) {
    return increment(index, Value.get(amount), flags);
  }

  /** Removes the element at this index. Gives the number of removed elements. */
  public S remove(int index) {
    return place.add(ListOperation.remove(place.bin(), index, place.writing()));
  }

  /** Removes the elements from this index to the end. Gives their number. */
  public S removeRange(int index) {
    return place.add(ListOperation.removeRange(place.bin(), index, place.writing()));
  }

  /** Removes so many elements from this index. Gives their number. */
  public S removeRange(int index, int count) {
    int checked = CollectionValues.count(count);
    return place.add(ListOperation.removeRange(place.bin(), index, checked, place.writing()));
  }

  /** Removes the element at this index and gives it. */
  public S pop(int index) {
    return place.add(ListOperation.pop(place.bin(), index, place.writing()));
  }

  /** Removes the elements from this index to the end and gives them. */
  public S popRange(int index) {
    return place.add(ListOperation.popRange(place.bin(), index, place.writing()));
  }

  /** Removes so many elements from this index and gives them. */
  public S popRange(int index, int count) {
    int checked = CollectionValues.count(count);
    return place.add(ListOperation.popRange(place.bin(), index, checked, place.writing()));
  }

  /** Keeps so many elements from this index and removes all others. Gives their number. */
  public S trim(int index, int count) {
    int checked = CollectionValues.count(count);
    return place.add(ListOperation.trim(place.bin(), index, checked, place.writing()));
  }

  /** Removes all elements; the empty list stays, with its order. */
  public S clear() {
    return place.add(ListOperation.clear(place.bin(), place.writing()));
  }

  /** Sorts the list, the smallest element first if flags do not say otherwise. */
  public S sort(ListSort... flags) {
    int bits = 0;
    for (ListSort flag : flags) {
      bits |= flag.bit();
    }
    return place.add(ListOperation.sort(place.bin(), bits, place.writing()));
  }

  /**
   * Creates an empty list, also as the value of a key or as an element of a list that the last step
   * of the path names. A list that is there keeps its elements and takes the order.
   */
  public S create(ListOrder order) {
    return setOrder(order, false, place.creating());
  }

  /**
   * As {@link #create(ListOrder)} after {@code onListIndex(index)}, also where the index is behind
   * the end.
   */
  public S create(ListOrder order, Pad pad) {
    Objects.requireNonNull(pad, "pad must not be null");
    return setOrder(order, false, place.creatingPadded());
  }

  /** As {@link #create(ListOrder)}, with an index in storage; only for the bin itself. */
  public S create(ListOrder order, PersistIndex persistIndex) {
    return setOrder(order, persistIndex);
  }

  /** Sorts the list and keeps it sorted from now on, or no longer does. */
  public S setOrder(ListOrder order) {
    return setOrder(order, false, place.writing());
  }

  /** As {@link #setOrder(ListOrder)}, with an index in storage; only for the bin itself. */
  public S setOrder(ListOrder order, PersistIndex persistIndex) {
    Objects.requireNonNull(persistIndex, "persistIndex must not be null");
    persistIndex.checkFor(place, order == ListOrder.ORDERED, "ORDERED");
    return setOrder(order, true, place.writing());
  }

  private S setOrder(ListOrder order, boolean persists, CTX[] path) {
    Objects.requireNonNull(order, "order must not be null");
    return place.add(ListOperation.setOrder(place.bin(), order, persists, path));
  }

  private S append(ListOrder order, @Nullable Object value, ListItemsFlag... flags) {
    String bin = place.bin();
    Value stored = CollectionValues.stored(bin, value);
    return place.add(ListOperation.append(policy(order, flags), bin, stored, place.writing()));
  }

  private S appendItems(
      ListOrder order, Collection<? extends @Nullable Object> values, ListItemsFlag... flags) {
    String bin = place.bin();
    List<Value> stored = CollectionValues.stored(bin, values);
    return place.add(ListOperation.appendItems(policy(order, flags), bin, stored, place.writing()));
  }

  private S increment(int index, Value amount, ListWriteFlag... flags) {
    ListPolicy policy = policy(ListOrder.UNORDERED, flags);
    return place.add(ListOperation.increment(policy, place.bin(), index, amount, place.writing()));
  }

  private static ListPolicy policy(ListOrder order, ListItemsFlag... flags) {
    if (order == ListOrder.UNORDERED && flags.length == 0) {
      return ListPolicy.Default;
    }
    int bits = ListWriteFlags.DEFAULT;
    for (ListItemsFlag flag : flags) {
      bits |= flag.bit();
    }
    return new ListPolicy(order, bits);
  }
}
