package io.aerosdk.command.cdt.path;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.ListPolicy;
import com.aerospike.client.cdt.ListWriteFlags;
import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.ListReturn;
import io.aerosdk.command.cdt.selection.ListTarget;
import io.aerosdk.error.BinException;
import io.aerosdk.internal.value.CollectionValues;
import org.jspecify.annotations.Nullable;

/**
 * The element of a list at one place: it can be set, counted up, read and removed, and steps lead
 * into it.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class WriteListIndex<S> extends WriteNavigation<S> implements ListTarget<S> {
  private final Selected<S> selected;
  private final int index;
  private final ListOrder createType;

  WriteListIndex(Selected<S> selected, int index, ListOrder createType) {
    this.selected = selected;
    this.index = index;
    this.createType = createType;
  }

  @Override
  protected Place<S> place() {
    return selected.asHolder();
  }

  /**
   * Sets the element. A place at or behind the end makes the list longer, filled up with nulls. Not
   * for ordered lists, whose elements have no place of their own: a {@link BinException}.
   *
   * @param value as in {@code bin.setTo(value)}; null is stored as such
   */
  public S setTo(@Nullable Object value) {
    Place<S> holder = selected.holder();
    Value stored = CollectionValues.stored(holder.bin(), value);
    return holder.add(ListOperation.set(holder.bin(), index, stored, holder.writing()));
  }

  /** Adds to the integer in the element; one behind the end counts as 0. Gives the sum. */
  public S add(long amount) {
    return increment(Value.get(amount));
  }

  /** Adds to the double in the element; one behind the end counts as 0. Gives the sum. */
  public S add(double amount) {
    return increment(Value.get(amount));
  }

  private S increment(Value amount) {
    Place<S> holder = selected.holder();
    ListPolicy policy = new ListPolicy(createType, ListWriteFlags.DEFAULT);
    return holder.add(
        ListOperation.increment(policy, holder.bin(), index, amount, holder.writing()));
  }

  @Override
  public S get(ListReturn as) {
    return selected.read(as.code());
  }

  @Override
  public S remove() {
    return selected.remove(Selector.NOTHING);
  }

  @Override
  public S remove(ListReturn as) {
    return selected.remove(as.code());
  }
}
