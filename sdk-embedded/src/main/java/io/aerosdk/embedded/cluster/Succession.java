package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.storage.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order nodes take a partition. The same nodes give the same order wherever it is made,
 * and a node that comes or goes moves only its own share. Immutable and thread-safe.
 */
final class Succession {
  private final List<List<Node>> ranked = new ArrayList<>(Digest.PARTITIONS);

  Succession(List<Node> nodes) {
    for (int partition = 0; partition < Digest.PARTITIONS; partition++) {
      ranked.add(nodes.size() == 1 ? nodes : ranked(nodes, partition));
    }
  }

  private static List<Node> ranked(List<Node> nodes, int partition) {
    List<Node> order = new ArrayList<>(nodes);
    order.sort(
        Comparator.comparingLong((Node node) -> weight(node, partition)).thenComparing(Node::id));
    return List.copyOf(order);
  }

  /** Rendezvous hashing: every node draws a number for the partition, the lowest is master. */
  private static long weight(Node node, int partition) {
    long mixed = (node.id().hashCode() * 0x9E3779B97F4A7C15L) ^ (partition * 0xC2B2AE3D27D4EB4FL);
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /**
   * The nodes that hold a partition if these are there, master first, in different racks if there
   * are as many.
   */
  List<Node> choose(int partition, Collection<Node> there, int copies) {
    List<Node> order = ranked.get(partition);
    if (there.size() == 1) {
      return List.copyOf(there);
    }
    List<Node> chosen = new ArrayList<>(copies);
    Set<Integer> racks = new HashSet<>();
    for (Node node : order) {
      if (chosen.size() < copies && there.contains(node) && racks.add(node.rack())) {
        chosen.add(node);
      }
    }
    for (Node node : order) {
      if (chosen.size() < copies && there.contains(node) && !chosen.contains(node)) {
        chosen.add(node);
      }
    }
    return List.copyOf(chosen);
  }
}
