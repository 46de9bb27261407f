package io.aerosdk.embedded;

import io.aerosdk.embedded.bit.BitCommands;
import io.aerosdk.embedded.cdt.CdtCommands;
import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.command.DataCommands;
import io.aerosdk.embedded.command.OperationTable;
import io.aerosdk.embedded.expression.ExpressionCommands;
import io.aerosdk.embedded.hll.HllCommands;
import io.aerosdk.embedded.info.InfoCommands;
import io.aerosdk.embedded.info.Personality;
import io.aerosdk.embedded.protocol.FrameHandler;
import io.aerosdk.embedded.protocol.Listener;
import io.aerosdk.embedded.protocol.Loops;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * An Aerospike-protocol server inside the JVM, for development and tests. It answers as Aerospike
 * Community Edition 8.1.2.0 does and keeps everything in memory, until it is closed.
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
  private final Loops loops;
  private final Listener listener;
  private final Sweeper sweeper;

  private EmbeddedAerospike(Builder settings) throws IOException {
    RecordClock clock = new RecordClock(settings.clock);
    Store store = new Store(settings.configs(), clock);
    loops = new Loops();
    try {
      listener = Listener.bind(new InetSocketAddress(settings.bind, settings.port), loops);
    } catch (IOException | RuntimeException e) {
      loops.close();
      throw e;
    }
    listener.accept(handlers(new Node(listener, clock.millis()), store, settings));
    sweeper = new Sweeper(store);
  }

  private static FrameHandler.Factory handlers(Node node, Store store, Builder settings) {
    ExpressionCommands expressions = new ExpressionCommands(store.clock());
    DataCommands data = new DataCommands(store, operations(expressions), expressions);
    InfoCommands info = new InfoCommands(node, store, Personality.community(settings.clusterName));
    return remote -> new ClientSession(data, info);
  }

  private static OperationTable operations(ExpressionCommands expressions) {
    OperationTable.Builder table = OperationTable.builder();
    CdtCommands.register(table, expressions::loopExpressions);
    BitCommands.register(table);
    HllCommands.register(table);
    expressions.register(table);
    return table.build();
  }

  /** Sets up a server. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where clients connect first, as {@code host:port}. */
  public String seeds() {
    return listener.address().getAddress().getHostAddress() + ":" + port();
  }

  /** The port that the server listens on. */
  public int port() {
    return listener.address().getPort();
  }

  /** Closes all sockets and ends all threads, and waits until they are gone. Idempotent. */
  @Override
  public void close() {
    sweeper.close();
    listener.close();
    loops.close();
  }

  /** The settings of a server to be started. Not thread-safe; use from one thread. */
  public static final class Builder {
    private final List<NamespaceConfig> namespaces = new ArrayList<>();
    private String bind = "127.0.0.1";
    private int port;
    private String clusterName = "null";
    private InstantSource clock = InstantSource.system();

    private Builder() {}

    /** How many nodes the cluster has; 1, the default, is the only number there is yet. */
    public Builder nodes(int count) {
      if (count != 1) {
        throw new IllegalArgumentException(
            "nodes must be 1 (clusters of several nodes are not there yet), got " + count);
      }
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

    /** The port to listen on; 0, the default, for any that is free. */
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

    /** The time that records live by; by default the system's. */
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

    private List<NamespaceConfig> configs() {
      return namespaces.isEmpty() ? List.of(NamespaceConfig.of("test")) : List.copyOf(namespaces);
    }
  }
}
