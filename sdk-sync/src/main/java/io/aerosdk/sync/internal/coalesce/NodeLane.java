package io.aerosdk.sync.internal.coalesce;

import static java.util.Objects.requireNonNull;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cluster.Node;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.sync.internal.coalesce.PointCall.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The way to one node. A few journeys are under way at a time, each of a call by itself or of a
 * batch. Calls that come meanwhile wait; when a journey ends they leave together, and the thread of
 * the youngest among them sends the batch: it may wait longest, so the batch lasts as long as any
 * of its calls.
 *
 * <p>Where calls wait and no journey ends for a while, the thread that waits longest lets one more
 * start. Thread-safe, without locks.
 */
final class NodeLane {
  /** Journeys under way while calls wait. */
  private static final int WINDOW = 2;

  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Coalescer coalescer;
  private final Node node;
  private final BatchSender sender;
  private final AtomicReference<@Nullable PointCall> inbox = new AtomicReference<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile int ended;

  NodeLane(Coalescer coalescer, Node node, BatchSender sender) {
    this.coalescer = coalescer;
    this.node = node;
    this.sender = sender;
  }

  /** Runs a call, by itself or with others. */
  @Nullable Record run(PointCall call) {
    if (inbox.get() == null && !coalescer.isAlwaysInBatches() && depart()) {
      try {
        return call.alone();
      } finally {
        home();
      }
    }
    call.waiter = Thread.currentThread();
    boolean first = push(call);
    if (depart()) {
      next();
    }
    return await(call, first);
  }

  private boolean push(PointCall call) {
    PointCall before;
    do {
      before = inbox.get();
      call.earlier = before;
    } while (!inbox.compareAndSet(before, call));
    return before == null;
  }

  private boolean depart() {
    int now = underWay.get();
    while (now < WINDOW) {
      if (underWay.compareAndSet(now, now + 1)) {
        return true;
      }
      now = underWay.get();
    }
    return false;
  }

  /** A journey is over: another one starts in its place, if calls wait. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // any change is enough
  private void home() {
    ended++;
    int now = underWay.get();
    if (now > WINDOW && underWay.compareAndSet(now, now - 1)) {
      return;
    }
    next();
  }

  /** Starts a journey for a place that is taken, or gives the place back. */
  private void next() {
    while (true) {
      PointCall last = inbox.getAndSet(null);
      if (last != null && dispatch(last)) {
        return;
      }
      underWay.decrementAndGet();
      if (inbox.get() == null || !depart()) {
        return;
      }
    }
  }

  /**
   * Makes batches of calls.
   *
   * @param last of the chain
   * @return whether the place is used; a further batch takes a further one
   */
  private boolean dispatch(PointCall last) {
    PointCall call = inFirstOrder(last);
    boolean used = false;
    List<PointCall> batch = new ArrayList<>();
    while (call != null) {
      PointCall next = call.earlier;
      call.earlier = null;
      if (call.step(State.WAITING, State.TRAVELLING)) {
        if (!batch.isEmpty() && !fits(batch, call)) {
          used |= lead(batch, used);
          batch = new ArrayList<>();
        }
        batch.add(call);
      }
      call = next;
    }
    return lead(batch, used) || used;
  }

  private static PointCall inFirstOrder(PointCall last) {
    PointCall first = null;
    PointCall call = last;
    while (call != null) {
      PointCall earlier = call.earlier;
      call.earlier = first;
      first = call;
      call = earlier;
    }
    return requireNonNull(first);
  }

  private static boolean fits(List<PointCall> batch, PointCall call) {
    PointCall first = batch.get(0);
    return batch.size() < first.envelope.maxCalls() && first.envelope.equals(call.envelope);
  }

