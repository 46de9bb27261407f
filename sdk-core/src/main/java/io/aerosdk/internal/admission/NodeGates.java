package io.aerosdk.internal.admission;

import com.aerospike.client.Key;
import com.aerospike.client.cluster.Cluster;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.cluster.Partition;
import com.aerospike.client.cluster.Partitions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The gates of a cluster's nodes. Thread-safe. */
public final class NodeGates {
  private final Cluster cluster;
  private final int connectionsPerNode;
  private final ConcurrentHashMap<String, NodeGate> gates = new ConcurrentHashMap<>();
  private final NodeGate unknownNode;

  /**
   * Gates for the nodes of a cluster.
   *
   * @param connectionsPerNode the size of each node's connection pool, at least 1
   */
  public NodeGates(Cluster cluster, int connectionsPerNode) {
    this.cluster = cluster;
    this.connectionsPerNode = connectionsPerNode;
    this.unknownNode = new NodeGate(connectionsPerNode);
  }

  /** The gate of the node that is master of the key's partition, as known now. */
  public NodeGate of(Key key) {
    Partitions partitions = cluster.partitionMap.get(key.namespace);
    Node master =
        partitions == null || partitions.replicas.length == 0
            ? null
            : partitions.replicas[0].get(Partition.getPartitionId(key.digest));
    return of(master);
  }

  /** The gates of all nodes, always in the same order, so that two who enter all never deadlock. */
  public List<NodeGate> all() {
    Node[] nodes = cluster.getNodes().clone();
    Arrays.sort(nodes, Comparator.comparing(Node::getName));
    List<NodeGate> all = new ArrayList<>(nodes.length);
    for (Node node : nodes) {
      all.add(of(node));
    }
    return all;
  }

  private NodeGate of(@Nullable Node node) {
    if (node == null) {
      return unknownNode;
    }
    NodeGate gate = gates.get(node.getName());
    return gate != null
        ? gate
        : gates.computeIfAbsent(node.getName(), name -> new NodeGate(connectionsPerNode));
  }
}
