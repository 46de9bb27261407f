package io.aerosdk.async.internal.coalesce;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.ResultCode;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.listener.BatchRecordSequenceListener;
import com.aerospike.client.policy.BatchPolicy;
import io.aerosdk.async.internal.resend.ResendingCalls;
import io.aerosdk.internal.wire.CoalescedRows;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls that travel together. Each gets its answer when its row arrives; those without one when the
 * batch is over. Belongs to the event loop.
 */
final class CoalescedBatch implements BatchRecordSequenceListener {
  private final NodeLane lane;
  private final List<PointCall> calls = new ArrayList<>();
  private List<BatchRecord> rows = List.of();
  private long earliestDeadline = Long.MAX_VALUE;

  CoalescedBatch(NodeLane lane, PointCall first) {
    this.lane = lane;
    add(first);
  }

  void add(PointCall call) {
    calls.add(call);
    call.departsInBatch();
    earliestDeadline = Math.min(earliestDeadline, call.deadline());
  }

  int size() {
    return calls.size();
  }

  void start(ResendingCalls client, EventLoop loop) {
    rows = new ArrayList<>(calls.size());
    try {
      for (PointCall call : calls) {
        rows.add(call.row());
      }
      PointCall youngest = calls.get(calls.size() - 1);
      BatchPolicy policy = youngest.envelope.policy(youngest.timeLeft());
      client.client().operate(loop, this, policy, rows);
    } catch (AerospikeException e) {
      onFailure(e);
    }
  }

  @Override
  public void onRecord(BatchRecord row, int index) {
    if (row.resultCode != ResultCode.NO_RESPONSE) {
      lane.lanes().hold();
      calls.get(index).answered(row, lane);
      lane.lanes().releaseLater();
    }
  }

  @Override
  public void onSuccess() {
    over(CoalescedRows.noResponse());
  }

  @Override
  public void onFailure(AerospikeException failure) {
    over(failure);
  }

  private void over(AerospikeException failure) {
    lane.ended(this);
    AerospikeException whole = CoalescedRows.whole(failure, rows);
    for (PointCall call : calls) {
      call.lost(whole, lane);
    }
    lane.settled();
  }

  /** Ends the calls whose time is over; the batch itself lasts as long as its youngest call. */
  void expire(long now) {
    if (now < earliestDeadline) {
      return;
    }
    earliestDeadline = Long.MAX_VALUE;
    for (PointCall call : calls) {
      if (!call.expire(now)) {
        earliestDeadline = Math.min(earliestDeadline, call.deadline());
      }
    }
  }
}
