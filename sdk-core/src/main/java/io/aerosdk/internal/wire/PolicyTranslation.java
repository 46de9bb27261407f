package io.aerosdk.internal.wire;

import com.aerospike.client.policy.BatchDeletePolicy;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.BatchReadPolicy;
import com.aerospike.client.policy.BatchUDFPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.Mode;
import io.aerosdk.behavior.OpKind;
import io.aerosdk.behavior.OpShape;
import io.aerosdk.behavior.ResolvedSettings;
import io.aerosdk.behavior.Setting;

/**
 * One behaviour, seen from one namespace mode, as policies of the client. Every method makes a new
 * object.
 *
 * <p>A policy for reads carries the read modes of AP <em>and</em> SC, whichever mode it is for: the
 * client picks by its partition map, so a mode that was not known yet cannot weaken a linearizable
 * read.
 *
 * <p>Two time limits of the client stay zero. {@code connectTimeout}: a limit of its own would let
 * a call that has to open a connection outlive its total time. {@code timeoutDelay}: a connection
 * whose call timed out is closed at once rather than kept and counted while it drains.
 */
final class PolicyTranslation {
  private final Behavior behavior;
  private final Mode mode;

  PolicyTranslation(Behavior behavior, Mode mode) {
    this.behavior = behavior;
    this.mode = mode;
  }

  Policy pointRead() {
    Policy policy = new Policy();
    limits(policy, read(OpShape.POINT));
    routing(policy, OpShape.POINT);
    policy.readTouchTtlPercent = read(OpShape.POINT).readTouchTtlPercent();
    return policy;
  }

  /** Of a write that is no delete: never durable, SC or not. */
  WritePolicy pointWrite(RecordExistsAction action) {
    ResolvedSettings cell = write(OpShape.POINT);
    WritePolicy policy = new WritePolicy();
    limits(policy, cell);
    policy.sendKey = cell.sendKey();
    policy.commitLevel = commitLevel(cell);
    policy.recordExistsAction = action;
    return policy;
  }

  WritePolicy pointDelete() {
    WritePolicy policy = pointWrite(RecordExistsAction.UPDATE);
    policy.durableDelete = write(OpShape.POINT).durableDelete();
    return policy;
  }

  BatchPolicy batchReads() {
    return batch(read(OpShape.BATCH));
  }

  /**
   * Of a batch with at least one write. Its reads are routed as the reads of a pure batch would be.
   */
  BatchPolicy batchWrites() {
    ResolvedSettings cell = write(OpShape.BATCH);
    BatchPolicy policy = batch(cell);
    policy.sendKey = cell.sendKey();
    return policy;
  }

  /** Of calls on one key that travel together, as a whole; each may be tried again by itself. */
  BatchPolicy coalesced(boolean write) {
    BatchPolicy policy = new BatchPolicy();
    limits(policy, write ? write(OpShape.POINT) : read(OpShape.POINT));
    routing(policy, OpShape.POINT);
    policy.readTouchTtlPercent = read(OpShape.POINT).readTouchTtlPercent();
    policy.sendKey = write && write(OpShape.POINT).sendKey();
    policy.maxRetries = 0;
    policy.maxConcurrentThreads = 1;
    return policy;
  }

  /** Calls on one key that may travel together; 0 if they may not. */
  int maxCoalescedCalls(boolean write) {
    ResolvedSettings cell = write ? write(OpShape.POINT) : read(OpShape.POINT);
    return cell.coalesce() ? cell.maxCoalescedCalls() : 0;
  }

  int pointRetries(boolean write) {
    return (write ? write(OpShape.POINT) : read(OpShape.POINT)).maxRetries();
  }

  BatchReadPolicy rowRead(OpShape shape) {
    BatchReadPolicy policy = new BatchReadPolicy();
    policy.readModeAP = inMode(Mode.AP, shape).readModeAP();
    policy.readModeSC = inMode(Mode.SC, shape).readModeSC();
    policy.readTouchTtlPercent = read(shape).readTouchTtlPercent();
    return policy;
  }

