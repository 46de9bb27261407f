package io.aerosdk.embedded.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The nodes of a server and who of them sees whom. Nodes that are up and not cut off form one
 * group; a node that is cut off is alone. Thread-safe.
 */
public final class Cluster {
  private final List<Node> nodes = new ArrayList<>();
  private final Set<Node> down = new HashSet<>();
  private final Set<Node> cutOff = new HashSet<>();
  private int changes;

  /** A cluster of these nodes, all up. */
  public Cluster(List<Node> first) {
    nodes.addAll(first);
    regroup();
  }

  /** All nodes, up or down, in the order in which they were set up. */
  public synchronized List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /** Whether the node is up. */
  public synchronized boolean isUp(Node node) {
    return !down.contains(node);
  }

  /** A new node joins. */
  public synchronized void add(Node node) {
    nodes.add(node);
    regroup();
  }

  /** The node goes; the others take over its partitions. */
  public synchronized void leave(Node node) {
    if (down.add(node)) {
      regroup();
    }
  }

  /** A node that went comes back. */
  public synchronized void comeBack(Node node) {
    if (down.remove(node)) {
      cutOff.remove(node);
      regroup();
    }
  }

  /** The node and the others do not see each other any more; clients reach both. */
  public synchronized void cutOff(Node node) {
    if (!down.contains(node) && cutOff.add(node)) {
      regroup();
    }
  }

  /** The node and the others see each other again. */
  public synchronized void rejoin(Node node) {
    if (cutOff.remove(node)) {
      regroup();
    }
  }

  private void regroup() {
    changes++;
    List<Node> together = new ArrayList<>();
    for (Node node : nodes) {
      if (cutOff.contains(node)) {
        node.join(new Membership(changes, List.of(node)));
      } else if (!down.contains(node)) {
        together.add(node);
      }
    }
    Membership group = new Membership(changes, together);
    together.forEach(node -> node.join(group));
  }
}
