package io.aerosdk.command.cdt.path;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.MapOperation;
import com.aerospike.client.cdt.MapOrder;
import com.aerospike.client.cdt.MapPolicy;
import com.aerospike.client.cdt.MapWriteFlags;
import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.MapReturn;
import io.aerosdk.command.cdt.selection.MapTarget;
import io.aerosdk.internal.value.CollectionValues;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a map with one key: it can be set, also where it is not there yet, counted up, read
 * and removed, and steps lead into its value.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class WriteMapKey<S> extends WriteNavigation<S> implements MapTarget<S> {
  private final Selected<S> selected;
  private final Value key;
  private final MapOrder createType;

  WriteMapKey(Selected<S> selected, Value key, MapOrder createType) {
    this.selected = selected;
    this.key = key;
    this.createType = createType;
  }

  @Override
  protected Place<S> place() {
    return selected.asHolder();
  }

  /**
   * Sets the entry's value; creates the entry, and in a bin that is missing the map. Gives the
   * map's new size.
   *
   * @param value as in {@code bin.setTo(value)}; null is stored as such
   */
  public S setTo(@Nullable Object value) {
    Place<S> holder = selected.holder();
    Value stored = CollectionValues.stored(holder.bin(), value);
    return holder.add(MapOperation.put(policy(), holder.bin(), key, stored, holder.writing()));
  }

  /** Adds to the integer in the entry; a missing entry counts as 0. Gives the sum. */
  public S add(long amount) {
    return increment(Value.get(amount));
  }

  /** Adds to the double in the entry; a missing entry counts as 0. Gives the sum. */
  public S add(double amount) {
    return increment(Value.get(amount));
  }

  private S increment(Value amount) {
    Place<S> holder = selected.holder();
    return holder.add(
        MapOperation.increment(policy(), holder.bin(), key, amount, holder.writing()));
  }

  private MapPolicy policy() {
    return createType == MapOrder.UNORDERED
        ? MapPolicy.Default
        : new MapPolicy(createType, MapWriteFlags.DEFAULT);
  }

  @Override
  public S get(MapReturn as) {
    return selected.read(as.code());
  }

  @Override
  public S remove() {
    return selected.remove(Selector.NOTHING);
  }

  @Override
  public S remove(MapReturn as) {
    return selected.remove(as.code());
  }
}
