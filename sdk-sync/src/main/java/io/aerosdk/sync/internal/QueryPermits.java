package io.aerosdk.sync.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.cluster.Node;
import io.aerosdk.internal.admission.NodeGate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The permits that a query holds, one for each node. */
final class QueryPermits {
  private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();

  private final AerospikeClient client;
  private final Admission admission;
  private final List<NodeGate> gates;
  private final long patienceNanos;

  /**
   * Permits that were taken.
   *
   * @param patience how long the client may keep a connection after a query was stopped
   */
  QueryPermits(
      AerospikeClient client, Admission admission, List<NodeGate> gates, Duration patience) {
    this.client = client;
    this.admission = admission;
    this.gates = gates;
    this.patienceNanos = patience.toNanos();
  }

  /** Gives them back: the query's connections are back too. */
  void back() {
    admission.leave(gates);
  }

  /**
   * Gives them back once the nodes' connections are: the client does not say when its threads have
   * left a query that was stopped. Blocks until then, or until they are overdue.
   */
  void backAfterStop() {
    long deadline = System.nanoTime() + patienceNanos;
    try {
      for (Node node : client.getNodes()) {
        NodeGate gate = admission.gate(node);
        while (node.getConnectionStats().inUse >= gate.taken()
            && System.nanoTime() - deadline < 0) {
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    } finally {
      back();
    }
  }
}
