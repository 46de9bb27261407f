package io.aerosdk.embedded;

import io.aerosdk.embedded.cluster.Access;
import io.aerosdk.embedded.cluster.Cluster;
import io.aerosdk.embedded.cluster.Listeners;
import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * A node of an embedded cluster, to be stopped, killed, cut off and brought back.
 *
 * <pre>{@code
 * try (EmbeddedAerospike server = EmbeddedAerospike.builder().nodes(3).start()) {
 *   EmbeddedNode node = server.nodes().get(0);
 *   node.kill();
 *   node.restart();
 * }
 * }</pre>
 *
 * <p>Data outlives its nodes: what was acknowledged is there as long as the server is. Thread-safe.
 */
public final class EmbeddedNode {
  private final Node node;
  private final Cluster cluster;
  private final NodeStart start;

  EmbeddedNode(Node node, Cluster cluster, NodeStart start) {
    this.node = node;
    this.cluster = cluster;
    this.start = start;
  }

  /** The name by which clients know it. */
  public String id() {
    return node.id();
  }

  /** The port it listens on when it is up; it keeps it. */
  public int port() {
    return node.port();
  }

  /** Where clients reach it, as {@code host:port}. */
  public String address() {
    return node.endpoint();
  }

  /** Where clients reach it with TLS, as {@code host:port}; empty if it has none. */
  public String tlsAddress() {
    return node.endpoint(Access.TLS);
  }

  /** The rack it stands in; 0 for none. */
  public int rack() {
    return node.rack();
  }

  /** Whether it is up. */
  public boolean isUp() {
    return cluster.isUp(node);
  }

  /** Connections that clients have to it now. */
  public int connections() {
    return isUp() ? node.connectionCount() : 0;
  }

  /** Shuts down in good order: the others take over first, then connections close. */
  public void stop() {
    synchronized (node) {
      cluster.leave(node);
      node.listeners().close();
    }
  }

  /** Dies: connections are reset, requests under way get no answer, then the others take over. */
  public void kill() {
    synchronized (node) {
      node.listeners().abort();
      cluster.leave(node);
    }
  }

  /**
   * Comes up again on the same port, if it is down, and takes its partitions back.
   *
   * @throws UncheckedIOException if the port was taken meanwhile
   */
  public void restart() {
    synchronized (node) {
      if (isUp()) {
        return;
      }
      try {
        Listeners again = start.listen(node.listeners());
        node.listensOn(again);
        cluster.comeBack(node);
        start.serve(node, again);
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }
  }

  /**
   * Kills it and brings it back, again and again, until the fault is closed; then it is up.
   *
   * @param up how long it stays up each time
   * @param down how long it stays down each time
   */
  public Fault flap(Duration up, Duration down) {
    return NodeFlap.start(this, up, down);
  }

  /** Cuts it off from the other nodes; clients still reach it, and it believes it is alone. */
  public void isolate() {
    cluster.cutOff(node);
  }

  /** Ends {@link #isolate}. */
  public void rejoin() {
    cluster.rejoin(node);
  }

  /**
   * Whether it tells clients a wrong partition map, of partitions that it does not hold. As on a
   * real server, requests that reach the wrong node are answered all the same.
   */
  public void misreportPartitions(boolean wrong) {
    node.misreport(wrong);
  }

  @Override
  public String toString() {
    return "EmbeddedNode[" + id() + " at " + address() + "]";
  }

  /** What a node needs to come up. */
  interface NodeStart {
    Listeners listen(Listeners before) throws IOException;

    void serve(Node node, Listeners listeners);
  }
}
