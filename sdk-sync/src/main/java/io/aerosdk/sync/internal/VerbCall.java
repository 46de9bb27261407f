package io.aerosdk.sync.internal;

import com.aerospike.client.BatchRecord;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.Verb;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.Envelope;
import io.aerosdk.sync.internal.coalesce.PointCall;
import org.jspecify.annotations.Nullable;

/** A verb of a builder on one key: what it read or wrote; null if there is no record. */
final class VerbCall extends PointCall {
  private final BlockingExecutor executor;
  private final KeySpec spec;
  private final CommandPolicies policies;

  /**
   * A verb.
   *
   * @param policies as of now
   */
  VerbCall(BlockingExecutor executor, KeySpec spec, Envelope envelope, CommandPolicies policies) {
    super(spec.keys().get(0), envelope);
    this.executor = executor;
    this.spec = spec;
    this.policies = policies;
  }

  @Override
  protected BatchRecord row() {
    return CoalescedRows.of(spec, policies);
  }

  @Override
  protected @Nullable Record alone() {
    return executor.run(spec, isFresh() ? null : this);
  }

  @Override
  protected @Nullable Record answer(BatchRecord row) {
    Verb verb = spec.verb();
    if (row.resultCode == ResultCode.OK) {
      if (!verb.answersRecord()) {
        return FOUND;
      }
      return verb == Verb.READ ? row.record : CoalescedRows.written(row);
    }
    if (verb.writesBins()) {
      throw CoalescedRows.failure(row, null);
    }
    return null;
  }

  /** What is left to it of its time and attempts. */
  Policy limit(Policy shared) {
    return limited(new Policy(shared));
  }

  /** What is left to it of its time and attempts. */
  WritePolicy limit(WritePolicy shared) {
    return limited(new WritePolicy(shared));
  }
}
