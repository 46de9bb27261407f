package io.aerosdk.internal.admission;

import com.aerospike.client.Key;
import com.aerospike.client.cluster.Cluster;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.cluster.Partition;
import com.aerospike.client.cluster.Partitions;
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

  /** Of the last call of {@link #all()}; whoever finds other nodes replaces it. */
  private volatile Known known = new Known(new Node[0], List.of());

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
    Node[] nodes = cluster.getNodes();
    Known known = this.known;
    if (known.nodes != nodes) {
      known = new Known(nodes, inOrder(nodes));
      this.known = known;
    }
    return known.gates;
  }

  private List<NodeGate> inOrder(Node[] nodes) {
    return Arrays.stream(nodes).sorted(Comparator.comparing(Node::getName)).map(this::of).toList();
  }

  /** The gate of a node. */
  public NodeGate of(@Nullable Node node) {
    if (node == null) {
      return unknownNode;
    }
    NodeGate gate = gates.get(node.getName());
    return gate != null
        ? gate
        : gates.computeIfAbsent(node.getName(), name -> new NodeGate(connectionsPerNode));
  }

  /** The gates of the nodes of one such array; the client makes a new one at every change. */
  private static final class Known {
    private final Node[] nodes;
    private final List<NodeGate> gates;

    Known(Node[] nodes, List<NodeGate> gates) {
      this.nodes = nodes;
      this.gates = gates;
    }
  }
}
