package io.aerosdk.async.internal.coalesce;

import com.aerospike.client.async.EventLoop;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.cluster.Partition;
import com.aerospike.client.cluster.Partitions;
import io.aerosdk.async.internal.resend.ResendingCalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of one event loop. Calls from other threads go through an inbox: the first one wakes
 * the loop, and all that are there when it wakes leave together.
 *
 * <p>Every field but the inbox belongs to the event loop.
 */
final class LoopLanes {
  private final Coalescer coalescer;
  private final ResendingCalls client;
  private final EventLoop loop;
  private final AtomicReference<@Nullable PointCall> inbox = new AtomicReference<>();
  private final Runnable empty = this::empty;
  private final Runnable flushLater = this::flushLater;
  private final Map<@Nullable Node, NodeLane> reads = new HashMap<>();
  private final Map<@Nullable Node, NodeLane> writes = new HashMap<>();
  private List<NodeLane> toFlush = new ArrayList<>();
  private int holds;
  private boolean flushing;

  LoopLanes(Coalescer coalescer, ResendingCalls client, EventLoop loop) {
    this.coalescer = coalescer;
    this.client = client;
    this.loop = loop;
  }

  Coalescer coalescer() {
    return coalescer;
  }

  ResendingCalls client() {
    return client;
  }

  EventLoop loop() {
    return loop;
  }

  /** Takes a call, from any thread. */
  void submit(PointCall call) {
    if (loop.inEventLoop()) {
      hold();
      place(call);
      release();
      return;
    }
    PointCall before;
    do {
      before = inbox.get();
      call.earlier = before;
    } while (!inbox.compareAndSet(before, call));
    if (before == null) {
      loop.execute(empty);
    }
  }

  private void empty() {
    hold();
    PointCall call = inFirstOrder(inbox.getAndSet(null));
    while (call != null) {
      PointCall next = call.earlier;
      call.earlier = null;
      place(call);
      call = next;
    }
    release();
  }

  private static @Nullable PointCall inFirstOrder(@Nullable PointCall last) {
    PointCall first = null;
    PointCall call = last;
    while (call != null) {
      PointCall earlier = call.earlier;
      call.earlier = first;
      first = call;
      call = earlier;
    }
    return first;
  }

  private void place(PointCall call) {
    Node node = master(call);
    Map<@Nullable Node, NodeLane> lanes = call.envelope.isWrite() ? writes : reads;
    NodeLane lane = lanes.get(node);
    if (lane == null) {
      lane = new NodeLane(this, node);
      lanes.put(node, lane);
    }
    lane.add(call);
  }

  private @Nullable Node master(PointCall call) {
    Partitions partitions = client.client().getCluster().partitionMap.get(call.key.namespace);
    return partitions == null || partitions.replicas.length == 0
        ? null
        : partitions.replicas[0].get(Partition.getPartitionId(call.key.digest));
  }

  void toFlush(NodeLane lane) {
    toFlush.add(lane);
  }

  /** What is added from now on leaves together, after {@link #release}. */
  void hold() {
    holds++;
  }

  void release() {
    if (--holds == 0) {
      flush();
    }
  }

  /** As {@link #release}, but more is expected at once: what was read from the socket goes on. */
  void releaseLater() {
    if (--holds == 0 && !toFlush.isEmpty() && !flushing) {
      flushing = true;
      hold();
      loop.execute(flushLater);
    }
  }

  private void flushLater() {
    flushing = false;
    release();
  }

  private void flush() {
    while (!toFlush.isEmpty()) {
      List<NodeLane> lanes = toFlush;
      toFlush = new ArrayList<>();
      lanes.forEach(NodeLane::flush);
    }
  }

  void forget(NodeLane lane) {
    reads.remove(lane.node(), lane);
    writes.remove(lane.node(), lane);
  }
}
