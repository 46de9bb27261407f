package io.aerosdk.embedded.cluster;

import java.util.List;

/**
 * How one partition lies on the nodes that see each other. Immutable.
 *
 * @param owners master first, as clients are told; none when the partition cannot be used
 * @param complete the owners that have all its records and so answer queries
 * @param incoming the nodes that are still being sent its records
 * @param state whether it can be used
 */
record Share(List<Node> owners, List<Node> complete, List<Node> incoming, State state) {
  /** Whether a partition can be used. */
  enum State {
    /** Commands are answered. */
    AVAILABLE,
    /** Too few nodes see each other to be sure of its records. */
    UNAVAILABLE,
    /** All nodes are there, but records are lost; somebody must decide to go on without. */
    DEAD
  }

  static final Share UNAVAILABLE = none(State.UNAVAILABLE);
  static final Share DEAD = none(State.DEAD);

  private static Share none(State state) {
    return new Share(List.of(), List.of(), List.of(), state);
  }

  /** Available, and nothing is on its way. */
  static Share settled(List<Node> owners) {
    return new Share(owners, owners, List.of(), State.AVAILABLE);
  }
}
