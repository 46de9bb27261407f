package io.aerosdk.sync.internal;

import com.aerospike.client.BatchRecord;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.Envelope;
import io.aerosdk.internal.wire.ModePolicies;
import io.aerosdk.sync.internal.coalesce.PointCall;

/** A write of bins of one record. */
final class PutCall extends PointCall {
  private final BlockingExecutor executor;
  private final Key key;
  private final ModePolicies policies;
  private final Bin[] bins;

  PutCall(
      BlockingExecutor executor, Key key, Envelope envelope, ModePolicies policies, Bin[] bins) {
    super(key, envelope);
    this.executor = executor;
    this.key = key;
    this.policies = policies;
    this.bins = bins;
  }

  @Override
  protected BatchRecord row() {
    return CoalescedRows.put(policies, key, bins);
  }

  @Override
  protected Record alone() {
    WritePolicy shared = CommandPolicies.upsert(policies, key);
    executor.put(key, isFresh() ? shared : limited(new WritePolicy(shared)), bins);
    return FOUND;
  }

  @Override
  protected Record answer(BatchRecord row) {
    if (row.resultCode != ResultCode.OK) {
      throw CoalescedRows.failure(row, null);
    }
    return FOUND;
  }
}
