package io.aerosdk.async.internal.coalesce;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.listener.ExistsListener;
import com.aerospike.client.policy.Policy;
import io.aerosdk.async.internal.resend.ResendingCalls;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.Envelope;
import io.aerosdk.internal.wire.ModePolicies;

/** A question whether a record is there. */
public final class ExistsCall extends PointCall implements ExistsListener {
  private final ModePolicies policies;
  private final ExistsListener target;

  /**
   * A question.
   *
   * @param target gets the answer, on the event loop
   */
  public ExistsCall(Key key, Envelope envelope, ModePolicies policies, ExistsListener target) {
    super(key, envelope);
    this.policies = policies;
    this.target = target;
  }

  @Override
  BatchRecord row() {
    return CoalescedRows.exists(policies, key);
  }

  @Override
  void sendAlone(ResendingCalls client, EventLoop loop) {
    Policy policy = isFresh() ? policies.read() : limited(new Policy(policies.read()));
    client.exists(loop, this, policy, key);
  }

  @Override
  public void onSuccess(Key answered, boolean exists) {
    NodeLane home = back();
    target.onSuccess(key, exists);
    home.settled();
  }

  @Override
  void found(BatchRecord row) {
    target.onSuccess(key, true);
  }

  @Override
  void missing() {
    target.onSuccess(key, false);
  }

  @Override
  void failed(AerospikeException failure) {
    target.onFailure(failure);
  }
}
