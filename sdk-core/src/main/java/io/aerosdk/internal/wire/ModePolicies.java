package io.aerosdk.internal.wire;

import static java.util.Objects.requireNonNull;

import com.aerospike.client.policy.BatchDeletePolicy;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.BatchReadPolicy;
import com.aerospike.client.policy.BatchUDFPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.Mode;
import java.util.EnumMap;
import java.util.Map;

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
  private final BatchReadPolicy batchRead;
  private final Map<RecordExistsAction, BatchWritePolicy> batchWriteItems;
  private final BatchDeletePolicy batchDelete;
  private final BatchUDFPolicy batchUdf;
  private final QueryPolicy query;
  private final WritePolicy background;
  private final boolean atomicBatches;

  ModePolicies(Behavior behavior, Mode mode) {
    PolicyTranslation translation = new PolicyTranslation(behavior, mode);
    read = translation.pointRead();
    readOperations = new WritePolicy(read);
    writes = new EnumMap<>(RecordExistsAction.class);
    batchWriteItems = new EnumMap<>(RecordExistsAction.class);
    for (RecordExistsAction action : RecordExistsAction.values()) {
      writes.put(action, translation.pointWrite(action));
      batchWriteItems.put(action, translation.batchWrite(action));
    }
    delete = translation.pointDelete();
    batchReads = translation.batchReads();
    batchWrites = translation.batchWrites();
    batchRead = translation.batchRead();
    batchDelete = translation.batchDelete();
    batchUdf = translation.batchUdf();
    query = translation.query();
    background = translation.background();
    atomicBatches = translation.atomicBatches();
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

  /** Of one read in a batch. */
  public BatchReadPolicy batchRead() {
    return batchRead;
  }

  /** Of one write in a batch that is no delete; never durable. */
  public BatchWritePolicy batchWrite(RecordExistsAction action) {
    return requireNonNull(batchWriteItems.get(action));
  }

  /** Of one delete in a batch; durable if the behaviour says so. */
  public BatchDeletePolicy batchDelete() {
    return batchDelete;
  }

  /** Of a user-defined function on one key; its deletes are durable if the behaviour says so. */
  public WritePolicy udf() {
    return delete;
  }

  /** Of one function in a batch; its deletes are durable if the behaviour says so. */
  public BatchUDFPolicy batchUdf() {
    return batchUdf;
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
