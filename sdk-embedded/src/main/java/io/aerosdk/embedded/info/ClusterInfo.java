package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.cluster.PartitionBitmap;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Commands about the cluster: peers, partition ownership, generations. */
final class ClusterInfo {
  private static final Set<String> BOOLEANS = Set.of("true", "false");
  private static final String NO_PEERS = "0,3000,[]";

  private final Node node;
  private final Store store;

  ClusterInfo(Node node, Store store) {
    this.node = node;
    this.store = store;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("partition-generation", request -> "0");
    commands.put("rebalance-generation", request -> "1");
    commands.put("peers-generation", request -> "0");
    commands.put("peers-clear-std", request -> NO_PEERS);
    commands.put("peers-clear-alt", request -> NO_PEERS);
    commands.put("alumni-clear-std", request -> NO_PEERS);
    commands.put("get-sl", request -> node.id());
    commands.put("services-alumni-reset", request -> "ok");
    commands.put("services", request -> "");
    commands.put("services-alternate", request -> "");
    commands.put("services-alumni", request -> "");
    commands.put("partitions", request -> Integer.toString(Digest.PARTITIONS));
    commands.put("replicas", request -> replicas(namespace -> ":0,1,"));
    commands.put("replicas-all", request -> replicas(namespace -> ":1,"));
    commands.put("replicas-master", request -> replicas(namespace -> ":"));
    commands.put("cluster-stable", this::clusterStable);
    commands.put("recluster", request -> "ignored-by-non-principal");
  }

  /** The name that all nodes give to the present state of the cluster. */
  static String clusterKey(Node node) {
    return Integer.toHexString(node.id().hashCode()).toUpperCase(Locale.ROOT);
  }

  private String replicas(Function<Namespace, String> header) {
    String all = PartitionBitmap.of(partition -> true);
    return store.namespaces().stream()
        .map(namespace -> namespace.name() + header.apply(namespace) + all)
        .collect(Collectors.joining(";"));
  }

  private String clusterStable(InfoRequest request) {
    String ignoreMigrations = request.parameter("ignore-migrations");
    if (ignoreMigrations != null && !BOOLEANS.contains(ignoreMigrations)) {
      throw InfoException.of(ResultCode.PARAMETER, "bad ignore migrations");
    }
    String namespace = request.parameter("namespace", "ns");
    if (namespace != null && store.namespace(namespace) == null) {
      throw InfoException.of(ResultCode.NAMESPACE, "namespace not found on node");
    }
    String size = request.parameter("size");
    if (size != null && !size.equals("1")) {
      throw InfoException.of(ResultCode.CLUSTER_KEY_MISMATCH, "cluster not specified size");
    }
    return clusterKey(node);
  }
}
