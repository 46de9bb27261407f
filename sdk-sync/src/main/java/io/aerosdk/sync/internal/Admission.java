package io.aerosdk.sync.internal;

import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.error.OverloadException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.internal.admission.NodeGate;
import io.aerosdk.internal.admission.NodeGates;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets blocking calls to a node only as there are connections. A call that has to wait gets a
 * policy with the time that is left; one that does not, gets its own back. Thread-safe.
 */
public final class Admission {
  private static final int NOT_WAITED = -1;

  private final NodeGates gates;

  /** Admission to the nodes of one cluster. */
  public Admission(NodeGates gates) {
    this.gates = gates;
  }

  NodeGate gate(Key key) {
    return gates.of(key);
  }

  NodeGate gate(Node node) {
    return gates.of(node);
  }

  List<NodeGate> allGates() {
    return gates.all();
  }

  Policy enter(NodeGate gate, Policy policy) {
    int left = waitFor(gate, policy.totalTimeout);
    return left == NOT_WAITED ? policy : limited(new Policy(policy), left);
  }

  WritePolicy enter(NodeGate gate, WritePolicy policy) {
    int left = waitFor(gate, policy.totalTimeout);
    return left == NOT_WAITED ? policy : limited(new WritePolicy(policy), left);
  }

  BatchPolicy enter(List<NodeGate> all, BatchPolicy policy) {
    int left = waitFor(all, policy.totalTimeout);
    return left == NOT_WAITED ? policy : limited(new BatchPolicy(policy), left);
  }

  WritePolicy enter(List<NodeGate> all, WritePolicy policy) {
    int left = waitFor(all, policy.totalTimeout);
    return left == NOT_WAITED ? policy : limited(new WritePolicy(policy), left);
  }

  QueryPolicy enter(List<NodeGate> all, QueryPolicy policy) {
    int left = waitFor(all, policy.totalTimeout);
    return left == NOT_WAITED ? policy : limited(new QueryPolicy(policy), left);
  }

  /**
   * Enters for a call that has a time limit instead of a policy.
   *
   * @param timeout milliseconds, 0 for as long as it takes
   * @return what is left of it
   */
  int enter(List<NodeGate> all, int timeout) {
    int left = waitFor(all, timeout);
    return left == NOT_WAITED ? timeout : left;
  }

  void leave(List<NodeGate> all) {
    all.forEach(NodeGate::leave);
  }

  private static <P extends Policy> P limited(P policy, int left) {
    policy.totalTimeout = left;
    return policy;
  }

  /** Enters all gates or none. */
  private int waitFor(List<NodeGate> all, int totalTimeout) {
    int left = totalTimeout;
    boolean waited = false;
    int entered = 0;
    try {
      for (NodeGate gate : all) {
        int now = waitFor(gate, left);
        if (now != NOT_WAITED) {
          left = now;
          waited = true;
        }
        entered++;
      }
    } finally {
      if (entered < all.size()) {
        leave(all.subList(0, entered));
      }
    }
    return waited ? left : NOT_WAITED;
  }

  /**
   * Enters one gate.
   *
   * @param totalTimeout milliseconds, 0 for as long as it takes
   * @return {@link #NOT_WAITED}, or the milliseconds left of the total time, 0 for no limit
   */
  private static int waitFor(NodeGate gate, int totalTimeout) {
    if (gate.tryEnter()) {
      return NOT_WAITED;
    }
    long limit = totalTimeout == 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(totalTimeout);
    long start = System.nanoTime();
    try {
      if (!gate.enter(limit)) {
        throw overload(gate, totalTimeout);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
    if (totalTimeout == 0) {
      return 0;
    }
    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return (int) Math.max(1, totalTimeout - waited);
  }

  static SdkException interrupted(InterruptedException cause) {
    return new SdkException(
        Details.of(
                "Interrupted while waiting for a connection; nothing was sent",
                ResultCode.CLIENT_ERROR)
            .withCause(cause));
  }

  private static OverloadException overload(NodeGate gate, int totalTimeout) {
    return new OverloadException(
        Details.of(
            "Waited "
                + totalTimeout
                + " ms for one of the "
                + gate.connections()
                + " connections to the node, and "
                + gate.waiting()
                + " other calls wait too; nothing was sent. Start fewer calls at the same time,"
                + " allow more connections per node (SystemSettings), or give the call more time.",
            ResultCode.NO_MORE_CONNECTIONS));
  }
}
