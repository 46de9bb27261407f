package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Cluster;
import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands of Enterprise Edition that decide which nodes hold data. */
final class RosterInfo {
  private final Node node;
  private final Cluster cluster;
  private final Store store;

  RosterInfo(Node node, Cluster cluster, Store store) {
    this.node = node;
    this.cluster = cluster;
    this.store = store;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("roster", this::roster);
    commands.put("roster-set", this::setRoster);
    commands.put("revive", this::revive);
    commands.put("quiesce", request -> quiesce(true));
    commands.put("quiesce-undo", request -> quiesce(false));
  }

  private String roster(InfoRequest request) {
    if (request.parameter("namespace", "ns") != null) {
      return lists(namespace(request));
    }
    return store.namespaces().stream()
        .map(namespace -> "ns=" + namespace.name() + ":" + lists(namespace))
        .collect(Collectors.joining(";"));
  }

  private String lists(Namespace namespace) {
    Cluster.RosterIds roster = cluster.roster(namespace);
    List<Node> seen = roster == null ? List.of() : node.membership().nodes();
    return new KeyValues(':')
        .add("roster", roster == null ? "null" : list(roster.now()))
        .add("pending_roster", roster == null ? "null" : list(roster.next()))
        .add("observed_nodes", list(seen.stream().map(Node::id).toList()))
        .toString();
  }

  private String list(List<String> ids) {
    return ids.isEmpty()
        ? "null"
        : ids.stream().map(this::withRack).collect(Collectors.joining(","));
  }

  private String withRack(String id) {
    return cluster.nodes().stream()
        .filter(known -> known.id().equals(id) && known.rack() > 0)
        .findFirst()
        .map(known -> id + "@" + known.rack())
        .orElse(id);
  }

  private String setRoster(InfoRequest request) {
    Namespace namespace = namespace(request);
    List<String> ids =
        Stream.of(request.required("nodes").split(","))
            .map(id -> id.replaceFirst("@.*", ""))
            .toList();
    if (!cluster.setRoster(namespace, ids)) {
      throw InfoException.of(ResultCode.PARAMETER, "namespace not strong-consistency");
    }
    return "ok";
  }

  private String revive(InfoRequest request) {
    cluster.revive(namespace(request));
    return "ok";
  }

  private String quiesce(boolean quiet) {
    cluster.quiesce(node, quiet);
    return "ok";
  }

  private Namespace namespace(InfoRequest request) {
    Namespace namespace = store.namespace(request.requiredNamespace());
    if (namespace == null) {
      throw InfoException.of(ResultCode.NAMESPACE, "namespace not found on node");
    }
    return namespace;
  }
}
