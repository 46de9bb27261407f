package io.aerosdk.sync.internal;

import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.policy.Policy;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.Envelope;
import io.aerosdk.internal.wire.ModePolicies;
import io.aerosdk.sync.internal.coalesce.PointCall;
import org.jspecify.annotations.Nullable;

/** A read of one record; null if there is none. */
final class ReadCall extends PointCall {
  private final BlockingExecutor executor;
  private final Key key;
  private final ModePolicies policies;
  private final String @Nullable [] binNames;

  ReadCall(
      BlockingExecutor executor,
      Key key,
      Envelope envelope,
      ModePolicies policies,
      String @Nullable [] binNames) {
    super(key, envelope);
    this.executor = executor;
    this.key = key;
    this.policies = policies;
    this.binNames = binNames;
  }

  @Override
  protected BatchRecord row() {
    return CoalescedRows.read(policies, key, binNames);
  }

  @Override
  protected @Nullable Record alone() {
    Policy policy = isFresh() ? policies.read() : limited(new Policy(policies.read()));
    return executor.get(key, policy, binNames);
  }

  @Override
  protected @Nullable Record answer(BatchRecord row) {
    return row.record;
  }
}
