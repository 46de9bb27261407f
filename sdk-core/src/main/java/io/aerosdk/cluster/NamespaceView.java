package io.aerosdk.cluster;

import io.aerosdk.behavior.Mode;
import java.util.Objects;

/**
 * A namespace of a cluster, as a client knew it at one moment. Immutable and thread-safe.
 *
 * @param name its name
 * @param mode its consistency
 * @param partitions which node has which of its partitions
 */
public record NamespaceView(String name, Mode mode, PartitionTable partitions) {
  /** Refuses nulls. */
  public NamespaceView {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(mode, "mode must not be null");
    Objects.requireNonNull(partitions, "partitions must not be null");
  }
}
