package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Access;
import io.aerosdk.embedded.cluster.Cluster;
import io.aerosdk.embedded.cluster.Membership;
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
  private final Cluster cluster;
  private final Store store;

  ClusterInfo(Node node, Cluster cluster, Store store) {
    this.node = node;
    this.cluster = cluster;
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
    commands.put("recluster", request -> recluster());
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
    int copies = Math.min(max, node.membership().table(namespace).copies());
    return IntStream.range(0, copies)
        .mapToObj(copy -> node.bitmap(copy, namespace))
        .collect(Collectors.joining(",", namespace.name() + header.apply(namespace, copies), ""));
  }

  /** Where there is nothing to do, the principal says what others do, as recorded. */
  private String recluster() {
    boolean isPrincipal = node.membership().principal() == node;
    return isPrincipal && cluster.recluster() ? "ok" : "ignored-by-non-principal";
  }

  private String clusterStable(InfoRequest request) {
    String ignoreMigrations = request.parameter("ignore-migrations");
    if (ignoreMigrations != null && !BOOLEANS.contains(ignoreMigrations)) {
      throw InfoException.of(ResultCode.PARAMETER, "bad ignore migrations");
    }
    String name = request.parameter("namespace", "ns");
    Namespace namespace = name == null ? null : store.namespace(name);
    if (name != null && namespace == null) {
      throw InfoException.of(ResultCode.NAMESPACE, "namespace not found on node");
    }
    Membership seen = node.membership();
    String size = request.parameter("size");
    if (size != null && !size.equals(Integer.toString(seen.nodes().size()))) {
      throw InfoException.of(ResultCode.CLUSTER_KEY_MISMATCH, "cluster not specified size");
    }
    boolean migrating =
        namespace == null ? seen.isMigrating() : seen.table(namespace).isMigrating();
    if (migrating && !"true".equals(ignoreMigrations)) {
      throw InfoException.of(ResultCode.CLUSTER_KEY_MISMATCH, "migrations in progress");
    }
    return seen.key();
  }
}
