package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.protocol.Listener;
import io.aerosdk.embedded.storage.Digest;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One node of the cluster: a name, an address where clients reach it, and the nodes it sees. What
 * it stores it shares with the others. Thread-safe.
 */
public final class Node {
  private final String id;
  private final int rack;
  private final Addresses addresses;
  private final long startedMillis;
  private final Peers peers = new Peers();
  private final AtomicInteger partitionGeneration = new AtomicInteger();
  private final AtomicInteger rebalanceGeneration = new AtomicInteger();
  private volatile Listener listener;
  private volatile Membership membership;
  private volatile boolean misreports;

  /**
   * @param listener accepts the connections of this node
   * @param addresses what the node calls its address
   * @param rack where it stands; 0 for nowhere in particular
   * @param startedMillis when the node came up, by the clock of the records
   */
  public Node(Listener listener, Addresses addresses, int rack, long startedMillis) {
    this.id = String.format(Locale.ROOT, "BB9%012d", listener.address().getPort());
    this.listener = listener;
    this.addresses = addresses;
    this.rack = rack;
    this.startedMillis = startedMillis;
    this.membership = new Membership(0, List.of());
  }

  /** The name that tells the nodes of a cluster apart. */
  public String id() {
    return id;
  }

  /** Where it stands; 0 for nowhere in particular. */
  public int rack() {
    return rack;
  }

  /** The socket that it listens on now. */
  public Listener listener() {
    return listener;
  }

  /** The node listens again, on the same port. */
  public void listensOn(Listener again) {
    listener = again;
  }

  /** The nodes it sees, itself among them. */
  public Membership membership() {
    return membership;
  }

  /** The node sees others than before, or the same in another state. */
  void join(Membership now) {
    Membership before = membership;
    membership = now;
    peers.become(now.nodes().stream().filter(node -> node != this).toList());
    rebalanceGeneration.incrementAndGet();
    if (!before.nodes().isEmpty()) {
      partitionGeneration.addAndGet(Math.max(1, moved(before, now)));
    }
  }

  private int moved(Membership before, Membership now) {
    int count = 0;
    PartitionTable old = before.table(1);
    PartitionTable next = now.table(1);
    for (int partition = 0; partition < Digest.PARTITIONS; partition++) {
      if (old.holds(this, partition, 0) != next.holds(this, partition, 0)) {
        count++;
      }
    }
    return count;
  }

  /** Whether it holds a copy of the partition, in namespaces that want so many copies. */
  public boolean holds(int partition, int replicationFactor) {
    return membership.table(replicationFactor).replicas(partition).contains(this);
  }

  /** The partitions of which it holds this copy, as clients read it. */
  public String bitmap(int copy, int replicationFactor) {
    PartitionTable table = membership.table(replicationFactor);
    int shift = misreports ? 1 : 0;
    return PartitionBitmap.of(
        partition -> table.holds(this, (partition + shift) % Digest.PARTITIONS, copy));
  }

  /** Whether to tell clients partitions that it does not hold. */
  public void misreport(boolean wrong) {
    if (misreports != wrong) {
      misreports = wrong;
      partitionGeneration.incrementAndGet();
    }
  }

  /** Counts changes of the other nodes. */
  public int peersGeneration() {
    return peers.generation();
  }

  /** Counts changes of the partitions that it holds. */
  public int partitionGeneration() {
    return partitionGeneration.get();
  }

  /** Counts changes of who holds which partitions. */
  public int rebalanceGeneration() {
    return rebalanceGeneration.get();
  }

  /**
   * The other nodes as clients read them.
   *
   * @param after only those that changed after this generation; null for all
   */
  public String peers(@Nullable Integer after) {
    return after == null
        ? peers.list("", Node::endpoint)
        : peers.changesAfter(after, "", Node::endpoint);
  }

  /** As {@link #peers}, with the addresses for clients from elsewhere. */
  public String alternatePeers(@Nullable Integer after) {
    return after == null
        ? peers.list("", Node::alternateEndpoint)
        : peers.changesAfter(after, "", Node::alternateEndpoint);
  }

  /** The address that clients connect to, as {@code host:port}; IPv6 in brackets. */
  public String endpoint() {
    return host() + ":" + port();
  }

  /** The address for clients from elsewhere; the usual one if there is no other. */
  public String alternateEndpoint() {
    String alternate = addresses.alternate();
    return alternate == null ? endpoint() : Addresses.literal(alternate) + ":" + port();
  }

  /** Whether there is an address for clients from elsewhere. */
  public boolean hasAlternate() {
    return addresses.alternate() != null;
  }

  /** The host that clients connect to. */
  public String host() {
    String access = addresses.access();
    if (access != null) {
      return Addresses.literal(access);
    }
    InetSocketAddress address = listener.address();
    return Addresses.literal(
        address.getAddress().isAnyLocalAddress()
            ? "127.0.0.1"
            : address.getAddress().getHostAddress());
  }

  /** The port that clients connect to. */
  public int port() {
    return listener.address().getPort();
  }

  /** Connections open now. */
  public int connectionCount() {
    return listener.connectionCount();
  }

  /** When the node came up, by the clock of the records. */
  public long startedMillis() {
    return startedMillis;
  }

  @Override
  public String toString() {
    return id;
  }
}
