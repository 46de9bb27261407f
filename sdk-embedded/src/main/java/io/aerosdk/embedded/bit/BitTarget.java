package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.cdt.ContextTarget;
import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.value.Item;
import org.jspecify.annotations.Nullable;

/** Bit operations on a blob inside of a list or map. */
final class BitTarget implements ContextTarget {
  private final @Nullable BitRead read;
  private final @Nullable BitChange change;

  private BitTarget(@Nullable BitRead read, @Nullable BitChange change) {
    this.read = read;
    this.change = change;
  }

  static BitTarget of(BitRead read) {
    return new BitTarget(read, null);
  }

  static BitTarget of(BitChange change) {
    return new BitTarget(null, change);
  }

  @Override
  public @Nullable Item read(Item element) {
    return read == null ? null : read.run(BitOperations.blob(element));
  }

  @Override
  public Change modify(@Nullable Item element) {
    return change == null ? new Change(element, null) : BitOperations.apply(change, element);
  }
}
