package io.aerosdk.embedded.cluster;

import java.util.ArrayList;
import java.util.List;

/**
 * The nodes that may hold partitions of a strongly consistent namespace, by their ids. Those that
 * are set wait until the cluster is told to use them. Not thread-safe; the cluster guards it.
 */
final class Roster {
  private List<String> ids;
  private List<String> pending;

  /** Of these nodes. */
  Roster(List<Node> first) {
    ids = first.stream().map(Node::id).toList();
    pending = ids;
  }

  /** The ids in use. */
  List<String> ids() {
    return ids;
  }

  /** The ids that come into use at {@link #apply}. */
  List<String> pending() {
    return pending;
  }

  /** Those next. */
  void set(List<String> next) {
    pending = List.copyOf(next);
  }

  /** Begins to use what was set; true if that changes anything. */
  boolean apply() {
    boolean changes = !pending.equals(ids);
    ids = pending;
    return changes;
  }

  /** Those of the nodes that are on it. */
  List<Node> of(List<Node> nodes) {
    List<Node> on = new ArrayList<>(nodes);
    on.removeIf(node -> !ids.contains(node.id()));
    return on;
  }
}
