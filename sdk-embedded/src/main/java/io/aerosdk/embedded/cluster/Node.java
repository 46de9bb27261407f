package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.protocol.Listener;
import java.net.InetSocketAddress;
import java.util.Locale;

/**
 * One node of the cluster: a name and an address where clients reach it. What it stores it shares
 * with the others. Thread-safe.
 */
public final class Node {
  private final String id;
  private final Listener listener;
  private final long startedMillis;

  /**
   * @param listener accepts the connections of this node
   * @param startedMillis when the node came up, by the clock of the records
   */
  public Node(Listener listener, long startedMillis) {
    this.id = String.format(Locale.ROOT, "BB9%012d", listener.address().getPort());
    this.listener = listener;
    this.startedMillis = startedMillis;
  }

  /** The name that tells the nodes of a cluster apart. */
  public String id() {
    return id;
  }

  /** The address that clients connect to, as {@code host:port}; IPv6 in brackets. */
  public String endpoint() {
    return host() + ":" + port();
  }

  /** The host that clients connect to. */
  public String host() {
    InetSocketAddress address = listener.address();
    String host =
        address.getAddress().isAnyLocalAddress()
            ? "127.0.0.1"
            : address.getAddress().getHostAddress();
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
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
}
