package io.aerosdk.command;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some of the 4,096 partitions of a namespace, exactly these. Immutable and thread-safe. */
public final class PartitionSet {
  /** How many partitions a namespace has. */
  public static final int ALL = 4_096;

  private final BitSet members;

  private PartitionSet(BitSet members) {
    this.members = members;
  }

  /**
   * Neighbouring partitions.
   *
   * @param first 0 to 4095
   * @param end the first one that is not in it, {@code first + 1} to 4096
   * @throws IllegalArgumentException if there are no such partitions
   */
  public static PartitionSet range(int first, int end) {
    if (first < 0 || end > ALL || first >= end) {
      throw new IllegalArgumentException(
          "partitions must be a range first < end within 0 to 4096, got " + first + " to " + end);
    }
    BitSet members = new BitSet(ALL);
    members.set(first, end);
    return new PartitionSet(members);
  }

  /**
   * These partitions and no others; naming one twice changes nothing.
   *
   * @param ids at least one, each 0 to 4095
   * @throws IllegalArgumentException if there are none, or no such partition
   */
  public static PartitionSet of(int... ids) {
    Objects.requireNonNull(ids, "partitions must not be null");
    if (ids.length == 0) {
      throw new IllegalArgumentException("partitions must name at least one, got none");
    }
    BitSet members = new BitSet(ALL);
    for (int id : ids) {
      if (id < 0 || id >= ALL) {
        throw new IllegalArgumentException("partition must be 0 to 4095, got " + id);
      }
      members.set(id);
    }
    return new PartitionSet(members);
  }

  /** The lowest one. */
  public int first() {
    return members.nextSetBit(0);
  }

  /** The one after the highest. */
  public int end() {
    return members.length();
  }

  /** Whether it is one of these. */
  public boolean contains(int partition) {
    return members.get(partition);
  }

  /** Whether there is no gap between the lowest and the highest. */
  public boolean isRange() {
    return members.cardinality() == end() - first();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartitionSet set && set.members.equals(members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** The members, such as {@code {3, 17}}. */
  @Override
  public String toString() {
    return members.toString();
  }
}
