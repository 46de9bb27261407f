package io.aerosdk.async.internal.coalesce;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.async.EventLoop;
import io.aerosdk.async.internal.resend.ResendingCalls;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.Verb;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.Envelope;
import org.jspecify.annotations.Nullable;

/** A verb of a builder on one key. */
public final class VerbCall extends PointCall implements VerbListener {
  private final KeySpec spec;
  private final CommandPolicies policies;
  private final VerbSender sender;
  private final VerbListener target;

  /**
   * A verb.
   *
   * @param policies as of now
   * @param sender sends it by itself
   * @param target gets the answer, on the event loop
   */
  public VerbCall(
      KeySpec spec,
      Envelope envelope,
      CommandPolicies policies,
      VerbSender sender,
      VerbListener target) {
    super(spec.keys().get(0), envelope);
    this.spec = spec;
    this.policies = policies;
    this.sender = sender;
    this.target = target;
  }

  @Override
  BatchRecord row() {
    return CoalescedRows.of(spec, policies);
  }

  @Override
  void sendAlone(ResendingCalls client, EventLoop loop) {
    if (isFresh()) {
      sender.send(client, loop, spec, VerbSender.AS_IT_IS, VerbSender.AS_IT_IS, this);
    } else {
      sender.send(client, loop, spec, timeLeft(), retriesLeft(), this);
    }
  }

  @Override
  public void onSuccess(Key answered, @Nullable Record record) {
    NodeLane home = back();
    target.onSuccess(key, record);
    home.settled();
  }

  @Override
  public void onSuccess(Key answered, boolean existed) {
    NodeLane home = back();
    target.onSuccess(key, existed);
    home.settled();
  }

  @Override
  public void onSuccess(Key answered, @Nullable Object udfResult) {
    throw new IllegalStateException("functions never travel with others");
  }

  @Override
  void found(BatchRecord row) {
    if (!spec.verb().answersRecord()) {
      target.onSuccess(key, true);
    } else if (spec.verb() == Verb.READ) {
      target.onSuccess(key, row.record);
    } else {
      target.onSuccess(key, CoalescedRows.written(row));
    }
  }

  @Override
  void missing() {
    if (spec.verb() == Verb.READ) {
      target.onSuccess(key, null);
    } else if (spec.verb().answersRecord()) {
      target.onFailure(new AerospikeException(ResultCode.KEY_NOT_FOUND_ERROR));
    } else {
      target.onSuccess(key, false);
    }
  }

  @Override
  void failed(AerospikeException failure) {
    target.onFailure(failure);
  }
}
