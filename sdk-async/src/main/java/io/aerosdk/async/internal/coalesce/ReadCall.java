package io.aerosdk.async.internal.coalesce;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.listener.RecordListener;
import com.aerospike.client.policy.Policy;
import io.aerosdk.async.internal.resend.ResendingCalls;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.Envelope;
import io.aerosdk.internal.wire.ModePolicies;
import org.jspecify.annotations.Nullable;

/** A read of one record. */
public final class ReadCall extends PointCall implements RecordListener {
  private final ModePolicies policies;
  private final String @Nullable [] binNames;
  private final RecordListener target;

  /**
   * A read.
   *
   * @param binNames the bins to read; null for all
   * @param target gets the answer, on the event loop
   */
  public ReadCall(
      Key key,
      Envelope envelope,
      ModePolicies policies,
      String @Nullable [] binNames,
      RecordListener target) {
    super(key, envelope);
    this.policies = policies;
    this.binNames = binNames;
    this.target = target;
  }

  @Override
  BatchRecord row() {
    return CoalescedRows.read(policies, key, binNames);
  }

  @Override
  void sendAlone(ResendingCalls client, EventLoop loop) {
    Policy policy = isFresh() ? policies.read() : limited(new Policy(policies.read()));
    if (binNames == null) {
      client.get(loop, this, policy, key);
    } else {
      client.get(loop, this, policy, key, binNames);
    }
  }

  @Override
  public void onSuccess(Key answered, @Nullable Record record) {
    NodeLane home = back();
    target.onSuccess(key, record);
    home.settled();
  }

  @Override
  void found(BatchRecord row) {
    target.onSuccess(key, row.record);
  }

  @Override
  void missing() {
    target.onSuccess(key, null);
  }

  @Override
  void failed(AerospikeException failure) {
    target.onFailure(failure);
  }
}
