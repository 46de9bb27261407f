package io.aerosdk.embedded;

import io.aerosdk.embedded.cluster.Addresses;
import io.aerosdk.embedded.cluster.Cluster;
import io.aerosdk.embedded.cluster.Listeners;
import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.fault.Faults;
import io.aerosdk.embedded.info.Personality;
import io.aerosdk.embedded.protocol.FrameHandler;
import io.aerosdk.embedded.protocol.Listener;
import io.aerosdk.embedded.protocol.Loops;
import io.aerosdk.embedded.security.AccessControl;
import io.aerosdk.embedded.security.ConnectionAccess;
import io.aerosdk.embedded.security.Security;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.Store;
import io.aerosdk.embedded.transaction.Transactions;
import io.aerosdk.embedded.udf.UdfEngine;
import io.aerosdk.embedded.udf.UdfLimits;
import io.aerosdk.embedded.udf.UdfModules;
import io.aerosdk.embedded.udf.UdfRegistrar;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An Aerospike-protocol server inside the JVM, for development and tests. It answers as Aerospike
 * Community Edition 8.1.2.0 does, or as Enterprise Edition where it is told to have what only that
 * has (racks, TLS, security, strong consistency), and keeps everything in memory, until it is
 * closed.
 *
 * <pre>{@code
 * try (EmbeddedAerospike server = EmbeddedAerospike.builder().namespace("test").start()) {
 *   AerospikeClient client = new AerospikeClient("127.0.0.1", server.port());
 *   client.put(null, new Key("test", "users", 1), new Bin("name", "Alice"));
 *   client.close();
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class EmbeddedAerospike implements AutoCloseable {
  private final Loops loops = new Loops();
  private final Store store;
  private final Transactions transactions;
  private final Builder settings;
  private final NodeServices services;
  private final Cluster cluster;
  private final EmbeddedNode.NodeStart start = new Start();
  private final List<EmbeddedNode> nodes = new CopyOnWriteArrayList<>();
  private final Faults faults = new Faults();
  private final @Nullable AccessControl users;
  private final @Nullable Security security;
  private final Sweeper sweeper;
  private final BackgroundThreads background = new BackgroundThreads();
  private final UdfEngine functions;

  private EmbeddedAerospike(Builder settings) throws IOException {
    this.settings = settings;
    boolean enterprise = settings.personality().isEnterprise();
    this.store = new Store(settings.configs(), new RecordClock(settings.clock), enterprise);
    this.transactions = new Transactions(store);
    Duration sessions = settings.sessionTime;
    this.users = sessions == null ? null : new AccessControl(sessions, settings.clock);
    this.security = users == null ? null : new Security(users, settings.clock);
    UdfModules modules = new UdfModules();
    this.functions = new UdfEngine(modules, UdfLimits.DEFAULT, settings.clock);
    UdfRegistrar registrar = new UdfRegistrar(modules, functions);
    this.services =
        new NodeServices(store, transactions, background.executor(), functions, registrar);
    List<Node> first = new ArrayList<>();
    try {
      for (int i = 0; i < settings.nodes; i++) {
        first.add(node(settings.port == 0 ? 0 : settings.port + i, settings.rackOf(i)));
      }
    } catch (IOException | RuntimeException e) {
      first.forEach(node -> node.listeners().close());
      loops.close();
      throw e;
    }
    this.cluster = new Cluster(store, first, settings.migrationTime);
    for (Node node : first) {
      nodes.add(new EmbeddedNode(node, cluster, store, start));
      serve(node, node.listeners());
    }
    this.sweeper = new Sweeper(store, transactions);
  }

  private Node node(int port, int rack) throws IOException {
    Listeners listeners =
        listen(new InetSocketAddress(settings.bind, port), new InetSocketAddress(settings.bind, 0));
    TlsSettings tls = settings.tls;
    String tlsName = tls == null ? "" : tls.name();
    return new Node(listeners, settings.addresses, tlsName, rack, store);
  }

  private Listeners listen(InetSocketAddress address, InetSocketAddress tlsAddress)
      throws IOException {
    TlsSettings tls = settings.tls;
    SslContext context = tls == null ? null : tls.context();
    Listener clear = Listener.bind(address, loops);
    try {
      return new Listeners(
          clear, context == null ? null : Listener.bind(tlsAddress, loops, context));
    } catch (IOException e) {
      clear.close();
      throw e;
    }
  }

  private void serve(Node node, Listeners listeners) {
    listeners.accept(services.of(node, cluster, faults, settings.personality(), this::access));
  }

  private @Nullable ConnectionAccess access(FrameHandler.Peer peer) {
    return security == null ? null : security.connected(peer.host(), peer.certificateName());
  }

  /** Sets up a server. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where clients connect first: every node as {@code host:port}, with commas. */
  public String seeds() {
    return nodes.stream()
        .map(node -> address().getHostAddress() + ":" + node.port())
        .collect(Collectors.joining(","));
  }

  /** As {@link #seeds}, for clients with TLS: every node as {@code host:tls-name:port}. */
  public String tlsSeeds() {
    TlsSettings tls = settings.tls;
    if (tls == null) {
      throw new IllegalStateException("The server has no TLS: say tls(…) when it is built");
    }
    return nodes.stream()
        .map(EmbeddedNode::tlsAddress)
        .map(at -> at.replaceFirst(":(?=\\d+$)", ":" + tls.name() + ":"))
        .collect(Collectors.joining(","));
  }

  private InetAddress address() {
    return new InetSocketAddress(settings.bind, 0).getAddress();
  }

  /** The port that the first node listens on. */
  public int port() {
    return nodes.get(0).port();
  }

  /** The nodes, up or down, in the order in which they were set up. */
  public List<EmbeddedNode> nodes() {
    return List.copyOf(nodes);
  }

  /**
   * Adds a node, which takes its share of the partitions; in strongly consistent namespaces when it
   * is put on the roster, by info commands or {@link #heal}.
   *
   * @throws UncheckedIOException if there is no port for it
   */
  public EmbeddedNode addNode() {
    try {
      Node node = node(0, settings.rackOf(nodes.size()));
      EmbeddedNode added = new EmbeddedNode(node, cluster, store, start);
      cluster.add(node);
      serve(node, node.listeners());
      nodes.add(added);
      return added;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /**
   * The users and roles of a server with security. At first there is {@code admin} with the
   * password {@code admin}, who may do nothing but administer users.
   *
   * @throws IllegalStateException if the server has no security
   */
  public AccessControl users() {
    if (users == null) {
      throw new IllegalStateException(
          "The server has no security: say security(…) when it is built");
    }
    return users;
  }

  /**
   * Removes all records that exist now, in all namespaces, and ends all transactions. Indexes,
   * functions and users stay.
   */
  public void clear() {
    transactions.clear();
    store.namespaces().forEach(namespace -> namespace.truncateNow(null));
  }

  /**
   * Nodes die at the same moment, as with one power supply: records of which they hold all copies
   * are lost. Killed one after the other by {@link EmbeddedNode#kill}, each leaves the others time
   * to copy what they have, unless that takes a {@linkplain Builder#migrationTime while}.
   *
   * @param dying nodes of this server; those that are down stay as they are
   * @throws IllegalArgumentException if one is of another server
   */
  public void kill(EmbeddedNode... dying) {
    EmbeddedNode.kill(cluster, List.of(dying));
  }

  /**
   * Puts the cluster in order: all nodes are up and see each other, tell the right partitions, hold
   * their share and are on every roster; dead partitions are used again with what is left. Faults
   * stay.
   *
   * @throws UncheckedIOException if the port of a node that was down was taken meanwhile
   */
  public void heal() {
    for (EmbeddedNode node : nodes) {
      node.misreportPartitions(false);
      node.rejoin();
      node.restart();
    }
    cluster.heal();
  }

  /** Makes the server go wrong as told. */
  public Faults faults() {
    return faults;
  }

  /** Closes all sockets and ends all threads, and waits until they are gone. Idempotent. */
  @Override
  public void close() {
    sweeper.close();
    functions.close();
    cluster.close();
    nodes.forEach(EmbeddedNode::close);
    background.close();
    loops.close();
  }

  private final class Start implements EmbeddedNode.NodeStart {
    @Override
    public Listeners listen(Listeners before) throws IOException {
      InetSocketAddress clear = before.clear().address();
      Listener tls = before.tls();
      return EmbeddedAerospike.this.listen(clear, tls == null ? clear : tls.address());
    }

    @Override
    public void serve(Node node, Listeners listeners) {
      EmbeddedAerospike.this.serve(node, listeners);
    }
  }

  /** The settings of a server to be started. Not thread-safe; use from one thread. */
  public static final class Builder {
    private static final int MAX_NODES = 128;

    private final List<NamespaceConfig> namespaces = new ArrayList<>();
    private int nodes = 1;
    private int[] racks = {};
    private Addresses addresses = Addresses.AS_BOUND;
    private @Nullable TlsSettings tls;
    private @Nullable Duration sessionTime;
    private String bind = "127.0.0.1";
    private int port;
    private String clusterName = "null";
    private InstantSource clock = InstantSource.system();
    private Duration migrationTime = Duration.ZERO;

    private Builder() {}

    /**
     * How many nodes the cluster has; 1 by default. They share this JVM and their data.
     *
     * @param count 1 to 128
     */
    public Builder nodes(int count) {
      if (count < 1 || count > MAX_NODES) {
        throw new IllegalArgumentException("nodes must be 1 to " + MAX_NODES + ", got " + count);
      }
      nodes = count;
      return this;
    }

    /**
     * The racks that the nodes stand in, in turn: {@code racks(1, 2)} puts every other node into
     * rack 2. Makes the server one of Enterprise Edition, as racks are.
     *
     * @param ids 1 or more each
     */
    public Builder racks(int... ids) {
      for (int id : ids) {
        if (id < 1) {
          throw new IllegalArgumentException("rack must be 1 or more, got " + id);
        }
      }
      racks = ids.clone();
      return this;
    }

    /**
     * Lets in only users who log in, see {@link EmbeddedAerospike#users}. Makes the server one of
     * Enterprise Edition, as security is.
     */
    public Builder security() {
      return security(Duration.ofDays(1));
    }

    /**
     * As {@link #security()}, with sessions of another length.
     *
     * @param sessionTime how long a login is good for new connections, 1 s or more
     */
    public Builder security(Duration sessionTime) {
      if (sessionTime.toSeconds() < 1) {
        throw new IllegalArgumentException("sessionTime must be 1 s or more, got " + sessionTime);
      }
      this.sessionTime = sessionTime;
      return this;
    }

    /**
     * Lets nodes listen under TLS too, on a port of their own. Makes the server one of Enterprise
     * Edition, as TLS is.
     */
    public Builder tls(TlsSettings settings) {
      tls = settings;
      return this;
    }

    /** The host that nodes call theirs when clients ask; by default the one listened on. */
    public Builder accessAddress(String host) {
      addresses = new Addresses(host, addresses.alternate());
      return this;
    }

    /**
     * The host that nodes call theirs when clients from elsewhere ask; by default there is none.
     */
    public Builder alternateAccessAddress(String host) {
      addresses = new Addresses(addresses.access(), host);
      return this;
    }

    /** Adds a namespace with default settings; without any, there is one named {@code test}. */
    public Builder namespace(String name) {
      return namespace(NamespaceConfig.of(name));
    }

    /** Adds a namespace. */
    public Builder namespace(NamespaceConfig config) {
      if (namespaces.stream().anyMatch(other -> other.name().equals(config.name()))) {
        throw new IllegalArgumentException("namespace " + config.name() + " is there already");
      }
      namespaces.add(config);
      return this;
    }

    /**
     * The port that the first node listens on, further nodes on those after it; 0, the default, for
     * any that is free.
     */
    public Builder port(int number) {
      if (number < 0 || number > 65_535) {
        throw new IllegalArgumentException("port must be 0 to 65535, got " + number);
      }
      port = number;
      return this;
    }

    /** The address to listen on; by default 127.0.0.1, which no other machine can reach. */
    public Builder bind(String host) {
      bind = host;
      return this;
    }

    /** The name of the cluster, which clients may check; by default it has none. */
    public Builder clusterName(String name) {
      clusterName = name;
      return this;
    }

    /**
     * How long records take to the nodes that are to hold them after nodes have come or gone; no
     * time at all by default. Until then partitions are still answered for by a node that has them,
     * and the cluster is not stable. Measured by the {@linkplain #clock server's clock}.
     *
     * @param time 0 or more, in whole milliseconds
     */
    public Builder migrationTime(Duration time) {
      if (time.isNegative()) {
        throw new IllegalArgumentException("migrationTime must be 0 or more, got " + time);
      }
      migrationTime = time;
      return this;
    }

    /** The time that records live by, and that ends transactions; by default the system's. */
    public Builder clock(InstantSource source) {
      clock = source;
      return this;
    }

    /**
     * Starts the server.
     *
     * @throws UncheckedIOException if the port is taken or the address is not this machine's
     */
    public EmbeddedAerospike start() {
      try {
        return new EmbeddedAerospike(this);
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }

    private int rackOf(int node) {
      return racks.length == 0 ? 0 : racks[node % racks.length];
    }

    private Personality personality() {
      boolean strong = namespaces.stream().anyMatch(NamespaceConfig::strongConsistency);
      return racks.length == 0 && tls == null && sessionTime == null && !strong
          ? Personality.community(clusterName)
          : Personality.enterprise(clusterName);
    }

    private List<NamespaceConfig> configs() {
      return namespaces.isEmpty() ? List.of(NamespaceConfig.of("test")) : List.copyOf(namespaces);
    }
  }
}
