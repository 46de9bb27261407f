package io.aerosdk.command;

import com.aerospike.client.Operation;
import io.aerosdk.internal.value.BinNames;
import java.util.Objects;

/**
 * Reads records by key.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class KeyedRead<O> extends KeyedStep<O, KeyedRead<O>>
    implements OperationSink<KeyedRead<O>> {

  KeyedRead(KeyedChain<O> chain, SpecDraft draft) {
    super(chain, draft);
  }

  /** Reads these bins only. Excludes {@link #withNoBins()} and operations. */
  public KeyedRead<O> bins(String... names) {
    if (draft.options().withoutBins() || draft.hasOperations()) {
      throw new IllegalStateException(
          "bins(…) must stand alone, got it together with withNoBins() or operations");
    }
    draft.options(draft.options().withBinNames(BinNames.check(names)));
    return this;
  }

  /** Reads generation and expiration only. Excludes {@link #bins(String...)} and operations. */
  public KeyedRead<O> withNoBins() {
    if (draft.options().binNames() != null || draft.hasOperations()) {
      throw new IllegalStateException(
          "withNoBins() must stand alone, got it together with bins(…) or operations");
    }
    draft.options(draft.options().withNoBins());
    return this;
  }

  /**
   * Names the bin for the next operation; the record then holds the results of the operations only.
   * Excludes {@link #bins(String...)} and {@link #withNoBins()}.
   *
   * @param name 1 to 15 bytes in UTF-8
   */
  public ReadBin<O> bin(String name) {
    return new ReadBin<>(this, BinNames.check(name));
  }

  /**
   * Adds a read operation of the official client; the record then holds the results of the
   * operations only. Excludes {@link #bins(String...)} and {@link #withNoBins()}.
   *
   * @throws IllegalArgumentException if the operation writes
   */
  @Override
  public KeyedRead<O> addOperation(Operation operation) {
    Objects.requireNonNull(operation, "operation must not be null");
    if (operation.type.isWrite) {
      throw new IllegalArgumentException(
          "operation must read, got " + operation.type + " on bin " + operation.binName);
    }
    if (draft.options().binNames() != null || draft.options().withoutBins()) {
      throw new IllegalStateException(
          "operations must stand alone, got one together with bins(…) or withNoBins()");
    }
    draft.add(operation);
    return this;
  }

  @Override
  KeyedRead<O> self() {
    return this;
  }
}
