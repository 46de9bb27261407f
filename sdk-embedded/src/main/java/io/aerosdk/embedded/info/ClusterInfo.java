package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Access;
import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Commands about the cluster: peers, partition ownership, generations. */
final class ClusterInfo {
  private static final int MAX_COPIES = Integer.MAX_VALUE;
  private static final Set<String> BOOLEANS = Set.of("true", "false");

  private final Node node;
  private final Store store;

  ClusterInfo(Node node, Store store) {
    this.node = node;
    this.store = store;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("partition-generation", request -> Integer.toString(node.partitionGeneration()));
    commands.put("rebalance-generation", request -> Integer.toString(node.rebalanceGeneration()));
    commands.put("peers-generation", request -> Integer.toString(node.peersGeneration()));
    commands.put("peers-clear-std", request -> node.peers(Access.CLEAR, generation(request)));
    commands.put(
        "peers-clear-alt", request -> node.peers(Access.CLEAR_ALTERNATE, generation(request)));
    commands.put("alumni-clear-std", request -> node.peers(Access.CLEAR, null));
    commands.put("get-sl", request -> node.id());
    commands.put("services-alumni-reset", request -> "ok");
    commands.put("services", request -> services(Access.CLEAR));
    commands.put("services-alternate", request -> services(Access.CLEAR_ALTERNATE));
    commands.put("services-alumni", request -> services(Access.CLEAR));
    commands.put("partitions", request -> Integer.toString(Digest.PARTITIONS));
    commands.put("replicas", this::replicas);
    commands.put("replicas-all", request -> replicas(ClusterInfo::copiesOnly, MAX_COPIES));
    commands.put("replicas-master", request -> replicas((namespace, copies) -> ":", 1));
    commands.put("cluster-stable", this::clusterStable);
    commands.put("recluster", request -> "ignored-by-non-principal");
  }

  static @Nullable Integer generation(InfoRequest request) {
    String after = request.parameter("generation");
    return after == null ? null : number("generation", after);
  }

  private static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw InfoException.of(ResultCode.PARAMETER, "bad '" + name + "'");
    }
  }

  private String services(Access access) {
    return node.membership().nodes().stream()
        .filter(peer -> peer != node)
        .map(peer -> peer.endpoint(access))
        .collect(Collectors.joining(";"));
  }

  private String replicas(InfoRequest request) {
    String max = request.parameter("max");
    return replicas(
        (namespace, copies) -> ":" + regime(namespace) + "," + copies + ",",
        max == null ? MAX_COPIES : Math.max(1, number("max", max)));
  }

  /** 0 where availability comes first; clients know strong consistency by another number. */
  private int regime(Namespace namespace) {
    return namespace.config().strongConsistency() ? node.membership().number() : 0;
  }

  private static String copiesOnly(Namespace namespace, int copies) {
    return ":" + copies + ",";
  }

  private String replicas(BiFunction<Namespace, Integer, String> header, int max) {
    return store.namespaces().stream()
        .map(namespace -> replicas(namespace, header, max))
        .collect(Collectors.joining(";"));
  }

  private String replicas(
      Namespace namespace, BiFunction<Namespace, Integer, String> header, int max) {
    int wanted = namespace.config().replicationFactor();
    int copies = Math.min(max, node.membership().copies(wanted));
    return IntStream.range(0, copies)
        .mapToObj(copy -> node.bitmap(copy, wanted))
        .collect(Collectors.joining(",", namespace.name() + header.apply(namespace, copies), ""));
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
    if (size != null && !size.equals(Integer.toString(node.membership().nodes().size()))) {
      throw InfoException.of(ResultCode.CLUSTER_KEY_MISMATCH, "cluster not specified size");
    }
    return node.membership().key();
  }
}
