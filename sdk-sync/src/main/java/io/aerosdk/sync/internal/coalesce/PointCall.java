package io.aerosdk.sync.internal.coalesce;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.policy.Policy;
import io.aerosdk.internal.wire.Envelope;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A call on one key that can go by itself or as a row of a batch, and the thread that waits for it.
 * It keeps its own deadline and attempts whichever way it goes. What it answers is a record, {@link
 * #FOUND}, or null if there is no record.
 */
public abstract class PointCall {
  /** Where a call is; each step is taken by exactly one thread. */
  enum State {
    /** Nobody has taken it: it may still be given up. */
    WAITING,
    /** It is in a batch that another thread sends. */
    TRAVELLING,
    /** Its own thread is to send the batch. */
    LEADING,
    /** Its batch is over. */
    HOME,
    /** Its thread waits no longer. */
    GIVEN_UP
  }

  /** Stands for a record that was found, where only that is asked. */
  public static final Record FOUND = new Record(Map.of(), 0, 0);

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(PointCall.class, "state", State.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final Key key;
  final Envelope envelope;

  /** Who waits; set before the call can be seen by others. */
  @Nullable Thread waiter;

  /** The one that came before it, on its way into the lane. */
  @Nullable PointCall earlier;

  /** What its thread is to send; set before it is LEADING. */
  List<PointCall> led = List.of();

  /** How it went in its batch; set before it is HOME. */
  @Nullable BatchRecord row;

  @Nullable AerospikeException whole;

  private final long since = System.nanoTime();
  private volatile State state = State.WAITING;
  private int retriesLeft;

  /** A call on that key. */
  protected PointCall(Key key, Envelope envelope) {
    this.key = key;
    this.envelope = envelope;
    this.retriesLeft = envelope.retries();
  }

  /** This call among others. */
  protected abstract BatchRecord row();

  /**
   * Sends this call by itself.
   *
   * @throws AerospikeException if it fails
   */
  protected abstract @Nullable Record alone();

  /**
   * What the row says, if it is no error.
   *
   * @throws AerospikeException if there is no record, and that is an error
   */
  protected abstract @Nullable Record answer(BatchRecord row);

  /** The policy for this call by itself: the shared one unless time or attempts are used up. */
  protected final boolean isFresh() {
    return retriesLeft == envelope.retries() && timeLeft() == envelope.totalTimeout();
  }

  /** Gives a policy of its own what is left to the call. */
  protected final <P extends Policy> P limited(P own) {
    own.totalTimeout = timeLeft();
    own.maxRetries = retriesLeft;
    return own;
  }

  State state() {
    return state;
  }

  boolean step(State from, State to) {
    return STATE.compareAndSet(this, from, to);
  }

  int retriesLeft() {
    return retriesLeft;
  }

  void useRetry() {
    retriesLeft = Math.max(0, retriesLeft - 1);
  }

  /** Nanoseconds that are left; negative or zero if none are. */
  long nanosLeft() {
    int limit = envelope.totalTimeout();
    return limit == 0
        ? Long.MAX_VALUE
        : TimeUnit.MILLISECONDS.toNanos(limit) - (System.nanoTime() - since);
  }

  /** Milliseconds that are left, at least 1; 0 for no limit. */
  int timeLeft() {
    int limit = envelope.totalTimeout();
    if (limit == 0) {
      return 0;
    }
    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    return (int) Math.max(1, limit - waited);
  }
}
