package io.aerosdk.command;

import com.aerospike.client.Operation;
import io.aerosdk.error.GenerationException;
import io.aerosdk.internal.value.BinNames;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes bins of records, and may read some in the same step.
 *
 * <pre>{@code
 * session.update(users.id(1)).bin("visits").add(1).expireRecordAfter(Duration.ofDays(30)).execute();
 * }</pre>
 *
 * <p>Operations are done in the order in which they are named, all or none. Not thread-safe; use
 * from one thread.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class KeyedWrite<O> extends ExpiringStep<O, KeyedWrite<O>>
    implements OperationSink<KeyedWrite<O>> {

  KeyedWrite(KeyedChain<O> chain, SpecDraft draft) {
    super(chain, draft);
  }

  /**
   * Names the bin for the next operation.
   *
   * @param name 1 to 15 bytes in UTF-8
   */
  public WriteBin<O> bin(String name) {
    return new WriteBin<>(this, BinNames.check(name));
  }

  /**
   * Writes all these bins. A null value removes the bin.
   *
   * @param bins values by bin name; the values as in {@link WriteBin#setTo(Object)}
   */
  public KeyedWrite<O> put(Map<String, ? extends @Nullable Object> bins) {
    Objects.requireNonNull(bins, "bins must not be null");
    if (bins.isEmpty()) {
      throw new IllegalArgumentException("bins must hold at least one bin, got none");
    }
    for (Map.Entry<String, ? extends @Nullable Object> bin : bins.entrySet()) {
      bin(bin.getKey()).setTo(bin.getValue());
    }
    return this;
  }

  /** Adds an operation of the official client, such as a list or map operation. */
  @Override
  public KeyedWrite<O> addOperation(Operation operation) {
    draft.add(Objects.requireNonNull(operation, "operation must not be null"));
    return this;
  }

  /**
   * Deletes the record, at this point of the write. Reads before it see the record as it was:
   *
   * <pre>{@code
   * session.update(users.id(1)).bin("balance").get().deleteRecord().execute();
   * }</pre>
   */
  public KeyedWrite<O> deleteRecord() {
    draft.add(Operation.delete());
    return this;
  }

  /** Renews the record's time to live, also where nothing is written to its bins. */
  public KeyedWrite<O> touchRecord() {
    draft.add(Operation.touch());
    return this;
  }

  /**
   * Makes this a {@code replaceIfExists}: drops all bins that are not written, and the record must
   * be there.
   *
   * @throws IllegalStateException after {@code insert}, whose record must not be there
   */
  public KeyedWrite<O> replaceOnly() {
    if (draft.verb() == Verb.INSERT) {
      throw new IllegalStateException(
          "replaceOnly() must not follow insert: there is nothing to replace");
    }
    draft.become(Verb.REPLACE_IF_EXISTS);
    return this;
  }

  /** As {@link KeyedDelete#withDurableDelete()}. Goes with {@link #deleteRecord()} only. */
  public KeyedWrite<O> withDurableDelete() {
    draft.options(draft.options().withDurableDelete(true));
    return this;
  }

  /** As {@link KeyedDelete#withoutDurableDelete()}. Goes with {@link #deleteRecord()} only. */
  public KeyedWrite<O> withoutDurableDelete() {
    draft.options(draft.options().withDurableDelete(false));
    return this;
  }

  /**
   * Writes only a record of this generation; another one is a {@link GenerationException}. Not for
   * {@code insert}, whose record has none.
   *
   * @param generation 1 to 65535, as read before
   */
  public KeyedWrite<O> ensureGenerationIs(int generation) {
    if (draft.verb() == Verb.INSERT) {
      throw new IllegalStateException(
          "ensureGenerationIs(…) must not follow insert: a new record has no generation");
    }
    expectGeneration(generation);
    return this;
  }

  @Override
  KeyedWrite<O> self() {
    return this;
  }
}
