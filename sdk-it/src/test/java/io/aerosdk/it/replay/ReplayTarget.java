package io.aerosdk.it.replay;

import io.aerosdk.embedded.EmbeddedAerospike;
import java.net.InetSocketAddress;

/**
 * The server that transcripts are replayed against: the one named by the system property {@code
 * aerospike.hosts}, else an embedded one that lives until this is closed. Thread-safe.
 */
final class ReplayTarget implements AutoCloseable {
  private static final String HOSTS = "aerospike.hosts";
  private static final int DEFAULT_PORT = 3000;

  private final InetSocketAddress address;
  private final boolean embedded;
  private final Runnable shutdown;

  private ReplayTarget(InetSocketAddress address, boolean embedded, Runnable shutdown) {
    this.address = address;
    this.embedded = embedded;
    this.shutdown = shutdown;
  }

  static ReplayTarget open() {
    String hosts = System.getProperty(HOSTS, "");
    return hosts.isBlank() ? embedded() : new ReplayTarget(parse(hosts), false, () -> {});
  }

  InetSocketAddress address() {
    return address;
  }

  /** Whether it is the embedded server. */
  boolean isEmbedded() {
    return embedded;
  }

  @Override
  public void close() {
    shutdown.run();
  }

  @Override
  public String toString() {
    return (embedded ? "embedded server at " : "server at ") + address;
  }

  private static ReplayTarget embedded() {
    EmbeddedAerospike server =
        EmbeddedAerospike.builder().nodes(1).namespace("test").namespace("bar").start();
    return new ReplayTarget(parse(server.seeds()), true, server::close);
  }

  /** The first of the hosts; the transcripts are those of a single node. */
  static InetSocketAddress parse(String hosts) {
    String first = hosts.split(",", -1)[0].strip();
    int colon = first.lastIndexOf(':');
    boolean hasPort = colon >= 0 && !first.endsWith("]");
    String host = hasPort ? first.substring(0, colon) : first;
    int port = hasPort ? Integer.parseInt(first.substring(colon + 1)) : DEFAULT_PORT;
    return new InetSocketAddress(host, port);
  }
}
