package io.aerosdk.internal.cluster;

import com.aerospike.client.cluster.Cluster;
import com.aerospike.client.cluster.Partitions;
import io.aerosdk.behavior.Mode;

/**
 * The consistency mode of each namespace, read from the partition map which the client holds
 * anyway: no round trip, and never out of date by more than a tend. Thread-safe.
 */
public final class NamespaceModes {
  private final Cluster cluster;

  NamespaceModes(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * The mode of a namespace; {@link Mode#AP} for one that the map does not have (yet). That answer
   * is not kept: the next call looks again.
   *
   * @param namespace its name
   */
  public Mode modeOf(String namespace) {
    Partitions partitions = cluster.partitionMap.get(namespace);
    return partitions != null && partitions.scMode ? Mode.SC : Mode.AP;
  }
}
