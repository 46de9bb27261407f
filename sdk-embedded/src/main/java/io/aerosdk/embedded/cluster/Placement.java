package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which node has which records of a namespace. The records lie in one store; this decides where
 * they would be if each node had its own, who may use them, and when they are gone. Not
 * thread-safe; the cluster guards it.
 */
final class Placement {
  private final Namespace namespace;
  private final @Nullable Roster roster;
  private final List<List<Copy>> copies = new ArrayList<>(Digest.PARTITIONS);
  private final Map<Node, SetAside> aside = new HashMap<>();
  private boolean reviving;

  /**
   * A namespace without records, for {@link #begin} to give out.
   *
   * @param first the nodes that may hold it, if not all may
   */
  Placement(Namespace namespace, List<Node> first) {
    this.namespace = namespace;
    this.roster = namespace.config().strongConsistency() ? new Roster(first) : null;
  }

  /** Gives the partitions to the nodes there are at first, all of them up. */
  PartitionTable begin(Succession succession, List<Node> first) {
    Set<Node> there = new LinkedHashSet<>(first);
    int wanted = Math.min(namespace.config().replicationFactor(), there.size());
    Map<List<Node>, Share> shares = new HashMap<>();
    List<Share> all = new ArrayList<>(Digest.PARTITIONS);
    for (int partition = 0; partition < Digest.PARTITIONS; partition++) {
      Share share =
          shares.computeIfAbsent(succession.choose(partition, there, wanted), Share::settled);
      all.add(share);
      copies.add(share.owners().stream().map(node -> new Copy(node, Copy.ALL)).toList());
    }
    return new PartitionTable(all, first, wanted);
  }

  /** The nodes that may hold partitions; null where all may. */
  @Nullable Roster roster() {
    return roster;
  }

  /** Dead partitions are to be used again, with what there is. */
  void revive() {
    reviving = true;
  }

  boolean isReviving() {
    return reviving;
  }

  /** The marks of {@link #revive} have been used. */
  void revived() {
    reviving = false;
  }

  /**
   * How the partitions lie on nodes that see each other from now on.
   *
   * @param all every node that there is, here or not
   * @param group those that see each other
   * @param quiesced those of them that shall not hold anything
   * @param atOnce whether records move at once
   */
  PartitionTable regroup(
      Succession succession,
      List<Node> all,
      List<Node> group,
      Set<Node> quiesced,
      long nowMillis,
      boolean atOnce) {
    int factor = namespace.config().replicationFactor();
    List<Node> present = roster == null ? group : roster.of(group);
    List<Node> onRoster = roster == null ? List.of() : roster.of(all);
    Majority majority = new Majority(present, roster == null ? 0 : roster.ids().size());
    List<Node> active = new ArrayList<>(present);
    active.removeAll(quiesced);
    Set<Node> there = new LinkedHashSet<>(active.isEmpty() ? present : active);
    int wanted = Math.min(factor, there.size());
    List<Share> shares = new ArrayList<>(Digest.PARTITIONS);
    for (int partition = 0; partition < Digest.PARTITIONS; partition++) {
      List<Copy> here = copiesOf(partition, group::contains);
      if (roster != null) {
        Share refusal =
            refusal(majority, succession.choose(partition, onRoster, factor), here, partition);
        if (refusal != null) {
          shares.add(refusal);
          continue;
        }
      }
      List<Node> next = succession.choose(partition, there, wanted);
      shares.add(share(partition, next, here, nowMillis, atOnce));
    }
    return new PartitionTable(shares, present, Math.max(1, wanted));
  }

  private @Nullable Share refusal(
      Majority majority, List<Node> replicas, List<Copy> here, int partition) {
    boolean complete = here.stream().anyMatch(copy -> copy.sinceMillis() == Copy.ALL);
    if (majority.mayUse(replicas) && complete) {
      return null;
    }
    if (!majority.isComplete()) {
      return Share.UNAVAILABLE;
    }
    if (!reviving) {
      return Share.DEAD;
    }
    copies.set(partition, here.stream().map(copy -> new Copy(copy.node(), Copy.ALL)).toList());
    return majority.mayUse(replicas) ? null : Share.UNAVAILABLE;
  }