  /**
   * Lets the youngest call lead the batch that has not been given up meanwhile.
   *
   * @param further whether it needs a place of its own
   * @return whether somebody leads
   */
  private boolean lead(List<PointCall> batch, boolean further) {
    for (int last = batch.size() - 1; last >= 0; last--) {
      PointCall youngest = batch.get(last);
      youngest.led = batch.subList(0, last + 1);
      if (youngest.step(State.TRAVELLING, State.LEADING)) {
        if (further) {
          underWay.incrementAndGet();
        }
        LockSupport.unpark(youngest.waiter);
        return true;
      }
    }
    return false;
  }

  /** Waits until the call is home, or has to lead, or its time is over. */
  private @Nullable Record await(PointCall call, boolean first) {
    boolean interrupted = false;
    try {
      boolean watching = first;
      int seen = ended;
      while (true) {
        State state = call.state();
        if (state == State.HOME) {
          return outcome(call);
        }
        if (state == State.LEADING) {
          return travel(call);
        }
        long left = call.nanosLeft();
        if (left <= 0 && call.step(state, State.GIVEN_UP)) {
          throw call.envelope.timeout(state == State.TRAVELLING);
        }
        if (interrupted && call.step(State.WAITING, State.GIVEN_UP)) {
          throw sender.interrupted();
        }
        boolean slice = watching && state == State.WAITING;
        LockSupport.parkNanos(this, slice ? Math.min(left, PATIENCE_NANOS) : left);
        interrupted |= Thread.interrupted();
        if (slice && call.state() == State.WAITING) {
          int now = ended;
          if (now == seen) {
            underWay.incrementAndGet();
            next();
          }
          seen = now;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Sends a batch for all its calls, of which the own one is the last. */
  private @Nullable Record travel(PointCall own) {
    List<PointCall> batch = own.led;
    own.led = List.of();
    if (batch.size() == 1 && !coalescer.isAlwaysInBatches()) {
      try {
        return own.alone();
      } finally {
        home();
      }
    }
    List<BatchRecord> rows = new ArrayList<>(batch.size());
    AerospikeException whole = CoalescedRows.noResponse();
    try {
      for (PointCall call : batch) {
        rows.add(call.row());
      }
      sender.send(node, own.envelope.policy(own.timeLeft()), rows);
    } catch (AerospikeException e) {
      whole = e;
    } catch (SdkException e) { // no connection came free: nothing was sent
      whole = new AerospikeException(ResultCode.NO_MORE_CONNECTIONS, e);
    } finally {
      home();
      settle(batch, rows, CoalescedRows.whole(whole, rows));
    }
    return outcome(own);
  }

  private static void settle(
      List<PointCall> batch, List<BatchRecord> rows, AerospikeException whole) {
    for (int i = 0; i < batch.size(); i++) {
      PointCall call = batch.get(i);
      call.row = i < rows.size() ? rows.get(i) : null;
      call.whole = whole;
      if (call.step(State.TRAVELLING, State.HOME)) {
        LockSupport.unpark(call.waiter);
      }
    }
  }

  /** On the call's own thread, after its batch. */
  private @Nullable Record outcome(PointCall call) {
    BatchRecord row = call.row;
    AerospikeException whole = requireNonNull(call.whole);
    if (row != null && row.resultCode != ResultCode.NO_RESPONSE) {
      if (call.retriesLeft() > 0 && CoalescedRows.isWorthAnotherTry(row)) {
        return again(call, row.inDoubt);
      }
      return answer(call, row);
    }
    if (call.nanosLeft() > 0 && CoalescedRows.mayGoAlone(whole, call.retriesLeft())) {
      return again(call, whole.getInDoubt());
    }
    throw whole;
  }

  private static @Nullable Record again(PointCall call, boolean inDoubt) {
    call.useRetry();
    try {
      return call.alone();
    } catch (AerospikeException e) {
      if (inDoubt && call.envelope.isWrite()) {
        e.setInDoubt(true);
      }
      throw e;
    }
  }

  private @Nullable Record answer(PointCall call, BatchRecord row) {
    return switch (row.resultCode) {
      case ResultCode.OK, ResultCode.KEY_NOT_FOUND_ERROR -> call.answer(row);
      default -> throw CoalescedRows.failure(row, node);
    };
  }
}
