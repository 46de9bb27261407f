package io.aerosdk.cluster;

import java.util.List;
import java.util.Optional;

/**
 * A cluster, as a client knew it at one moment: what the client keeps up to date anyway, without
 * asking a server.
 *
 * <pre>{@code
 * System.out.println(client.view());
 * if (client.view().supports(Feature.TRANSACTIONS)) …
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param clusterName the name that the client was told to look for; empty if any was good
 * @param nodes that the client knows, by their names
 * @param namespaces by their names
 */
public record ClusterView(
    Optional<String> clusterName, List<NodeView> nodes, List<NamespaceView> namespaces) {
  /** Copies the lists. */
  public ClusterView {
    nodes = List.copyOf(nodes);
    namespaces = List.copyOf(namespaces);
  }

  /** {@return the names of the nodes} */
  public List<String> nodeNames() {
    return nodes.stream().map(NodeView::name).toList();
  }

  /**
   * A node.
   *
   * @param name its name
   * @return the node; empty if the client does not know it
   */
  public Optional<NodeView> node(String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findAny();
  }

  /**
   * A namespace.
   *
   * @param name its name
   * @return the namespace; empty if the client does not know it
   */
  public Optional<NamespaceView> namespace(String name) {
    return namespaces.stream().filter(namespace -> namespace.name().equals(name)).findAny();
  }

  /** {@return the version of the oldest server among the nodes; empty if there is no node} */
  public Optional<ServerVersion> serverVersion() {
    return nodes.stream().map(NodeView::version).min(ServerVersion::compareTo);
  }

  /**
   * Whether all nodes can do something.
   *
   * @param feature what
   * @return true if all can; false if there is no node
   */
  public boolean supports(Feature feature) {
    return !nodes.isEmpty() && nodes.stream().allMatch(node -> node.features().contains(feature));
  }

  /**
   * A table of the nodes with their racks, versions and partitions: those that a node is the master
   * of, and the further copies that it has.
   */
  @Override
  public String toString() {
    return ViewTable.of(this);
  }
}
