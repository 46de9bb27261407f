package io.aerosdk.embedded.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The other nodes as one node knows them, and since when. Thread-safe. */
final class Peers {
  private static final int DEFAULT_PORT = 3000;

  private final Map<Node, Integer> changed = new LinkedHashMap<>();
  private List<Node> present = List.of();
  private int generation;

  /** A peer that joins is heard of first and known second, one that leaves is gone at once. */
  synchronized void become(List<Node> now) {
    for (Node node : now) {
      if (!present.contains(node)) {
        generation += 2;
        mark(node);
      }
    }
    for (Node node : present) {
      if (!now.contains(node)) {
        generation++;
        mark(node);
      }
    }
    present = List.copyOf(now);
  }

  private void mark(Node node) {
    changed.remove(node);
    changed.put(node, generation);
  }

  synchronized int generation() {
    return generation;
  }

  /**
   * The list as clients read it.
   *
   * @param address where a peer is reached, without the port if it is the default one
   */
  synchronized String list(String tlsName, Function<Node, String> address) {
    return text(present, tlsName, address);
  }

  /** As the list, of peers that changed after a generation; those that left have no address. */
  synchronized String changesAfter(int since, String tlsName, Function<Node, String> address) {
    Map<Node, String> gone = new HashMap<>();
    List<Node> listed = new ArrayList<>();
    changed.forEach(
        (node, at) -> {
          if (at > since) {
            listed.add(node);
            if (!present.contains(node)) {
              gone.put(node, "");
            }
          }
        });
    return text(listed, tlsName, node -> gone.containsKey(node) ? "" : address.apply(node));
  }

  private String text(List<Node> nodes, String tlsName, Function<Node, String> address) {
    return nodes.stream()
        .map(node -> peer(node, tlsName, address.apply(node)))
        .collect(Collectors.joining(",", generation + "," + DEFAULT_PORT + ",[", "]"));
  }

  private static String peer(Node node, String tlsName, String address) {
    return address.isEmpty()
        ? "[" + node.id() + ",,]"
        : "[" + node.id() + "," + tlsName + ",[" + withoutDefaultPort(address) + "]]";
  }

  private static String withoutDefaultPort(String address) {
    String end = ":" + DEFAULT_PORT;
    return address.endsWith(end) ? address.substring(0, address.length() - end.length()) : address;
  }
}
