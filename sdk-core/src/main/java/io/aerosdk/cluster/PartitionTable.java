package io.aerosdk.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which node has which partition of a namespace. Every record belongs to one of 4,096 partitions;
 * the first owner of a partition is its master, which takes the writes. Immutable and thread-safe.
 */
public final class PartitionTable {
  /** The number of partitions of every namespace. */
  public static final int PARTITIONS = 4_096;

  /** Node names by replica, then by partition. */
  private final @Nullable String[][] owners;

  private PartitionTable(@Nullable String[][] owners) {
    this.owners = owners;
  }

  /**
   * A table.
   *
   * @param owners names of nodes by replica, the masters first, then by partition; null where none
   *     is known
   * @return the table, with a copy of the names
   */
  public static PartitionTable of(@Nullable String[][] owners) {
    for (@Nullable String[] replica : owners) {
      if (replica.length != PARTITIONS) {
        throw new IllegalArgumentException(
            "owners must have "
                + PARTITIONS
                + " partitions in each replica, got "
                + replica.length);
      }
    }
    return new PartitionTable(
        Arrays.stream(owners).map(replica -> replica.clone()).toArray(String[][]::new));
  }

  /** {@return how many owners a partition has if all nodes are there, the master counted too} */
  public int replicationFactor() {
    return owners.length;
  }

  /**
   * The node that takes writes to a partition.
   *
   * @param partition from 0 to 4095
   * @return its name; empty if the client knows of none
   */
  public Optional<String> master(int partition) {
    Objects.checkIndex(partition, PARTITIONS);
    return owners.length == 0 ? Optional.empty() : Optional.ofNullable(owners[0][partition]);
  }

  /**
   * The nodes that have a partition, the master first.
   *
   * @param partition from 0 to 4095
   * @return their names, without those that the client does not know
   */
  public List<String> owners(int partition) {
    Objects.checkIndex(partition, PARTITIONS);
    List<String> names = new ArrayList<>(owners.length);
    for (@Nullable String[] replica : owners) {
      String name = replica[partition];
      if (name != null) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /**
   * How many partitions a node is the master of.
   *
   * @param node its name
   * @return the number
   */
  public int masters(String node) {
    return owners.length == 0 ? 0 : count(owners[0], node);
  }

  /**
   * How many partitions a node has further copies of.
   *
   * @param node its name
   * @return the number
   */
  public int copies(String node) {
    return Arrays.stream(owners).skip(1).mapToInt(replica -> count(replica, node)).sum();
  }

  /** {@return how many partitions have no master that the client knows; they take no writes} */
  public int withoutMaster() {
    int without = 0;
    for (int partition = 0; partition < PARTITIONS; partition++) {
      without += master(partition).isEmpty() ? 1 : 0;
    }
    return without;
  }

  /**
   * How many partitions have other owners than before.
   *
   * @param before an earlier table
   * @return the number
   */
  public int movedSince(PartitionTable before) {
    int moved = 0;
    for (int partition = 0; partition < PARTITIONS; partition++) {
      moved += hasSameOwners(partition, before) ? 0 : 1;
    }
    return moved;
  }

  private boolean hasSameOwners(int partition, PartitionTable that) {
    if (owners.length != that.owners.length) {
      return false;
    }
    for (int replica = 0; replica < owners.length; replica++) {
      if (!Objects.equals(owners[replica][partition], that.owners[replica][partition])) {
        return false;
      }
    }
    return true;
  }

  private static int count(@Nullable String[] replica, String node) {
    int count = 0;
    for (String owner : replica) {
      count += node.equals(owner) ? 1 : 0;
    }
    return count;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartitionTable that && Arrays.deepEquals(owners, that.owners);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(owners);
  }

  /** How many copies there are, and how many partitions have no master. */
  @Override
  public String toString() {
    return "PartitionTable[" + owners.length + " copies, " + withoutMaster() + " without master]";
  }
}