  BatchWritePolicy rowWrite(OpShape shape, RecordExistsAction action) {
    ResolvedSettings cell = write(shape);
    BatchWritePolicy policy = new BatchWritePolicy();
    policy.sendKey = cell.sendKey();
    policy.commitLevel = commitLevel(cell);
    policy.recordExistsAction = action;
    return policy;
  }

  BatchDeletePolicy rowDelete(OpShape shape) {
    ResolvedSettings cell = write(shape);
    BatchDeletePolicy policy = new BatchDeletePolicy();
    policy.sendKey = cell.sendKey();
    policy.commitLevel = commitLevel(cell);
    policy.durableDelete = cell.durableDelete();
    return policy;
  }

  BatchUDFPolicy rowUdf(OpShape shape) {
    ResolvedSettings cell = write(shape);
    BatchUDFPolicy policy = new BatchUDFPolicy();
    policy.sendKey = cell.sendKey();
    policy.commitLevel = commitLevel(cell);
    policy.durableDelete = cell.durableDelete();
    return policy;
  }

  QueryPolicy query() {
    ResolvedSettings cell = read(OpShape.QUERY);
    QueryPolicy policy = new QueryPolicy();
    limits(policy, cell);
    routing(policy, OpShape.QUERY);
    policy.maxConcurrentNodes = cell.maxConcurrentNodes();
    policy.recordQueueSize = cell.recordQueueSize();
    return policy;
  }

  /** Of the start of a background job, which only changes records that are there. */
  WritePolicy background() {
    ResolvedSettings cell = write(OpShape.QUERY);
    WritePolicy policy = new WritePolicy();
    limits(policy, cell);
    policy.commitLevel = commitLevel(cell);
    policy.durableDelete = cell.durableDelete();
    policy.recordExistsAction = RecordExistsAction.UPDATE_ONLY;
    return policy;
  }

  /** Whether writes of several keys are transactions. */
  boolean atomicBatches() {
    ResolvedSettings cell = write(OpShape.BATCH);
    return cell.applies(Setting.ATOMIC_BATCHES) && cell.atomicBatches();
  }

  private BatchPolicy batch(ResolvedSettings cell) {
    BatchPolicy policy = new BatchPolicy();
    limits(policy, cell);
    routing(policy, OpShape.BATCH);
    policy.readTouchTtlPercent = read(OpShape.BATCH).readTouchTtlPercent();
    policy.maxConcurrentThreads = cell.maxConcurrentNodes();
    policy.allowInline = cell.allowInline();
    policy.allowInlineSSD = cell.allowInlineSSD();
    return policy;
  }

  private static void limits(Policy policy, ResolvedSettings cell) {
    policy.totalTimeout = Math.toIntExact(cell.totalTimeout().toMillis());
    policy.socketTimeout = Math.toIntExact(cell.socketTimeout().toMillis());
    policy.maxRetries = cell.maxRetries();
    policy.sleepBetweenRetries = Math.toIntExact(cell.retryDelay().toMillis());
    policy.compress = cell.useCompression();
    policy.connectTimeout = 0;
    policy.timeoutDelay = 0;
    policy.failOnFilteredOut = true;
  }

  private void routing(Policy policy, OpShape shape) {
    policy.replica = read(shape).replica();
    policy.readModeAP = inMode(Mode.AP, shape).readModeAP();
    policy.readModeSC = inMode(Mode.SC, shape).readModeSC();
  }

  /** In SC namespaces all copies are written whatever the level says. */
  private static CommitLevel commitLevel(ResolvedSettings cell) {
    return cell.applies(Setting.COMMIT_LEVEL) ? cell.commitLevel() : CommitLevel.COMMIT_ALL;
  }

  private ResolvedSettings read(OpShape shape) {
    return inMode(mode, shape);
  }

  private ResolvedSettings inMode(Mode other, OpShape shape) {
    return behavior.settings(OpKind.READ, shape, other);
  }

  private ResolvedSettings write(OpShape shape) {
    return behavior.settings(OpKind.WRITE_NON_RETRYABLE, shape, mode);
  }
}
