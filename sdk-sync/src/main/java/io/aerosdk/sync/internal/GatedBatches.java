package io.aerosdk.sync.internal;

import com.aerospike.client.BatchRecord;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.BatchPolicy;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.admission.NodeGate;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.sync.internal.coalesce.BatchSender;
import java.util.List;

/** Sends batches whose records one node has, through the gate of that node. Thread-safe. */
public final class GatedBatches implements BatchSender {
  private final ClusterConnection connection;
  private final Admission admission;

  /** Batches of one client. */
  public GatedBatches(ClusterConnection connection, Admission admission) {
    this.connection = connection;
    this.admission = admission;
  }

  @Override
  public void send(Node node, BatchPolicy policy, List<BatchRecord> rows) {
    NodeGate gate = admission.gate(node);
    BatchPolicy admitted = admission.enter(List.of(gate), policy);
    try {
      new ResendingCalls(connection.client()).operate(admitted, rows);
    } finally {
      gate.leave();
    }
  }

  @Override
  public SdkException interrupted() {
    return Admission.interrupted(new InterruptedException());
  }
}
