package io.aerosdk.sync.internal;

import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.Policy;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.Envelope;
import io.aerosdk.internal.wire.ModePolicies;
import io.aerosdk.sync.internal.coalesce.PointCall;
import org.jspecify.annotations.Nullable;

/** A question whether a record is there. */
final class ExistsCall extends PointCall {
  private final BlockingExecutor executor;
  private final Key key;
  private final ModePolicies policies;

  ExistsCall(BlockingExecutor executor, Key key, Envelope envelope, ModePolicies policies) {
    super(key, envelope);
    this.executor = executor;
    this.key = key;
    this.policies = policies;
  }

  @Override
  protected BatchRecord row() {
    return CoalescedRows.exists(policies, key);
  }

  @Override
  protected @Nullable Record alone() {
    Policy policy = isFresh() ? policies.read() : limited(new Policy(policies.read()));
    return executor.exists(key, policy) ? FOUND : null;
  }

  @Override
  protected @Nullable Record answer(BatchRecord row) {
    return row.resultCode == ResultCode.OK ? FOUND : null;
  }
}
