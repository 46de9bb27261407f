package io.aerosdk.junit;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.cluster.Partition;
import com.aerospike.client.cluster.Partitions;
import com.aerospike.client.policy.Policy;
import io.aerosdk.embedded.EmbeddedNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Waits until a client gets along with a cluster whose nodes are all up again. */
final class Settling {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final AerospikeClient client;
  private final Set<String> wanted;
  private final long deadline = System.nanoTime() + LIMIT.toNanos();

  private Settling(AerospikeClient client, Set<String> wanted) {
    this.client = client;
    this.wanted = wanted;
  }

  static Settling of(AerospikeClient client, List<EmbeddedNode> nodes) {
    return new Settling(
        client, nodes.stream().map(EmbeddedNode::id).collect(Collectors.toUnmodifiableSet()));
  }

  void run() {
    until(() -> partitions().values().stream().allMatch(this::areOfAllNodes));
    partitions().forEach((namespace, partitions) -> replaceDeadConnections(namespace));
  }

  private Map<String, Partitions> partitions() {
    return client.getCluster().partitionMap;
  }

  /** Each node is master of some partition when all are up. */
  private boolean areOfAllNodes(Partitions partitions) {
    AtomicReferenceArray<Node> masters = partitions.replicas[0];
    return IntStream.range(0, masters.length())
        .mapToObj(masters::get)
        .map(node -> node == null || !node.isActive() ? "" : node.getName())
        .collect(Collectors.toSet())
        .equals(wanted);
  }

  /**
   * A node that died and came back leaves connections in the client's pool that are dead, and none
   * that is not: each attempt that fails removes one.
   */
  private void replaceDeadConnections(String namespace) {
    for (String node : wanted) {
      Key key =
          Stream.iterate(0, i -> i + 1)
              .map(i -> new Key(namespace, "", i))
              .filter(some -> node.equals(master(some)))
              .findFirst()
              .orElseThrow();
      until(() -> reaches(key));
    }
  }

  private @Nullable String master(Key key) {
    Partitions partitions = partitions().get(key.namespace);
    Node master =
        partitions == null
            ? null
            : partitions.replicas[0].get(Partition.getPartitionId(key.digest));
    return master == null ? null : master.getName();
  }

  private boolean reaches(Key key) {
    Policy once = new Policy();
    once.maxRetries = 0;
    try {
      client.exists(once, key);
      return true;
    } catch (AerospikeException dead) {
      return false;
    }
  }

  private void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException(
            "The client did not get along with all nodes within " + LIMIT.toSeconds() + " s");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
