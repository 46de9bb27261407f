package io.aerosdk.async.internal.resend;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.listener.BatchOperateListListener;
import com.aerospike.client.listener.DeleteListener;
import com.aerospike.client.listener.ExecuteListener;
import com.aerospike.client.listener.ExistsListener;
import com.aerospike.client.listener.RecordListener;
import com.aerospike.client.listener.WriteListener;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.internal.login.Resends;
import java.util.List;

/**
 * The official client's async calls on keys. One that a server refused because its login had ended
 * is sent again, within its total time: nothing was applied. Where nobody logs in, these are the
 * client's own calls. Thread-safe.
 *
 * @param client whose calls they are
 */
public record ResendingCalls(AerospikeClient client) {
  private boolean asTheyAre() {
    return !client.getCluster().authEnabled;
  }

  /** As the client does. */
  public void get(EventLoop loop, RecordListener listener, Policy policy, Key key) {
    if (asTheyAre()) {
      client.get(loop, listener, policy, key);
    } else {
      read(loop, listener, policy, (again, left) -> client.get(loop, again, left, key));
    }
  }

  /** As the client does. */
  public void get(
      EventLoop loop, RecordListener listener, Policy policy, Key key, String... binNames) {
    if (asTheyAre()) {
      client.get(loop, listener, policy, key, binNames);
    } else {
      read(loop, listener, policy, (again, left) -> client.get(loop, again, left, key, binNames));
    }
  }

  /** As the client does. */
  public void getHeader(EventLoop loop, RecordListener listener, Policy policy, Key key) {
    if (asTheyAre()) {
      client.getHeader(loop, listener, policy, key);
    } else {
      read(loop, listener, policy, (again, left) -> client.getHeader(loop, again, left, key));
    }
  }

  private static void read(
      EventLoop loop,
      RecordListener listener,
      Policy policy,
      Resent.Sender<RecordListener, Policy> sender) {
    new Resent.OfRecord<>(loop, policy, Policy::new, listener, sender).send();
  }

  /** As the client does. */
  public void exists(EventLoop loop, ExistsListener listener, Policy policy, Key key) {
    if (asTheyAre()) {
      client.exists(loop, listener, policy, key);
    } else {
      new Resent.OfExists<Policy>(
              loop,
              policy,
              Policy::new,
              listener,
              (again, left) -> client.exists(loop, again, left, key))
          .send();
    }
  }

  /** As the client does. */
  public void put(
      EventLoop loop, WriteListener listener, WritePolicy policy, Key key, Bin... bins) {
    if (asTheyAre()) {
      client.put(loop, listener, policy, key, bins);
    } else {
      new Resent.OfWrite<WritePolicy>(
              loop,
              policy,
              WritePolicy::new,
              listener,
              (again, left) -> client.put(loop, again, left, key, bins))
          .send();
    }
  }

  /** As the client does. */
  public void operate(
      EventLoop loop,
      RecordListener listener,
      WritePolicy policy,
      Key key,
      Operation... operations) {
    if (asTheyAre()) {
      client.operate(loop, listener, policy, key, operations);
    } else {
      new Resent.OfRecord<WritePolicy>(
              loop,
              policy,
              WritePolicy::new,
              listener,
              (again, left) -> client.operate(loop, again, left, key, operations))
          .send();
    }
  }

  /** As the client does. */
  public void delete(EventLoop loop, DeleteListener listener, WritePolicy policy, Key key) {
    if (asTheyAre()) {
      client.delete(loop, listener, policy, key);
    } else {
      new Resent.OfDelete<WritePolicy>(
              loop,
              policy,
              WritePolicy::new,
              listener,
              (again, left) -> client.delete(loop, again, left, key))
          .send();
    }
  }

  /** As the client does. */
  public void touched(EventLoop loop, ExistsListener listener, WritePolicy policy, Key key) {
    if (asTheyAre()) {
      client.touched(loop, listener, policy, key);
    } else {
      new Resent.OfExists<WritePolicy>(
              loop,
              policy,
              WritePolicy::new,
              listener,
              (again, left) -> client.touched(loop, again, left, key))
          .send();
    }
  }

  /** As the client does. */
  public void execute(
      EventLoop loop,
      ExecuteListener listener,
      WritePolicy policy,
      Key key,
      String module,
      String function,
      Value... arguments) {
    if (asTheyAre()) {
      client.execute(loop, listener, policy, key, module, function, arguments);
    } else {
      new Resent.OfExecute<WritePolicy>(
              loop,
              policy,
              WritePolicy::new,
              listener,
              (again, left) -> client.execute(loop, again, left, key, module, function, arguments))
          .send();
    }
  }

  /** As the client does. */
  public void operate(
      EventLoop loop,
      BatchOperateListListener listener,
      BatchPolicy policy,
      List<BatchRecord> rows) {
    if (asTheyAre()) {
      client.operate(loop, listener, policy, rows);
    } else {
      new Resent.OfBatch(client, loop, policy, listener, rows).send();
    }
  }

  /**
   * Does something on the event loop after the next pause, because a round of a query was refused.
   *
   * @param otherwise if the event loop has ended by then
   * @return false if it is not to be tried again
   */
  public boolean after(EventLoop loop, Resends resends, Runnable again, Runnable otherwise) {
    return Resent.after(loop, client.getCluster(), resends, again, otherwise);
  }
}
