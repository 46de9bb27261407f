package io.aerosdk.command.background;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import io.aerosdk.command.OperationSink;
import io.aerosdk.command.bin.WriteFromOption;
import io.aerosdk.internal.value.BinNames;
import io.aerosdk.internal.value.BinValues;
import io.aerosdk.internal.wire.ExpressionOperations;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes bins of records in the background. Operations are done in the order in which they are
 * named, all or none for each record. Not thread-safe; use from one thread.
 *
 * @param <O> what starting gives: a task, or a stage of one
 */
public final class BackgroundUpdate<O> extends BackgroundExpiring<O, BackgroundUpdate<O>>
    implements OperationSink<BackgroundUpdate<O>> {

  BackgroundUpdate(Function<BackgroundCommand, O> terminal, Draft draft) {
    super(terminal, draft);
  }

  /**
   * Names the bin for the next operation.
   *
   * @param name 1 to 15 bytes in UTF-8
   */
  public Bin<O> bin(String name) {
    return new Bin<>(this, BinNames.check(name));
  }

  /**
   * Writes all these bins. A null value removes the bin.
   *
   * @param bins values by bin name
   */
  public BackgroundUpdate<O> put(Map<String, ? extends @Nullable Object> bins) {
    Objects.requireNonNull(bins, "bins must not be null");
    if (bins.isEmpty()) {
      throw new IllegalArgumentException("bins must hold at least one bin, got none");
    }
    bins.forEach((name, value) -> bin(name).setTo(value));
    return this;
  }

  /**
   * Adds an operation of the official client that writes.
   *
   * @throws IllegalArgumentException if it reads: nobody gets the answer
   */
  @Override
  public BackgroundUpdate<O> addOperation(Operation operation) {
    Objects.requireNonNull(operation, "operation must not be null");
    if (!operation.type.isWrite) {
      throw new IllegalArgumentException(
          "operation of a background job must write, got " + operation.type);
    }
    draft.operations.add(operation);
    return this;
  }

  @Override
  public BackgroundCommand command() {
    if (draft.operations.isEmpty()) {
      throw new IllegalStateException("A background update must write something, got no operation");
    }
    return super.command();
  }

  @Override
  BackgroundUpdate<O> self() {
    return this;
  }

  /**
   * What can be done with one bin. Each method adds one operation and returns to the update.
   *
   * @param <O> what starting gives
   */
  public static final class Bin<O> {
    private final BackgroundUpdate<O> update;
    private final String name;

    private Bin(BackgroundUpdate<O> update, String name) {
      this.update = update;
      this.name = name;
    }

    /** Sets the bin to a value, of the types that writes to keys take; null removes the bin. */
    public BackgroundUpdate<O> setTo(@Nullable Object value) {
      return add(Operation.Type.WRITE, BinValues.of(name, value));
    }

    /** Adds to the integer in the bin; a missing bin counts as 0. */
    public BackgroundUpdate<O> add(long amount) {
      return add(Operation.Type.ADD, Value.get(amount));
    }

    /** Adds to the double in the bin; a missing bin counts as 0. */
    public BackgroundUpdate<O> add(double amount) {
      return add(Operation.Type.ADD, Value.get(amount));
    }

    /** Appends to the string in the bin; a missing bin is created. */
    public BackgroundUpdate<O> append(String suffix) {
      Objects.requireNonNull(suffix, "suffix must not be null");
      return add(Operation.Type.APPEND, Value.get(suffix));
    }

    /** Puts a string before the one in the bin; a missing bin is created. */
    public BackgroundUpdate<O> prepend(String prefix) {
      Objects.requireNonNull(prefix, "prefix must not be null");
      return add(Operation.Type.PREPEND, Value.get(prefix));
    }

    /** Removes the bin. A record whose last bin is removed is deleted. */
    public BackgroundUpdate<O> remove() {
      return add(Operation.Type.WRITE, Value.getAsNull());
    }

    /** Sets the bin to a value that the server computes from the record. */
    public BackgroundUpdate<O> upsertFrom(Exp expression, WriteFromOption... options) {
      return update.addOperation(
          ExpressionOperations.upsert(name, ExpressionOperations.build(expression), options));
    }

    private BackgroundUpdate<O> add(Operation.Type type, Value value) {
      return update.addOperation(new Operation(type, name, value));
    }
  }
}
