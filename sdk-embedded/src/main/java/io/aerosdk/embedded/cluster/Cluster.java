package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a server, who of them sees whom, and who holds what. Nodes that are up and not cut
 * off form one group; a node that is cut off is alone. Thread-safe.
 */
public final class Cluster {
  private static final long SETTLED = Long.MAX_VALUE;

  private final Store store;
  private final long migrationMillis;
  private final List<Node> nodes = new ArrayList<>();
  private final Set<Node> down = new HashSet<>();
  private final Set<Node> cutOff = new HashSet<>();
  private final Set<Node> toQuiesce = new HashSet<>();
  private final Set<Node> quiesced = new HashSet<>();
  private final Map<Namespace, Placement> placements = new LinkedHashMap<>();
  private Succession succession;
  private int changes;
  private volatile long settledAtMillis = SETTLED;

  /**
   * A cluster of these nodes, all up.
   *
   * @param migration how long records take to the nodes that are to hold them, by the clock of the
   *     records; zero for no time at all
   */
  public Cluster(Store store, List<Node> first, Duration migration) {
    this.store = store;
    this.migrationMillis = migration.toMillis();
    nodes.addAll(first);
    first.forEach(node -> node.belongsTo(this));
    succession = new Succession(nodes);
    Map<Namespace, PartitionTable> tables = new HashMap<>();
    for (Namespace namespace : store.namespaces()) {
      Placement placement = new Placement(namespace, first);
      placements.put(namespace, placement);
      tables.put(namespace, placement.begin(succession, first));
    }
    changes = 1;
    Membership all = new Membership(changes, first, Set.of(), tables);
    first.forEach(node -> node.join(all));
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
    node.belongsTo(this);
    succession = new Succession(nodes);
    regroup();
  }

  /** The node shuts down; the others take over its partitions. */
  public synchronized void stop(Node node) {
    settle();
    if (down.add(node)) {
      placements.values().forEach(placement -> placement.stopped(node, this::isUp));
      regroup();
    }
  }

  /** The nodes die at the same moment, with what they had. */
  public synchronized void kill(Collection<Node> dying) {
    settle();
    Set<Node> gone = new HashSet<>(dying);
    gone.removeAll(down);
    if (down.addAll(gone)) {
      placements.values().forEach(placement -> placement.lost(gone, this::isUp));
      regroup();
    }
  }

  /** All nodes are down, for good. */
  public synchronized void close() {
    down.addAll(nodes);
  }

  /** A node that went comes back. */
  public synchronized void comeBack(Node node) {
    if (down.remove(node)) {
      cutOff.remove(node);
      quiesced.remove(node);
      toQuiesce.remove(node);
      placements.values().forEach(placement -> placement.cameBack(node));
      regroup();
    }
  }

  /** The node and the others do not see each other any more; clients reach both. */
  public synchronized void cutOff(Node node) {
    settle();
    if (!down.contains(node) && cutOff.add(node)) {
      regroup();
    }
  }

  /** The node and the others see each other again. */
  public synchronized void rejoin(Node node) {
    settle();
    if (cutOff.remove(node)) {
      regroup();
    }
  }

  /** The node is to hold nothing, or to hold its share again, from the next reclustering on. */
  public synchronized void quiesce(Node node, boolean quiet) {
    if (quiet) {
      toQuiesce.add(node);
    } else {
      toQuiesce.remove(node);
    }
  }

  /** Whether the node is to hold nothing from the next reclustering on. */
  public synchronized boolean isToQuiesce(Node node) {
    return toQuiesce.contains(node);
  }

  /** The nodes, by id, that may hold the namespace: now, and after the next reclustering. */
  public record RosterIds(List<String> now, List<String> next) {}

  /** The roster of the namespace; null if it has none. */
  public synchronized @Nullable RosterIds roster(Namespace namespace) {
    Roster roster = placement(namespace).roster();
    return roster == null ? null : new RosterIds(roster.ids(), roster.pending());
  }

  /**
   * Those nodes may hold the namespace from the next reclustering on; false if it has no roster.
   */
  public synchronized boolean setRoster(Namespace namespace, List<String> ids) {
    Roster roster = placement(namespace).roster();
    if (roster != null) {
      roster.set(ids);
    }
    return roster != null;
  }

  /** Dead partitions of the namespace are used again from the next reclustering on. */
  public synchronized void revive(Namespace namespace) {
    placement(namespace).revive();
  }

  private Placement placement(Namespace namespace) {
    Placement placement = placements.get(namespace);
    if (placement == null) {
      throw new IllegalArgumentException("namespace must be one of this server");
    }
    return placement;
  }

  /** Makes what was ordered come true; false if nothing was. */
  public synchronized boolean recluster() {
    settle();
    boolean changed = !quiesced.equals(toQuiesce);
    quiesced.clear();
    quiesced.addAll(toQuiesce);
    for (Placement placement : placements.values()) {
      Roster roster = placement.roster();
      changed |= placement.isReviving();
      changed |= roster != null && roster.apply();
    }
    if (changed) {
      regroup();
    }
    return changed;
  }

  /** Every node holds its share and is on every roster, and no partition is dead. */
  public synchronized void heal() {
    toQuiesce.clear();
    List<String> ids = nodes.stream().map(Node::id).toList();
    Membership seen = nodes.get(0).presentMembership();
    placements.forEach(
        (namespace, placement) -> {
          Roster roster = placement.roster();
          if (roster != null) {
            roster.set(ids);
          }
          if (seen.table(namespace).dead() > 0) {
            placement.revive();
          }
        });
    recluster();
  }

  /** Records that were on their way have arrived if it is time. */
  void settle() {
    if (settledAtMillis != SETTLED && store.clock().millis() >= settledAtMillis) {
      arrive();
    }
  }

  private synchronized void arrive() {
    if (settledAtMillis != SETTLED && store.clock().millis() >= settledAtMillis) {
      settledAtMillis = SETTLED;
      publish(true, Node::settle);
    }
  }

  private void regroup() {
    changes++;
    publish(migrationMillis == 0, Node::join);
    placements.values().forEach(Placement::revived);
    boolean migrating =
        nodes.stream().anyMatch(node -> isUp(node) && node.presentMembership().isMigrating());
    settledAtMillis = migrating ? store.clock().millis() + migrationMillis : SETTLED;
  }

  /** Tells a node where it is. */
  private interface Notice {
    void to(Node node, Membership membership);
  }

  private void publish(boolean atOnce, Notice notice) {
    List<Node> together = new ArrayList<>();
    List<List<Node>> groups = new ArrayList<>();
    for (Node node : nodes) {
      if (!down.contains(node)) {
        if (cutOff.contains(node)) {
          groups.add(List.of(node));
        } else {
          together.add(node);
        }
      }
    }
    if (!together.isEmpty()) {
      groups.add(0, together);
    }
    for (List<Node> group : groups) {
      Membership membership = membership(group, atOnce);
      group.forEach(node -> notice.to(node, membership));
    }
  }

  private Membership membership(List<Node> group, boolean atOnce) {
    Set<Node> quiet = new HashSet<>(quiesced);
    quiet.retainAll(group);
    Map<Namespace, PartitionTable> tables = new HashMap<>();
    long now = store.clock().millis();
    placements.forEach(
        (namespace, placement) ->
            tables.put(namespace, placement.regroup(succession, nodes, group, quiet, now, atOnce)));
    return new Membership(changes, group, quiet, tables);
  }
}
