package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.storage.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which nodes hold the copies of each partition, master first. The same nodes give the same table
 * wherever it is made, and a node that comes or goes moves only its own share. Immutable.
 */
public final class PartitionTable {
  private final List<List<Node>> replicas;

  private PartitionTable(List<List<Node>> replicas) {
    this.replicas = replicas;
  }

  /**
   * Spreads the partitions over nodes, copies over racks first.
   *
   * @param copies how many nodes hold each partition, if there are as many
   */
  static PartitionTable of(List<Node> nodes, int copies) {
    List<List<Node>> replicas = new ArrayList<>(Digest.PARTITIONS);
    for (int partition = 0; partition < Digest.PARTITIONS; partition++) {
      int at = partition;
      List<Node> ranked = new ArrayList<>(nodes);
      ranked.sort(
          Comparator.comparingLong((Node node) -> weight(node, at)).thenComparing(Node::id));
      replicas.add(choose(ranked, copies));
    }
    return new PartitionTable(replicas);
  }

  private static List<Node> choose(List<Node> ranked, int copies) {
    List<Node> chosen = new ArrayList<>(copies);
    Set<Integer> racks = new HashSet<>();
    for (Node node : ranked) {
      if (chosen.size() < copies && racks.add(node.rack())) {
        chosen.add(node);
      }
    }
    for (Node node : ranked) {
      if (chosen.size() < copies && !chosen.contains(node)) {
        chosen.add(node);
      }
    }
    return List.copyOf(chosen);
  }

  /** Rendezvous hashing: every node draws a number for the partition, the lowest is master. */
  private static long weight(Node node, int partition) {
    long mixed = (node.id().hashCode() * 0x9E3779B97F4A7C15L) ^ (partition * 0xC2B2AE3D27D4EB4FL);
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** The nodes that hold a partition, master first. */
  public List<Node> replicas(int partition) {
    return replicas.get(partition);
  }

  /** Whether the node holds the partition, as master (0) or as a further copy. */
  boolean holds(Node node, int partition, int copy) {
    List<Node> holders = replicas.get(partition);
    return copy < holders.size() && holders.get(copy) == node;
  }
}
