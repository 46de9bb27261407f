package io.aerosdk.cluster;

/**
 * Something that has changed in a cluster, noticed by a client.
 *
 * <pre>{@code
 * client.onClusterEvent(event -> {
 *   if (event instanceof ClusterEvent.NodeRemoved gone) {
 *     System.out.println(gone.node().name() + " has left: " + gone.view());
 *   }
 * });
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ClusterEvent {
  /** {@return the cluster after the change} */
  ClusterView view();

  /**
   * A node that the client did not know before, or knows by another address now.
   *
   * @param node the node
   * @param view the cluster after the change
   */
  record NodeAdded(NodeView node, ClusterView view) implements ClusterEvent {}

  /**
   * A node that the client does not know any more, or not by this address.
   *
   * @param node the node, as it was
   * @param view the cluster after the change
   */
  record NodeRemoved(NodeView node, ClusterView view) implements ClusterEvent {}

  /**
   * Partitions have other owners, or a namespace has come or gone.
   *
   * @param namespace the name of their namespace
   * @param partitions how many of its 4,096 partitions
   * @param view the cluster after the change
   */
  record PartitionsMoved(String namespace, int partitions, ClusterView view)
      implements ClusterEvent {}
}
