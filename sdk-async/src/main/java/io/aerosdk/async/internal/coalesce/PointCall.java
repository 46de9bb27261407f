package io.aerosdk.async.internal.coalesce;

import static java.util.Objects.requireNonNull;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.policy.Policy;
import io.aerosdk.async.internal.resend.ResendingCalls;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.Envelope;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A call on one key that can go by itself or as a row of a batch. It keeps its own deadline and
 * attempts whichever way it goes. After it was submitted every field belongs to its event loop.
 */
public abstract class PointCall {
  private static final long NO_DEADLINE = Long.MAX_VALUE;

  final Key key;
  final Envelope envelope;

  /** The one that came before it, on the way to the loop. */
  @Nullable PointCall earlier;

  /** When it was made. */
  final long since = System.nanoTime();

  private int retriesLeft;
  private @Nullable NodeLane lane;
  private boolean sent;
  private boolean doubtful;
  private boolean ended;

  PointCall(Key key, Envelope envelope) {
    this.key = key;
    this.envelope = envelope;
    this.retriesLeft = envelope.retries();
  }

  /** This call among others. */
  abstract BatchRecord row();

  /** Sends this call by itself; the answer goes to {@link #back()} first. */
  abstract void sendAlone(ResendingCalls client, EventLoop loop);

  /** The row has an answer that is no error of its verb. */
  abstract void found(BatchRecord row);

  /** There is no such record. */
  abstract void missing();

  abstract void failed(AerospikeException failure);

  /** Goes by itself. */
  final void alone(ResendingCalls client, EventLoop loop, NodeLane from) {
    lane = from;
    sent = true;
    from.departed();
    try {
      sendAlone(client, loop);
    } catch (AerospikeException e) {
      NodeLane home = back();
      end(e);
      home.settled();
    }
  }

  /** Comes back from a journey by itself: the lane is free for others, who wait for settled(). */
  final NodeLane back() {
    NodeLane home = requireNonNull(lane);
    home.returned();
    return home;
  }

  /** It failed by itself. */
  public final void onFailure(AerospikeException failure) {
    NodeLane home = back();
    if (doubtful) {
      failure.setInDoubt(true);
    }
    failed(failure);
    home.settled();
  }

  /** Gets the answer of its row. */
  final void answered(BatchRecord row, NodeLane from) {
    if (ended) {
      return;
    }
    if (retriesLeft > 0 && CoalescedRows.isWorthAnotherTry(row)) {
      again(row.inDoubt, from);
      return;
    }
    ended = true;
    switch (row.resultCode) {
      case ResultCode.OK -> found(row);
      case ResultCode.KEY_NOT_FOUND_ERROR -> missing();
      default -> failed(CoalescedRows.failure(row, from.node()));
    }
  }

  /** Its batch is over and gave it no answer: goes again by itself, if that is right. */
  final void lost(AerospikeException whole, NodeLane from) {
    if (ended) {
      return;
    }
    if (!isOver(System.nanoTime()) && CoalescedRows.mayGoAlone(whole, retriesLeft)) {
      again(whole.getInDoubt(), from);
    } else {
      end(whole);
    }
  }

  private void again(boolean inDoubt, NodeLane from) {
    doubtful |= envelope.isWrite() && inDoubt;
    retriesLeft = Math.max(0, retriesLeft - 1);
    from.again(this);
  }

  /** Ends with a timeout, if its time is over. */
  final boolean expire(long now) {
    if (!ended && isOver(now)) {
      end(envelope.timeout(sent));
    }
    return ended;
  }

  final void end(AerospikeException failure) {
    ended = true;
    failed(failure);
  }

  final void departsInBatch() {
    sent = true;
  }

  private boolean isOver(long now) {
    return deadline() <= now;
  }

  final long deadline() {
    int limit = envelope.totalTimeout();
    return limit == 0 ? NO_DEADLINE : since + TimeUnit.MILLISECONDS.toNanos(limit);
  }

  /** Milliseconds that are left to it, at least 1; 0 for no limit. */
  final int timeLeft() {
    int limit = envelope.totalTimeout();
    if (limit == 0) {
      return 0;
    }
    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    return (int) Math.max(1, limit - waited);
  }

  final int retriesLeft() {
    return retriesLeft;
  }

  /** Whether the shared policy says what is true of this call now. */
  final boolean isFresh() {
    return retriesLeft == envelope.retries() && timeLeft() == envelope.totalTimeout();
  }

  /** Gives a policy of its own what is left to the call. */
  final <P extends Policy> P limited(P own) {
    own.totalTimeout = timeLeft();
    own.maxRetries = retriesLeft;
    return own;
  }
}
