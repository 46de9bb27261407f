package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Commands of Enterprise Edition about racks; a node stands in the same rack for every namespace.
 */
final class RackInfo {
  private final Node node;
  private final Store store;

  RackInfo(Node node, Store store) {
    this.node = node;
    this.store = store;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("rack-ids", request -> rackIds());
    commands.put("racks", this::racks);
  }

  private String rackIds() {
    return store.namespaces().stream()
        .map(namespace -> namespace.name() + ":" + node.rack())
        .collect(Collectors.joining(";"));
  }

  private String racks(InfoRequest request) {
    String name = request.parameter("namespace", "ns");
    if (name == null) {
      return store.namespaces().stream()
          .map(namespace -> "ns=" + namespace.name() + ":" + members())
          .collect(Collectors.joining(";"));
    }
    Namespace namespace = store.namespace(name);
    if (namespace == null) {
      throw InfoException.of(ResultCode.NAMESPACE, "namespace not found on node");
    }
    return members();
  }

  private String members() {
    Map<Integer, List<Node>> racks =
        node.membership().nodes().stream()
            .collect(Collectors.groupingBy(Node::rack, TreeMap::new, Collectors.toList()));
    return racks.entrySet().stream()
        .map(rack -> "rack_" + rack.getKey() + "=" + ids(rack.getValue()))
        .collect(Collectors.joining(":"));
  }

  private static String ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).collect(Collectors.joining(","));
  }
}
