package io.aerosdk.async.internal.coalesce;

import com.aerospike.client.cluster.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way from one event loop to one node. A few journeys are under way at a time, each of a call
 * by itself or of a batch; calls that come meanwhile wait, and leave together when a journey ends.
 *
 * <p>While something waits or travels in a batch, a tick looks after deadlines, and lets a call
 * that waits behind slow journeys start one more: a node that answers slowly, or a batch of large
 * records, must not hold up everybody.
 *
 * <p>Every field belongs to the event loop.
 */
final class NodeLane {
  /** Journeys under way while calls wait: one is answered while the next one is on its way. */
  private static final int WINDOW = 2;

  /** A batch that would be shorter is better than one that waits. */
  private static final int SHORTEST_SHARE = 32;

  private static final long TICK_MILLIS = 10;

  /** As many more journeys as a lane may get while its calls wait too long. */
  private static final int MOST_EXTRA = 32;

  private final LoopLanes lanes;
  private final @Nullable Node node;
  private final ArrayDeque<PointCall> waiting = new ArrayDeque<>();
  private final List<CoalescedBatch> batches = new ArrayList<>();
  private final Runnable tick = this::tick;
  private int underWay;
  private int extra;
  private boolean moving;
  private boolean ticking;
  private boolean dirty;

  NodeLane(LoopLanes lanes, @Nullable Node node) {
    this.lanes = lanes;
    this.node = node;
  }

  /** Where it leads; null if nobody is known to have the records: then calls go by themselves. */
  @Nullable Node node() {
    return node;
  }

  /** Takes a call; {@link #flush} sends it, or a journey that ends. */
  void add(PointCall call) {
    waiting.add(call);
    flushSoon();
  }

  private void flushSoon() {
    if (!dirty) {
      dirty = true;
      lanes.toFlush(this);
    }
  }

  /** Sends what may go now. */
  void flush() {
    dirty = false;
    while (!waiting.isEmpty() && underWay < window()) {
      send();
    }
    if (!waiting.isEmpty()) {
      watch();
    }
  }

  private int window() {
    return node == null ? Integer.MAX_VALUE : WINDOW + extra;
  }

  /** The calls that wait, shared out to the journeys that are free, if they are many. */
  private void send() {
    int free = window() - underWay;
    int share = Math.max(SHORTEST_SHARE, (waiting.size() + free - 1) / free);
    PointCall first = waiting.remove();
    if (node == null || !(hasCompany(first) || lanes.coalescer().isAlwaysInBatches())) {
      again(first);
      return;
    }
    int most = Math.min(share, first.envelope.maxCalls());
    CoalescedBatch batch = new CoalescedBatch(this, first);
    while (batch.size() < most && hasCompany(first)) {
      batch.add(waiting.remove());
    }
    batches.add(batch);
    underWay++;
    watch();
    batch.start(lanes.client(), lanes.loop());
  }

  private boolean hasCompany(PointCall first) {
    PointCall next = waiting.peek();
    return next != null && next.envelope.equals(first.envelope);
  }

  /** A call goes by itself, whatever else is under way. */
  void again(PointCall call) {
    call.alone(lanes.client(), lanes.loop(), this);
  }

  void departed() {
    underWay++;
  }

  /** A journey ended. What its caller does next leaves together, after {@link #settled}. */
  void returned() {
    underWay--;
    moving = true;
    lanes.hold();
    flushSoon();
  }

  void settled() {
    lanes.release();
  }

  void ended(CoalescedBatch batch) {
    batches.remove(batch);
    returned();
  }

  LoopLanes lanes() {
    return lanes;
  }

  private void watch() {
    if (!ticking) {
      ticking = true;
      lanes.loop().schedule(tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void tick() {
    ticking = false;
    long now = System.nanoTime();
    lanes.hold();
    expire(now);
    boolean stuck = !waiting.isEmpty() && !moving;
    extra = stuck ? Math.min(extra + 1, MOST_EXTRA) : 0;
    moving = false;
    flushSoon();
    lanes.release();
    if (!waiting.isEmpty() || !batches.isEmpty()) {
      watch();
    } else if (underWay == 0 && (node == null || !node.isActive())) {
      lanes.forget(this);
    }
  }

  private void expire(long now) {
    for (Iterator<PointCall> calls = waiting.iterator(); calls.hasNext(); ) {
      if (calls.next().expire(now)) {
        calls.remove();
      }
    }
    for (CoalescedBatch batch : List.copyOf(batches)) {
      batch.expire(now);
    }
  }
}
