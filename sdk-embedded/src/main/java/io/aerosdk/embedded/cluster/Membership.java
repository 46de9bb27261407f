package io.aerosdk.embedded.cluster;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The nodes that see each other, and what follows from that. Immutable and thread-safe. */
public final class Membership {
  private final int number;
  private final List<Node> nodes;
  private final ConcurrentMap<Integer, PartitionTable> tables = new ConcurrentHashMap<>();

  Membership(int number, List<Node> nodes) {
    this.number = number;
    this.nodes = List.copyOf(nodes);
  }

  /** Counts the changes of the cluster, from 1. */
  public int number() {
    return number;
  }

  /** The nodes, in the order in which they were set up. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The name that all its nodes give to the present state. */
  public String key() {
    int hash = number - 1;
    for (Node node : nodes) {
      hash = 31 * hash + node.id().hashCode();
    }
    return Integer.toHexString(hash).toUpperCase(Locale.ROOT);
  }

  /** The node that decides for all. */
  public Node principal() {
    return nodes.stream().max((a, b) -> a.id().compareTo(b.id())).orElseThrow();
  }

  /** How many copies there are of each partition of a namespace that wants so many. */
  public int copies(int replicationFactor) {
    return Math.min(replicationFactor, nodes.size());
  }

  /** Who holds what, in namespaces that want so many copies. */
  public PartitionTable table(int replicationFactor) {
    return tables.computeIfAbsent(
        copies(replicationFactor), copies -> PartitionTable.of(nodes, copies));
  }
}
