package io.aerosdk.async.internal.coalesce;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.listener.WriteListener;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.async.internal.resend.ResendingCalls;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.Envelope;
import io.aerosdk.internal.wire.ModePolicies;

/** A write of bins of one record. */
public final class PutCall extends PointCall implements WriteListener {
  private final ModePolicies policies;
  private final Bin[] bins;
  private final WriteListener target;

  /**
   * A write.
   *
   * @param target gets the answer, on the event loop
   */
  public PutCall(
      Key key, Envelope envelope, ModePolicies policies, Bin[] bins, WriteListener target) {
    super(key, envelope);
    this.policies = policies;
    this.bins = bins;
    this.target = target;
  }

  @Override
  BatchRecord row() {
    return CoalescedRows.put(policies, key, bins);
  }

  @Override
  void sendAlone(ResendingCalls client, EventLoop loop) {
    WritePolicy shared = CommandPolicies.upsert(policies, key);
    WritePolicy policy = isFresh() ? shared : limited(new WritePolicy(shared));
    client.put(loop, this, policy, key, bins);
  }

  @Override
  public void onSuccess(Key answered) {
    NodeLane home = back();
    target.onSuccess(key);
    home.settled();
  }

  @Override
  void found(BatchRecord row) {
    target.onSuccess(key);
  }

  @Override
  void missing() {
    target.onFailure(new AerospikeException(ResultCode.KEY_NOT_FOUND_ERROR));
  }

  @Override
  void failed(AerospikeException failure) {
    target.onFailure(failure);
  }
}
