package io.aerosdk.command;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.path.WriteNavigation;
import io.aerosdk.internal.wire.BinValues;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with one bin inside a write. Each method adds one operation and returns to the
 * write.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class WriteBin<O> extends WriteNavigation<KeyedWrite<O>> {
  private final KeyedWrite<O> write;
  private final String name;

  WriteBin(KeyedWrite<O> write, String name) {
    this.write = write;
    this.name = name;
  }

  @Override
  protected Place<KeyedWrite<O>> place() {
    return Place.ofBin(write::addOperation, name);
  }

  /** Sets the bin to an integer. */
  public KeyedWrite<O> setTo(long value) {
    return add(Operation.Type.WRITE, Value.get(value));
  }

  /** Sets the bin to a double. */
  public KeyedWrite<O> setTo(double value) {
    return add(Operation.Type.WRITE, Value.get(value));
  }

  /** Sets the bin to a boolean. */
  public KeyedWrite<O> setTo(boolean value) {
    return add(Operation.Type.WRITE, Value.get(value));
  }

  /**
   * Sets the bin to a value: null (which removes the bin), a boolean, a whole number, a float or
   * double, a string, a byte array, a list or a map of such values, or a {@link Value} of the
   * official client.
   *
   * @throws IllegalArgumentException if Aerospike cannot store the value
   */
  public KeyedWrite<O> setTo(@Nullable Object value) {
    return add(Operation.Type.WRITE, BinValues.of(name, value));
  }

  /** Adds to the integer in the bin; a missing bin counts as 0. Wraps at 64 bits. */
  public KeyedWrite<O> add(long amount) {
    return add(Operation.Type.ADD, Value.get(amount));
  }

  /** Adds to the double in the bin; a missing bin counts as 0. */
  public KeyedWrite<O> add(double amount) {
    return add(Operation.Type.ADD, Value.get(amount));
  }

  /** Appends to the string in the bin; a missing bin is created. */
  public KeyedWrite<O> append(String suffix) {
    Objects.requireNonNull(suffix, "suffix must not be null");
    return add(Operation.Type.APPEND, Value.get(suffix));
  }

  /** Appends to the bytes in the bin; a missing bin is created. */
  public KeyedWrite<O> append(byte[] suffix) {
    Objects.requireNonNull(suffix, "suffix must not be null");
    return add(Operation.Type.APPEND, Value.get(suffix));
  }

  /** Puts a string before the one in the bin; a missing bin is created. */
  public KeyedWrite<O> prepend(String prefix) {
    Objects.requireNonNull(prefix, "prefix must not be null");
    return add(Operation.Type.PREPEND, Value.get(prefix));
  }

  /** Puts bytes before those in the bin; a missing bin is created. */
  public KeyedWrite<O> prepend(byte[] prefix) {
    Objects.requireNonNull(prefix, "prefix must not be null");
    return add(Operation.Type.PREPEND, Value.get(prefix));
  }

  /** Removes the bin. A record whose last bin is removed is deleted. */
  public KeyedWrite<O> remove() {
    return add(Operation.Type.WRITE, Value.getAsNull());
  }

  /** Reads the bin as it is at this point of the write; the row's record then holds it. */
  public KeyedWrite<O> get() {
    return write.addOperation(Operation.get(name));
  }

  private KeyedWrite<O> add(Operation.Type type, Value value) {
    return write.addOperation(new Operation(type, name, value));
  }
}
