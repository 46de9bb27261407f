package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.storage.Digest;
import java.util.List;

/**
 * How the partitions of a namespace lie on the nodes that see each other. Immutable and
 * thread-safe.
 */
public final class PartitionTable {
  private final List<Share> shares;
  private final List<Node> members;
  private final int copies;

  /**
   * @param shares one for each partition
   * @param members the nodes that may hold some
   * @param copies how many hold each
   */
  PartitionTable(List<Share> shares, List<Node> members, int copies) {
    this.shares = List.copyOf(shares);
    this.members = List.copyOf(members);
    this.copies = copies;
  }

  /** The nodes that may hold partitions: all, or those on the roster. */
  public List<Node> members() {
    return members;
  }

  /** How many copies there are of each partition. */
  public int copies() {
    return copies;
  }

  /** Whether commands on its records are answered. */
  public boolean isAvailable(int partition) {
    return shares.get(partition).state() == Share.State.AVAILABLE;
  }

  /** Partitions that cannot be used until more nodes see each other. */
  public int unavailable() {
    return count(Share.State.UNAVAILABLE);
  }

  /** Partitions whose records are lost, and that stay closed until they are revived. */
  public int dead() {
    return count(Share.State.DEAD);
  }

  private int count(Share.State state) {
    return (int) shares.stream().filter(share -> share.state() == state).count();
  }

  /** Whether the node is told to clients, as master (0) or as a further copy. */
  boolean owns(Node node, int partition, int copy) {
    List<Node> owners = shares.get(partition).owners();
    return copy < owners.size() && owners.get(copy) == node;
  }

  /** Whether the node has all records of the partition, and answers queries for it. */
  boolean serves(Node node, int partition) {
    return shares.get(partition).complete().contains(node);
  }

  /** Partitions whose records the node is still being sent. */
  public int incoming(Node node) {
    return (int) shares.stream().filter(share -> share.incoming().contains(node)).count();
  }

  /** Partitions whose records the node is still sending to others. */
  public int outgoing(Node node) {
    return (int)
        shares.stream()
            .filter(share -> !share.incoming().isEmpty() && share.owners().get(0) == node)
            .count();
  }

  /** Whether records are on their way from node to node. */
  public boolean isMigrating() {
    return shares.stream().anyMatch(share -> !share.incoming().isEmpty());
  }

  /** How many partitions the node holds in one of the tables but not, or not so, in the other. */
  int difference(Node node, PartitionTable other) {
    int count = 0;
    for (int partition = 0; partition < Digest.PARTITIONS; partition++) {
      List<Node> here = shares.get(partition).owners();
      List<Node> there = other.shares.get(partition).owners();
      if (here != there && here.indexOf(node) != there.indexOf(node)) {
        count++;
      }
    }
    return count;
  }
}
