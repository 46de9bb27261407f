package io.aerosdk.embedded;

import io.aerosdk.embedded.cluster.Access;
import io.aerosdk.embedded.cluster.Cluster;
import io.aerosdk.embedded.cluster.Listeners;
import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.embedded.storage.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

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
 * <p>What a node that is {@linkplain #kill killed} had is gone with it, as everything is in memory:
 * as long as there are two copies of each record, the default, nothing is lost when one node dies.
 * A node that is {@linkplain #stop shut down} takes its records with it and brings them back. Nodes
 * that are {@linkplain #isolate cut off} from each other go on sharing what they have.
 *
 * <p>Thread-safe; every method takes effect before it returns, also under load. Not to be called on
 * threads of the server, which it would wait for.
 */
public final class EmbeddedNode {
  private final Node node;
  private final Cluster cluster;
  private final Store store;
  private final NodeStart start;

  EmbeddedNode(Node node, Cluster cluster, Store store, NodeStart start) {
    this.node = node;
    this.cluster = cluster;
    this.store = store;
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

  /** Commands that only read which it has answered so far, rows of batches among them. */
  public long reads() {
    return store.namespaces().stream().mapToLong(each -> node.traffic(each).reads()).sum();
  }

  /** Commands that change records which it has answered so far, rows of batches among them. */
  public long writes() {
    return store.namespaces().stream().mapToLong(each -> node.traffic(each).writes()).sum();
  }

  /**
   * Shuts down in good order: the others take over first, then connections close. Records that no
   * other node has are not there until it is {@linkplain #restart back}.
   */
  public void stop() {
    synchronized (start) {
      cluster.stop(node);
      node.listeners().close();
    }
  }

  /**
   * Dies: connections are reset, requests under way get no answer, then the others take over. What
   * only this node had is lost.
   */
  public void kill() {
    kill(cluster, List.of(this));
  }

  /** All connections first, then the nodes at once, so that none takes over from another. */
  static void kill(Cluster cluster, List<EmbeddedNode> dying) {
    if (dying.stream().anyMatch(each -> each.cluster != cluster)) {
      throw new IllegalArgumentException("nodes must be of this server");
    }
    if (dying.isEmpty()) {
      return;
    }
    synchronized (dying.get(0).start) {
      dying.forEach(each -> each.node.listeners().abort());
      cluster.kill(dying.stream().map(each -> each.node).toList());
    }
  }

  /** The server is closed, and the node with it. */
  void close() {
    synchronized (start) {
      node.listeners().close();
    }
  }

  /**
   * Comes up again on the same port, if it is down, and takes its partitions back, with its records
   * if it was {@linkplain #stop shut down}.
   *
   * @throws UncheckedIOException if the port was taken meanwhile
   */
  public void restart() {
    synchronized (start) {
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
   * Kills it and brings it back, again and again, until the fault is closed; then it is up. Each
   * time it loses what only it had, so a server with one node all there is.
   *
   * @param up how long it stays up each time
   * @param down how long it stays down each time
   */
  public Fault flap(Duration up, Duration down) {
    return NodeFlap.start(this, up, down);
  }

  /**
   * Cuts it off from the other nodes; clients still reach it, and it believes it is alone. In a
   * namespace with strong consistency it refuses then what too few nodes are there for.
   */
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

  /** What the nodes of a server need to come up; held while one of them comes up or goes. */
  interface NodeStart {
    Listeners listen(Listeners before) throws IOException;

    void serve(Node node, Listeners listeners);
  }
}
