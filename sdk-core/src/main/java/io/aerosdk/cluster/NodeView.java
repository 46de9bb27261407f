package io.aerosdk.cluster;

import io.aerosdk.Host;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A node of a cluster, as a client knew it at one moment. Immutable and thread-safe.
 *
 * @param name by which the cluster knows it, such as {@code BB9020011AC4202}
 * @param host the address that is used for it, after alternate addresses and the map of addresses
 * @param version of its server
 * @param features what its server can do
 * @param racks the rack in which it stands by namespace. Clients keep it only if they have {@code
 *     ClusterDefinition.preferringRacks}, else it is empty
 * @param health how it has served this client
 */
public record NodeView(
    String name,
    Host host,
    ServerVersion version,
    Set<Feature> features,
    Map<String, Integer> racks,
    NodeHealth health) {
  /** Copies the collections. */
  public NodeView {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(host, "host must not be null");
    Objects.requireNonNull(version, "version must not be null");
    Objects.requireNonNull(health, "health must not be null");
    features = Set.copyOf(features);
    racks = Map.copyOf(racks);
  }
}
