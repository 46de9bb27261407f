package io.aerosdk.internal.view;

import io.aerosdk.cluster.ClusterEvent;
import io.aerosdk.cluster.ClusterView;
import io.aerosdk.cluster.NamespaceView;
import io.aerosdk.cluster.NodeView;
import io.aerosdk.cluster.PartitionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Tells what has changed between two views: nodes that left, nodes that came, partitions. */
final class ViewChanges {
  private static final PartitionTable NONE = PartitionTable.of(new String[0][]);

  private ViewChanges() {}

  static List<ClusterEvent> between(ClusterView before, ClusterView after) {
    List<ClusterEvent> events = new ArrayList<>();
    addNodes(before, after, node -> new ClusterEvent.NodeRemoved(node, after), events);
    addNodes(after, before, node -> new ClusterEvent.NodeAdded(node, after), events);
    moved(before, after)
        .forEach((name, count) -> events.add(new ClusterEvent.PartitionsMoved(name, count, after)));
    return events;
  }

  /** The nodes of one view which the other does not have at the same address. */
  private static void addNodes(
      ClusterView of,
      ClusterView notOf,
      Function<NodeView, ClusterEvent> event,
      List<ClusterEvent> events) {
    for (NodeView node : of.nodes()) {
      Optional<NodeView> other = notOf.node(node.name());
      if (other.isEmpty() || !other.get().host().equals(node.host())) {
        events.add(event.apply(node));
      }
    }
  }

  private static Map<String, Integer> moved(ClusterView before, ClusterView after) {
    Map<String, Integer> moved = new TreeMap<>();
    compare(after, before, moved);
    compare(before, after, moved);
    return moved;
  }

  private static void compare(ClusterView one, ClusterView other, Map<String, Integer> moved) {
    for (NamespaceView namespace : one.namespaces()) {
      PartitionTable then =
          other.namespace(namespace.name()).map(NamespaceView::partitions).orElse(NONE);
      int count = namespace.partitions().movedSince(then);
      if (count > 0) {
        moved.put(namespace.name(), count);
      }
    }
  }
}
