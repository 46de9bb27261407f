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
  private final String tlsName;
  private volatile Listeners listeners;
  private volatile Membership membership;
  private volatile boolean misreports;

  /**
   * @param listeners accept the connections of this node
   * @param addresses what the node calls its address
   * @param tlsName the name in its certificate; empty without TLS
   * @param rack where it stands; 0 for nowhere in particular
   * @param startedMillis when the node came up, by the clock of the records
   */
  public Node(
      Listeners listeners, Addresses addresses, String tlsName, int rack, long startedMillis) {
    this.id = String.format(Locale.ROOT, "BB9%012d", listeners.clear().address().getPort());
    this.listeners = listeners;
    this.tlsName = tlsName;
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

  /** The sockets that it listens on now. */
  public Listeners listeners() {
    return listeners;
  }

  /** The node listens again, on the same ports. */
  public void listensOn(Listeners again) {
    listeners = again;
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

  /** Whether it decides on the partition, in namespaces that want so many copies. */
  public boolean isMaster(int partition, int replicationFactor) {
    return membership.table(replicationFactor).holds(this, partition, 0);
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
   * @param access which of their addresses
   * @param after only those that changed after this generation; null for all
   */
  public String peers(Access access, @Nullable Integer after) {
    String name = access.isTls() ? tlsName : "";
    return after == null
        ? peers.list(name, peer -> peer.endpoint(access))
        : peers.changesAfter(after, name, peer -> peer.endpoint(access));
  }

  /**
   * An address that clients connect to, as {@code host:port}; empty if there is none of the kind.
   */
  public String endpoint(Access access) {
    Listener listener = access.isTls() ? listeners.tls() : listeners.clear();
    if (listener == null) {
      return "";
    }
    String alternate = access.isAlternate() ? addresses.alternate() : null;
    String host = alternate == null ? host() : Addresses.literal(alternate);
    return host + ":" + listener.address().getPort();
  }

  /** The address that clients connect to, as {@code host:port}; IPv6 in brackets. */
  public String endpoint() {
    return endpoint(Access.CLEAR);
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
    InetSocketAddress address = listeners.clear().address();
    return Addresses.literal(
        address.getAddress().isAnyLocalAddress()
            ? "127.0.0.1"
            : address.getAddress().getHostAddress());
  }

  /** The port that clients connect to. */
  public int port() {
    return listeners.clear().address().getPort();
  }

  /** Connections open now. */
  public int connectionCount() {
    return listeners.connectionCount();
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
