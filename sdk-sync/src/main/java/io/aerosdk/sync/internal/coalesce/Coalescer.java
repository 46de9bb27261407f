package io.aerosdk.sync.internal.coalesce;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.Record;
import com.aerospike.client.cluster.Cluster;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.cluster.Partition;
import com.aerospike.client.cluster.Partitions;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls that may travel with others, of all sessions of a client, on their own threads.
 * Thread-safe.
 */
public final class Coalescer {
  private final Cluster cluster;
  private final BatchSender sender;
  private final ConcurrentHashMap<Node, NodeLane> reads = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Node, NodeLane> writes = new ConcurrentHashMap<>();
  private volatile boolean alwaysInBatches;

  /** Calls to the nodes of a cluster. */
  public Coalescer(Cluster cluster, BatchSender sender) {
    this.cluster = cluster;
    this.sender = sender;
  }

  /** For tests: from now on a call is a row of a batch even if it has no company. */
  public void alwaysInBatches() {
    alwaysInBatches = true;
  }

  boolean isAlwaysInBatches() {
    return alwaysInBatches;
  }

  /**
   * Runs a call, by itself or with others.
   *
   * @throws AerospikeException if it fails
   */
  public @Nullable Record run(PointCall call) {
    Node node = master(call);
    return node == null ? call.alone() : lane(call, node).run(call);
  }

  private NodeLane lane(PointCall call, Node node) {
    ConcurrentHashMap<Node, NodeLane> lanes = call.envelope.isWrite() ? writes : reads;
    NodeLane lane = lanes.get(node);
    if (lane != null) {
      return lane;
    }
    lanes.keySet().removeIf(known -> !known.isActive()); // whoever is on one still ends there
    return lanes.computeIfAbsent(node, to -> new NodeLane(this, to, sender));
  }

  private @Nullable Node master(PointCall call) {
    Partitions partitions = cluster.partitionMap.get(call.key.namespace);
    return partitions == null || partitions.replicas.length == 0
        ? null
        : partitions.replicas[0].get(Partition.getPartitionId(call.key.digest));
  }
}
