package io.aerosdk.async.internal.resend;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.cluster.Cluster;
import com.aerospike.client.listener.BatchOperateListListener;
import com.aerospike.client.listener.DeleteListener;
import com.aerospike.client.listener.ExecuteListener;
import com.aerospike.client.listener.ExistsListener;
import com.aerospike.client.listener.RecordListener;
import com.aerospike.client.listener.WriteListener;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.async.internal.Pauses;
import io.aerosdk.internal.login.Resends;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A call under way that is sent again if its login is refused: the listener between the client and
 * the one who gets the outcome. Its fields belong to whoever runs the current attempt.
 *
 * @param <P> the kind of policy
 */
abstract class Resent<P extends Policy> {
  private final EventLoop loop;
  private final P policy;
  private final UnaryOperator<P> copy;
  private final Resends resends;

  /** Hands an attempt to the client. */
  @FunctionalInterface
  interface Sender<L, P> {
    void send(L listener, P policy);
  }

  private Resent(EventLoop loop, P policy, UnaryOperator<P> copy) {
    this.loop = loop;
    this.policy = policy;
    this.copy = copy;
    this.resends = new Resends(policy.totalTimeout, System.nanoTime());
  }

  /** The first attempt. */
  final void send() {
    send(policy);
  }

  /** From the client: an attempt has failed. */
  public final void onFailure(AerospikeException failure) {
    if (!isRefused(failure)) {
      fail(failure);
      return;
    }
    RefusedConnections.close(loop, failure);
    if (!later(resends, () -> again(failure))) {
      fail(failure);
    }
  }

  private void again(AerospikeException refused) {
    P left = copy.apply(policy);
    left.totalTimeout = resends.millisLeft();
    try {
      send(left);
    } catch (AerospikeException e) {
      fail(e);
    } catch (RuntimeException closed) { // the event loops have ended
      fail(refused);
    }
  }

  private static boolean later(Resends resends, Runnable again) {
    long pause = resends.nextPause();
    if (pause == Resends.NO_MORE) {
      return false;
    }
    // Not on the event loop: it may end before the pause does, and nobody would hear of it.
    Pauses.after(pause, again);
    return true;
  }

  /**
   * Does something on the event loop after the next pause, because nodes have refused the login.
   *
   * @param otherwise if the event loop has ended by then
   * @return false if it is not to be tried again
   */
  static boolean after(
      EventLoop loop, Cluster cluster, Resends resends, Runnable again, Runnable otherwise) {
    RefusedConnections.close(loop, cluster);
    return later(
        resends,
        () -> {
          try {
            loop.execute(again);
          } catch (RejectedExecutionException ended) {
            otherwise.run();
          }
        });
  }

  boolean isRefused(AerospikeException failure) {
    return policy instanceof WritePolicy
        ? Resends.isRefused(failure)
        : Resends.isRefusedRead(failure);
  }

  abstract void send(P policy);

  abstract void fail(AerospikeException failure);

  /** Reads, and operations. */
  static final class OfRecord<P extends Policy> extends Resent<P> implements RecordListener {
    private final RecordListener target;
    private final Sender<RecordListener, P> sender;

    OfRecord(
        EventLoop loop,
        P policy,
        UnaryOperator<P> copy,
        RecordListener target,
        Sender<RecordListener, P> sender) {
      super(loop, policy, copy);
      this.target = target;
      this.sender = sender;
    }

    @Override
    void send(P policy) {
      sender.send(this, policy);
    }

    @Override
    public void onSuccess(Key key, @Nullable Record record) {
      target.onSuccess(key, record);
    }

    @Override
    void fail(AerospikeException failure) {
      target.onFailure(failure);
    }
  }

  /** Questions for existence, and touches. */
  static final class OfExists<P extends Policy> extends Resent<P> implements ExistsListener {
    private final ExistsListener target;
    private final Sender<ExistsListener, P> sender;

    OfExists(
        EventLoop loop,
        P policy,
        UnaryOperator<P> copy,
        ExistsListener target,
        Sender<ExistsListener, P> sender) {
      super(loop, policy, copy);
      this.target = target;
      this.sender = sender;
    }

    @Override
    void send(P policy) {
      sender.send(this, policy);
    }

