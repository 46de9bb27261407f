package io.aerosdk.async.internal.coalesce;

import com.aerospike.client.async.EventLoop;
import io.aerosdk.async.internal.resend.ResendingCalls;

/** The way in for calls that may travel with others, of all sessions of a client. Thread-safe. */
public final class Coalescer {
  private final LoopLanes[] lanes;
  private volatile boolean alwaysInBatches;

  /** Lanes from each of these loops to each node. */
  public Coalescer(ResendingCalls client, EventLoop[] loops) {
    lanes = new LoopLanes[loops.length];
    for (EventLoop loop : loops) {
      lanes[loop.getIndex()] = new LoopLanes(this, client, loop);
    }
  }

  /** For tests: from now on a call is a row of a batch even if it has no company. */
  public void alwaysInBatches() {
    alwaysInBatches = true;
  }

  boolean isAlwaysInBatches() {
    return alwaysInBatches;
  }

  /** Sends a call, by itself or with others; it hears of the outcome on the event loop. */
  public void submit(PointCall call, EventLoop loop) {
    lanes[loop.getIndex()].submit(call);
  }
}