  /** Gives the partition to the next nodes, as soon as they have what there is to have. */
  private Share share(
      int partition, List<Node> next, List<Copy> before, long nowMillis, boolean atOnce) {
    List<Copy> here = roster == null ? before : currentOf(partition, before);
    List<Copy> elsewhere = copiesOf(partition, node -> !hasCopy(here, node));
    long best = here.stream().mapToLong(Copy::sinceMillis).min().orElse(-1);
    if (best < 0) {
      best = elsewhere.isEmpty() ? Copy.ALL : nowMillis;
    }
    List<Node> sources = sources(here, next, best);
    if (atOnce || sources.isEmpty() || sources.containsAll(next)) {
      keep(partition, next, best, elsewhere);
      return Share.settled(next);
    }
    List<Node> owners = new ArrayList<>();
    owners.add(sources.get(0));
    next.stream()
        .filter(node -> !owners.contains(node) && owners.size() < next.size())
        .forEach(owners::add);
    List<Copy> kept = new ArrayList<>(roster == null ? elsewhere : List.of());
    owners.forEach(
        node ->
            kept.add(
                here.stream()
                    .filter(copy -> copy.node() == node)
                    .findFirst()
                    .orElse(new Copy(node, nowMillis))));
    copies.set(partition, List.copyOf(kept));
    return new Share(
        List.copyOf(owners),
        owners.stream().filter(sources::contains).toList(),
        next.stream().filter(node -> !sources.contains(node)).toList(),
        Share.State.AVAILABLE);
  }

  /** After a revival the ledger is newer than what was looked at before. */
  private List<Copy> currentOf(int partition, List<Copy> before) {
    return copiesOf(partition, node -> hasCopy(before, node));
  }

  private static boolean hasCopy(Collection<Copy> among, Node node) {
    return among.stream().anyMatch(copy -> copy.node() == node);
  }

  /** Those that have all there is, in the order in which they shall be used. */
  private static List<Node> sources(List<Copy> here, List<Node> next, long best) {
    Set<Node> having = new LinkedHashSet<>();
    for (Copy copy : here) {
      if (copy.sinceMillis() == best) {
        having.add(copy.node());
      }
    }
    List<Node> ordered = new ArrayList<>(next);
    ordered.retainAll(having);
    having.removeAll(ordered);
    ordered.addAll(having);
    return ordered;
  }

  /** In strong consistency copies elsewhere are out of date as soon as this group writes. */
  private void keep(int partition, List<Node> next, long sinceMillis, List<Copy> elsewhere) {
    List<Copy> kept = new ArrayList<>(roster == null ? elsewhere : List.of());
    next.forEach(node -> kept.add(new Copy(node, sinceMillis)));
    copies.set(partition, List.copyOf(kept));
  }

  private List<Copy> copiesOf(int partition, Predicate<Node> which) {
    return copies.get(partition).stream().filter(copy -> which.test(copy.node())).toList();
  }

  /**
   * Nodes are gone with all they had.
   *
   * @param isUp which of the nodes are up now
   */
  void lost(Collection<Node> gone, Predicate<Node> isUp) {
    for (int partition = 0; partition < Digest.PARTITIONS; partition++) {
      List<Copy> had = copiesOf(partition, gone::contains);
      if (!had.isEmpty()) {
        copies.set(partition, copiesOf(partition, node -> !gone.contains(node)));
        forget(partition, had, isUp);
      }
    }
  }

  /** The node is shut down with all it has; what nobody else has is not there until it is back. */
  void stopped(Node node, Predicate<Node> isUp) {
    SetAside taken = new SetAside(namespace);
    for (int partition = 0; partition < Digest.PARTITIONS; partition++) {
      List<Copy> had = copiesOf(partition, owner -> owner == node);
      if (had.isEmpty()) {
        continue;
      }
      long since = had.get(0).sinceMillis();
      taken.take(partition, since);
      List<Copy> others = copiesOf(partition, owner -> owner != node);
      boolean spare = others.stream().anyMatch(copy -> copy.sinceMillis() <= since);
      if (spare) {
        copies.set(partition, others);
      }
      forget(partition, had, isUp);
    }
    aside.put(node, taken);
  }

  /** Removes from the store what nobody has any more who is up. */
  private void forget(int partition, List<Copy> had, Predicate<Node> isUp) {
    long before = had.stream().mapToLong(Copy::sinceMillis).min().orElse(Long.MAX_VALUE);
    long since =
        copiesOf(partition, isUp).stream()
            .mapToLong(Copy::sinceMillis)
            .min()
            .orElse(Long.MAX_VALUE);
    if (since > before) {
      namespace.visit(
          partition,
          record -> {
            if (record.lastUpdateMillis() < since) {
              namespace.remove(record);
            }
          });
    }
  }

  /** The node is up again, with what it took with it where that is of use. */
  void cameBack(Node node) {
    SetAside taken = aside.remove(node);
    if (taken == null) {
      return;
    }
    for (int partition = 0; partition < Digest.PARTITIONS; partition++) {
      long since = taken.sinceMillis(partition);
      if (since < 0) {
        continue;
      }
      List<Copy> known = copies.get(partition);
      if (hasCopy(known, node)) {
        taken.restore(partition);
      } else if (roster == null && known.stream().allMatch(copy -> copy.sinceMillis() > since)) {
        taken.restore(partition);
        List<Copy> more = new ArrayList<>(known);
        more.add(new Copy(node, since));
        copies.set(partition, List.copyOf(more));
      }
    }
  }
}