    @Override
    public void onSuccess(Key key, boolean exists) {
      target.onSuccess(key, exists);
    }

    @Override
    void fail(AerospikeException failure) {
      target.onFailure(failure);
    }
  }

  /** Writes of bins. */
  static final class OfWrite<P extends Policy> extends Resent<P> implements WriteListener {
    private final WriteListener target;
    private final Sender<WriteListener, P> sender;

    OfWrite(
        EventLoop loop,
        P policy,
        UnaryOperator<P> copy,
        WriteListener target,
        Sender<WriteListener, P> sender) {
      super(loop, policy, copy);
      this.target = target;
      this.sender = sender;
    }

    @Override
    void send(P policy) {
      sender.send(this, policy);
    }

    @Override
    public void onSuccess(Key key) {
      target.onSuccess(key);
    }

    @Override
    void fail(AerospikeException failure) {
      target.onFailure(failure);
    }
  }

  /** Deletes. */
  static final class OfDelete<P extends Policy> extends Resent<P> implements DeleteListener {
    private final DeleteListener target;
    private final Sender<DeleteListener, P> sender;

    OfDelete(
        EventLoop loop,
        P policy,
        UnaryOperator<P> copy,
        DeleteListener target,
        Sender<DeleteListener, P> sender) {
      super(loop, policy, copy);
      this.target = target;
      this.sender = sender;
    }

    @Override
    void send(P policy) {
      sender.send(this, policy);
    }

    @Override
    public void onSuccess(Key key, boolean existed) {
      target.onSuccess(key, existed);
    }

    @Override
    void fail(AerospikeException failure) {
      target.onFailure(failure);
    }
  }

  /** Calls of functions. */
  static final class OfExecute<P extends Policy> extends Resent<P> implements ExecuteListener {
    private final ExecuteListener target;
    private final Sender<ExecuteListener, P> sender;

    OfExecute(
        EventLoop loop,
        P policy,
        UnaryOperator<P> copy,
        ExecuteListener target,
        Sender<ExecuteListener, P> sender) {
      super(loop, policy, copy);
      this.target = target;
      this.sender = sender;
    }

    @Override
    void send(P policy) {
      sender.send(this, policy);
    }

    @Override
    public void onSuccess(Key key, @Nullable Object result) {
      target.onSuccess(key, result);
    }

    @Override
    void fail(AerospikeException failure) {
      target.onFailure(failure);
    }
  }

  /** Batches, of which only the rows are sent again that were refused. */
  static final class OfBatch extends Resent<BatchPolicy> implements BatchOperateListListener {
    private final AerospikeClient client;
    private final EventLoop loop;
    private final BatchOperateListListener target;
    private final List<BatchRecord> rows;
    private List<BatchRecord> sent;

    OfBatch(
        AerospikeClient client,
        EventLoop loop,
        BatchPolicy policy,
        BatchOperateListListener target,
        List<BatchRecord> rows) {
      super(loop, policy, BatchPolicy::new);
      this.client = client;
      this.loop = loop;
      this.target = target;
      this.rows = rows;
      this.sent = rows;
    }

    @Override
    void send(BatchPolicy policy) {
      client.operate(loop, this, policy, sent);
    }

    @Override
    boolean isRefused(AerospikeException failure) {
      if (!Resends.isRefused(failure)) {
        return false;
      }
      List<BatchRecord> refused = Resends.refusedRows(rows);
      if (refused.isEmpty()) {
        return false;
      }
      sent = refused;
      RefusedConnections.close(loop, client.getCluster());
      return true;
    }

    /** A node that gets one row only gives its refusal to the row, and the batch is a success. */
    @Override
    public void onSuccess(List<BatchRecord> records, boolean allOk) {
      List<BatchRecord> refused = allOk ? List.of() : Resends.refusedRows(rows);
      if (refused.isEmpty()) {
        target.onSuccess(rows, allOk && sent.size() == rows.size());
      } else {
        onFailure(new AerospikeException(refused.get(0).resultCode));
      }
    }

    /** Rows that go on being refused have it as their own error. */
    @Override
    void fail(AerospikeException failure) {
      target.onFailure(failure);
    }
  }
}
