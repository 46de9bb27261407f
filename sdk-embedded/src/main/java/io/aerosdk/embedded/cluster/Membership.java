package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.storage.Namespace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The nodes that see each other, and what follows from that. Immutable and thread-safe. */
public final class Membership {
  static final Membership NONE = new Membership(0, List.of(), Set.of(), Map.of());

  private final int number;
  private final List<Node> nodes;
  private final Set<Node> quiesced;
  private final Map<Namespace, PartitionTable> tables;

  Membership(
      int number, List<Node> nodes, Set<Node> quiesced, Map<Namespace, PartitionTable> tables) {
    this.number = number;
    this.nodes = List.copyOf(nodes);
    this.quiesced = Set.copyOf(quiesced);
    this.tables = Map.copyOf(tables);
  }

  /** Counts the changes of the cluster, from 1. */
  public int number() {
    return number;
  }

  /** The nodes, in the order in which they were set up. */
  public List<Node> nodes() {
    return nodes;
  }

  /** Those of the nodes that hold nothing because they are about to leave. */
  public Set<Node> quiesced() {
    return quiesced;
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

  /** Who holds what of the namespace. */
  public PartitionTable table(Namespace namespace) {
    PartitionTable table = tables.get(namespace);
    if (table == null) {
      throw new IllegalStateException("The node has not joined yet");
    }
    return table;
  }

  /** Whether records are on their way from node to node. */
  public boolean isMigrating() {
    return tables.values().stream().anyMatch(PartitionTable::isMigrating);
  }

  /** How many partitions a node holds in one of the two but not, or not so, in the other. */
  int difference(Node node, Membership other) {
    return tables.entrySet().stream()
        .mapToInt(entry -> entry.getValue().difference(node, other.table(entry.getKey())))
        .sum();
  }
}
