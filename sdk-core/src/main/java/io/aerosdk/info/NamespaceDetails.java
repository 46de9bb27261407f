package io.aerosdk.info;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A namespace, as all nodes of the cluster together tell it.
 *
 * <pre>{@code
 * long records = session.info().namespaceDetails("test").orElseThrow().objects();
 * }</pre>
 *
 * <p>Numbers of the moment when the nodes were asked; what a server does not tell is 0 or false.
 * Immutable and thread-safe.
 *
 * @param name of the namespace
 * @param strongConsistency whether it is strongly consistent
 * @param replicationFactor how many copies of a record there are at present
 * @param defaultTimeToLive of records that are written without one; zero for ever
 * @param expirationPeriod how often expired records are removed; zero for never
 * @param objects how many records, each counted once
 * @param tombstones how many tombstones of durable deletes, each counted once
 * @param dataUsedBytes how much room the data takes, all copies together
 * @param stopWrites whether some node takes no writes now
 * @param unavailablePartitions how many partitions cannot be used, dead ones included, as the node
 *     says that counts most
 * @param migrationsRemaining how many partitions are still to be moved between nodes
 * @param statisticsByNode everything that the nodes told: values by name, by node
 */
public record NamespaceDetails(
    String name,
    boolean strongConsistency,
    int replicationFactor,
    Duration defaultTimeToLive,
    Duration expirationPeriod,
    long objects,
    long tombstones,
    long dataUsedBytes,
    boolean stopWrites,
    int unavailablePartitions,
    long migrationsRemaining,
    Map<String, Map<String, String>> statisticsByNode) {

  /** Copies the maps. */
  public NamespaceDetails {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    statisticsByNode.forEach(
        (node, values) -> copy.put(node, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
    statisticsByNode = Collections.unmodifiableMap(copy);
  }
}
