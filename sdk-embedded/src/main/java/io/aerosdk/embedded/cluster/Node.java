package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.protocol.Listener;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
  private final Map<Namespace, Traffic> traffic;
  private final AtomicInteger partitionGeneration = new AtomicInteger();
  private final AtomicInteger rebalanceGeneration = new AtomicInteger();
  private final String tlsName;
  private volatile Listeners listeners;
  private volatile Membership membership = Membership.NONE;
  private volatile Runnable settle = () -> {};
  private volatile boolean misreports;

  /**
   * @param listeners accept the connections of this node
   * @param addresses what the node calls its address
   * @param tlsName the name in its certificate; empty without TLS
   * @param rack where it stands; 0 for nowhere in particular
   * @param store the data of the server
   */
  public Node(Listeners listeners, Addresses addresses, String tlsName, int rack, Store store) {
    this.id = String.format(Locale.ROOT, "BB9%012d", listeners.clear().address().getPort());
    this.listeners = listeners;
    this.tlsName = tlsName;
    this.addresses = addresses;
    this.rack = rack;
    this.startedMillis = store.clock().millis();
    this.traffic =
        store.namespaces().stream()
            .collect(Collectors.toUnmodifiableMap(namespace -> namespace, any -> new Traffic()));
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

  /** The node is one of that cluster. */
  void belongsTo(Cluster cluster) {
    settle = cluster::settle;
  }

  /** The nodes it sees, itself among them. */
  public Membership membership() {
    settle.run();
    return membership;
  }

  /** As {@link #membership}, without looking whether records have arrived meanwhile. */
  Membership presentMembership() {
    return membership;
  }

  /** The node sees others than before, or the same in another state. */
  void join(Membership now) {
    Membership before = membership;
    membership = now;
    peers.become(now.nodes().stream().filter(node -> node != this).toList());
    rebalanceGeneration.incrementAndGet();
    if (before != Membership.NONE) {
      partitionGeneration.addAndGet(Math.max(1, now.difference(this, before)));
    }
  }

  /** The records that were on their way have arrived. */
  void settle(Membership now) {
    partitionGeneration.addAndGet(Math.max(1, now.difference(this, membership)));
    membership = now;
  }

  /** Whether commands on the records of that partition are answered here. */
  public boolean isAvailable(int partition, Namespace namespace) {
    return membership.table(namespace).isAvailable(partition);
  }

  /** Whether it has all records of the partition, so that it answers queries for it. */
  public boolean serves(int partition, Namespace namespace) {
    return membership.table(namespace).serves(this, partition);
  }

  /** Whether it decides on the partition. */
  public boolean isMaster(int partition, Namespace namespace) {
    return membership.table(namespace).owns(this, partition, 0);
  }

  /** The partitions of which it holds this copy, as clients read it. */
  public String bitmap(int copy, Namespace namespace) {
    PartitionTable table = membership().table(namespace);
    int shift = misreports ? 1 : 0;
    return PartitionBitmap.of(
        partition -> table.owns(this, (partition + shift) % Digest.PARTITIONS, copy));
  }

  /** Whether to tell clients partitions that it does not hold. */
  public void misreport(boolean wrong) {
    if (misreports != wrong) {
      misreports = wrong;
      partitionGeneration.incrementAndGet();
    }
  }

  /** What it has answered about the namespace. */
  public Traffic traffic(Namespace namespace) {
    Traffic counts = traffic.get(namespace);
    if (counts == null) {
      throw new IllegalArgumentException("namespace must be one of this server");
    }
    return counts;
  }

  /** Counts changes of the other nodes. */
  public int peersGeneration() {
    return peers.generation();
  }

  /** Counts changes of the partitions that it holds. */
  public int partitionGeneration() {
    settle.run();
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
