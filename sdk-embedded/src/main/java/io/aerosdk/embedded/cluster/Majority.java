package io.aerosdk.embedded.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rule by which at most one of several groups of nodes may use a partition: the group with more
 * than half of the roster if any node is there that the partition would lie on with the whole
 * roster; with exactly half, if the master among those is there; of any size, if all of those are.
 *
 * @param present the nodes of the group that are on the roster
 * @param rosterSize how many there are on the roster
 */
record Majority(Set<Node> present, int rosterSize) {
  Majority(List<Node> present, int rosterSize) {
    this(new HashSet<>(present), rosterSize);
  }

  /** Whether the group may use a partition that lies on these nodes with the whole roster. */
  boolean mayUse(List<Node> rosterReplicas) {
    if (rosterReplicas.isEmpty()) {
      return false;
    }
    if (present.containsAll(rosterReplicas)) {
      return true;
    }
    int twice = 2 * present.size();
    if (twice > rosterSize) {
      return rosterReplicas.stream().anyMatch(present::contains);
    }
    return twice == rosterSize && present.contains(rosterReplicas.get(0));
  }

  /** Whether nobody on the roster is missing. */
  boolean isComplete() {
    return present.size() == rosterSize;
  }
}
