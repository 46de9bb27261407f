package io.aerosdk.internal.wire;

import static java.util.Objects.requireNonNull;

import com.aerospike.client.Key;
import com.aerospike.client.Txn;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.Mode;
import io.aerosdk.behavior.OpShape;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client's policies for one behaviour and one namespace mode, made once and shared. Whoever
 * needs another value in one of them copies it first. Thread-safe as long as nobody writes to the
 * policies.
 */
public final class ModePolicies {
  private final Policy read;
  private final WritePolicy readOperations;
  private final Map<RecordExistsAction, WritePolicy> writes;
  private final WritePolicy delete;
  private final BatchPolicy batchReads;
  private final BatchPolicy batchWrites;
  private final BatchRowPolicies batchRows;
  private final BatchRowPolicies pointRows;
  private final @Nullable Envelope coalescedReads;
  private final @Nullable Envelope coalescedWrites;
  private final QueryPolicy query;
  private final WritePolicy background;
  private final boolean atomicBatches;

  ModePolicies(Behavior behavior, Mode mode) {
    PolicyTranslation translation = new PolicyTranslation(behavior, mode);
    read = translation.pointRead();
    readOperations = new WritePolicy(read);
    writes = new EnumMap<>(RecordExistsAction.class);
    for (RecordExistsAction action : RecordExistsAction.values()) {
      writes.put(action, translation.pointWrite(action));
    }
    delete = translation.pointDelete();
    batchReads = translation.batchReads();
    batchWrites = translation.batchWrites();
    batchRows = new BatchRowPolicies(translation, OpShape.BATCH);
    pointRows = new BatchRowPolicies(translation, OpShape.POINT);
    coalescedReads = linearizes(mode) ? null : Envelope.of(translation, false);
    coalescedWrites = Envelope.of(translation, true);
    query = translation.query();
    background = translation.background();
    atomicBatches = translation.atomicBatches();
  }

  /** The same with a transaction in all that commands on keys use; no calls travel together. */
  private ModePolicies(ModePolicies outside, Txn txn) {
    read = with(txn, new Policy(outside.read));
    readOperations = with(txn, new WritePolicy(outside.readOperations));
    writes = new EnumMap<>(RecordExistsAction.class);
    outside.writes.forEach(
        (action, policy) -> writes.put(action, with(txn, new WritePolicy(policy))));
    delete = with(txn, new WritePolicy(outside.delete));
    batchReads = with(txn, new BatchPolicy(outside.batchReads));
    batchWrites = with(txn, new BatchPolicy(outside.batchWrites));
    batchRows = outside.batchRows;
    pointRows = outside.pointRows;
    coalescedReads = null;
    coalescedWrites = null;
    query = outside.query;
    background = outside.background;
    atomicBatches = outside.atomicBatches;
  }

  /** The same for the commands of a transaction. */
  ModePolicies in(Txn txn) {
    return new ModePolicies(this, txn);
  }

  private static <P extends Policy> P with(Txn txn, P own) {
    own.txn = txn;
    return own;
  }

  /** Whether reads must ask the master and it alone, which a batch does not promise. */
  private boolean linearizes(Mode mode) {
    return mode == Mode.SC && read.readModeSC == ReadModeSC.LINEARIZE;
  }

  /** Of a read or existence check of one key. */
  public Policy read() {
    return read;
  }

  /** Of read operations on one key: {@link #read()} in the form that operations need. */
  public WritePolicy readOperations() {
    return readOperations;
  }

  /** Of a write to one key that is no delete; never durable. */
  public WritePolicy write(RecordExistsAction action) {
    return requireNonNull(writes.get(action));
  }

  /** Of a touch of one key: a plain update, by which the server never creates a record. */
  public WritePolicy touch() {
    return write(RecordExistsAction.UPDATE);
  }

  /** Of a delete of one key; durable if the behaviour says so. */
  public WritePolicy delete() {
    return delete;
  }

  /** Of a batch that only reads, as a whole. */
  public BatchPolicy batchReads() {
    return batchReads;
  }

  /** Of a batch with at least one write, as a whole. */
  public BatchPolicy batchWrites() {
    return batchWrites;
  }

  /** Of the rows of a batch. */
  BatchRowPolicies batchRows() {
    return batchRows;
  }

  /** Of calls on one key as rows of a batch. */
  BatchRowPolicies pointRows() {
    return pointRows;
  }

  /** Under what reads of one key travel together; null if they do not. */
  public @Nullable Envelope coalescedReads() {
    return coalescedReads;
  }

  /**
   * Under what writes to a key travel together; null if they do not, as where the key cannot be
   * stored with the record because only its digest is known: the client takes that from the batch
   * where a node gets a single row of it.
   */
  public @Nullable Envelope coalescedWrites(Key key) {
    return coalescedWrites != null
            && CommandPolicies.fits(write(RecordExistsAction.UPDATE).sendKey, key)
        ? coalescedWrites
        : null;
  }

  /** Of a user-defined function on one key; its deletes are durable if the behaviour says so. */
  public WritePolicy udf() {
    return delete;
  }

  /** Of a dataset query. */
  public QueryPolicy query() {
    return query;
  }

  /** Of the start of a background job; its deletes are durable if the behaviour says so. */
  public WritePolicy background() {
    return background;
  }

  /** Whether writes of several keys are transactions. */
  boolean atomicBatches() {
    return atomicBatches;
  }
}
