package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Access;
import io.aerosdk.embedded.cluster.Membership;
import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Store;
import java.util.Map;

/** Commands about the node itself: who it is, what it can do, how it does. */
final class NodeInfo {
  private static final String FEATURES =
      "batch-any;batch-index;blob-bits;cdt-index;cdt-list;cdt-map;cluster-stable;float;geo;"
          + "sindex-exists;peers;pipelining;pquery;pscans;query-show;relaxed-sc;replicas;"
          + "replicas-all;replicas-master;replicas-max;truncate-namespace;udf";
  static final String COMPATIBILITY_ID = "15";

  private final Node node;
  private final Store store;
  private final Personality personality;

  NodeInfo(Node node, Store store, Personality personality) {
    this.node = node;
    this.store = store;
    this.personality = personality;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("node", request -> node.id());
    commands.put("name", request -> node.id());
    commands.put("build", request -> personality.build());
    commands.put("edition", request -> personality.edition());
    commands.put("version", request -> version());
    commands.put("release", request -> release());
    commands.put("features", request -> FEATURES);
    commands.put("status", request -> "ok");
    commands.put("cluster-name", request -> personality.clusterName());
    commands.put("compatibility-id", request -> COMPATIBILITY_ID);
    commands.put("best-practices", request -> "failed_best_practices=none");
    commands.put("connection", request -> "admin=false");
    commands.put("health-outliers", request -> "");
    commands.put("logs", request -> "0:stderr");
    commands.put("log", NodeInfo::log);
    commands.put("get-stats", request -> unknown("unknown context"));
    commands.put("smd-show", request -> unknown("unknown 'module'"));
    commands.put("service", request -> node.endpoint());
    commands.put("service-clear-std", request -> node.endpoint());
    commands.put(
        "service-clear-alt",
        request -> node.hasAlternate() ? node.endpoint(Access.CLEAR_ALTERNATE) : "");
    commands.put("admin-clear-std", request -> "");
    commands.put("endpoints", request -> endpoints());
    commands.put("objects", request -> Long.toString(store.objects()));
    commands.put("statistics", request -> statistics());
  }

  /** What is logged how much is up to the application that the server runs in. */
  private static String log(InfoRequest request) {
    return request.path().equals("0") ? "misc:INFO" : unknown("bad log id");
  }

  private static String unknown(String reason) {
    throw InfoException.of(ResultCode.PARAMETER, reason);
  }

  private String version() {
    return personality.edition() + " build " + personality.build();
  }

  private String release() {
    return new KeyValues(';')
        .add("edition", personality.edition())
        .add("version", personality.build())
        .add("os", "jvm")
        .add("arch", System.getProperty("os.arch"))
        .add("sha", "embedded")
        .toString();
  }

  private String endpoints() {
    return new KeyValues(';')
        .add("service.port", node.port())
        .add("service.addresses", node.host())
        .add("service.access-port", node.port())
        .add("service.access-addresses", node.host())
        .add("service.alternate-access-port", 0)
        .add("service.alternate-access-addresses", "null")
        .add("service.tls-port", 0)
        .add("service.tls-addresses", "null")
        .toString();
  }

  private int migrating(Membership cluster) {
    return store.namespaces().stream()
        .map(cluster::table)
        .mapToInt(table -> table.incoming(node) + table.outgoing(node))
        .sum();
  }

  private String statistics() {
    Membership cluster = node.membership();
    return new KeyValues(';')
        .add("failed_best_practices", false)
        .add("cluster_size", cluster.nodes().size())
        .add("cluster_key", cluster.key())
        .add("cluster_generation", cluster.number())
        .add("cluster_principal", cluster.principal().id())
        .add("cluster_integrity", true)
        .add("cluster_is_member", true)
        .add("cluster_duplicate_nodes", "null")
        .add("cluster_clock_skew_ms", 0)
        .add("uptime", (store.clock().millis() - node.startedMillis()) / 1000)
        .add("objects", store.objects())
        .add("tombstones", 0)
        .add("client_connections", node.connectionCount())
        .add("admin_connections", 0)
        .add("migrate_allowed", true)
        .add("migrate_partitions_remaining", migrating(cluster))
        .toString();
  }
}
