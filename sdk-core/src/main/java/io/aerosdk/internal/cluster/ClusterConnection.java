package io.aerosdk.internal.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.async.EventLoops;
import com.aerospike.client.policy.ClientPolicy;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.cluster.ClusterEvent;
import io.aerosdk.cluster.ClusterSubscription;
import io.aerosdk.cluster.ClusterView;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.query.IndexesMonitor;
import io.aerosdk.internal.view.ClusterWatch;
import io.aerosdk.internal.view.LatencyMeasuring;
import io.aerosdk.internal.view.ViewReader;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that is connected to: the official client, opened from a definition and closed once.
 * Thread-safe.
 */
public final class ClusterConnection implements AutoCloseable {
  private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);
  private static final Duration DEFAULT_TEND_INTERVAL = Duration.ofSeconds(1);

  private final ClusterDefinition definition;
  private final AerospikeClient client;
  private final NamespaceModes modes;
  private final ViewReader reader;
  private final ClusterWatch watch;
  private final IndexesMonitor indexes;
  private final @Nullable TlsPolicies tls;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ClusterConnection(
      ClusterDefinition definition, AerospikeClient client, @Nullable TlsPolicies tls) {
    this.definition = definition;
    this.client = client;
    this.tls = tls;
    this.modes = new NamespaceModes(client.getCluster());
    this.reader = new ViewReader(client.getCluster(), definition);
    Duration tend = definition.systemSettings().tendInterval().orElse(DEFAULT_TEND_INTERVAL);
    this.watch = new ClusterWatch(reader::read, tend);
    if (definition.systemSettings().isMeasuringLatency()) {
      LatencyMeasuring.start(client.getCluster());
    }
    this.indexes =
        new IndexesMonitor(
            definition.indexRefreshInterval(), System::nanoTime, client.getCluster()::getNodes);
  }

  /**
   * Connects, and waits for it at most as long as the definition's {@code
   * waitForConnectionToComplete}.
   *
   * @param definition where and how
   * @param loops the event loops for async calls, or null if there are to be none; they stay the
   *     caller's
   * @throws IllegalArgumentException if the definition cannot be used as it is
   * @throws SdkException if no seed leads to a cluster; the message tells what each answered
   */
  public static ClusterConnection open(ClusterDefinition definition, @Nullable EventLoops loops) {
    ClientPolicy policy = ClientPolicies.of(definition, loops);
    return open(definition, policy);
  }

  /**
   * Connects on a thread of its own. A definition that cannot be used throws here and now, as in
   * {@link #open}, except for TLS files; cancelling the future abandons the attempt.
   *
   * @param definition where and how
   * @param loops the event loops for async calls, or null if there are to be none; they stay the
   *     caller's
   */
  public static CompletableFuture<ClusterConnection> openAsync(
      ClusterDefinition definition, @Nullable EventLoops loops) {
    ClientPolicy policy = ClientPolicies.of(definition, loops);
    CompletableFuture<ClusterConnection> opened = new CompletableFuture<>();
    DaemonThreads.start(
        "aerosdk-connect-async",
        () -> {
          try {
            ClusterConnection connection = open(definition, policy);
            if (!opened.complete(connection)) {
              connection.close();
            }
          } catch (Throwable failed) { // whatever it is, the future must end
            opened.completeExceptionally(failed);
          }
        });
    return opened;
  }

  /** The definition it was opened with. */
  public ClusterDefinition definition() {
    return definition;
  }

  /**
   * The official client. Closing it is up to {@link #close()}.
   *
   * @throws ClientClosedException if that was done
   */
  public AerospikeClient client() {
    if (closed.get()) {
      throw new ClientClosedException();
    }
    return client;
  }

  /** How many connections a client of this definition keeps to one node at most. */
  public static int connectionsPerNode(ClusterDefinition definition) {
    return definition
        .systemSettings()
        .maxConnectionsPerNode()
        .orElseGet(() -> new ClientPolicy().maxConnsPerNode);
  }

  /** The consistency modes of the namespaces. */
  public NamespaceModes namespaceModes() {
    return modes;
  }

  /**
   * The cluster as the client knows it now.
   *
   * @throws ClientClosedException if the connection is closed
   */
  public ClusterView view() {
    client();
    return reader.read();
  }

  /**
   * Tells a listener what changes from now on.
   *
   * @throws ClientClosedException if the connection is closed
   */
  public ClusterSubscription onEvent(Consumer<? super ClusterEvent> listener) {
    client();
    return watch.subscribe(listener);
  }

  /** What is known of the secondary indexes. */
  public IndexesMonitor indexes() {
    return indexes;
  }

  /** Whether the client knows at least one node that answers. */
  public boolean isConnected() {
    return !closed.get() && client.isConnected();
  }

  /** Whether {@link #close()} was called. */
  public boolean isClosed() {
    return closed.get();
  }

  /** Closes the client, its connections and its threads. Only the first call does something. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      watch.close();
      client.close();
      close(tls);
    }
  }

  private static void close(@Nullable TlsPolicies tls) {
    if (tls != null) {
      tls.close();
    }
  }

  private static ClusterConnection open(ClusterDefinition definition, ClientPolicy policy) {
    TlsPolicies tls = TlsPolicies.of(definition.tlsConfig());
    policy.tlsPolicy = tls == null ? null : tls.policy();
    var limit = new ConnectLimit(limit(definition));
    try {
      AerospikeClient client = new Connecting(definition, policy, limit).run();
      return new ClusterConnection(definition, client, tls);
    } catch (RuntimeException failed) {
      close(tls);
      throw failed;
    }
  }

  private static Duration limit(ClusterDefinition definition) {
    return definition.systemSettings().waitForConnectionToComplete().orElse(DEFAULT_LIMIT);
  }
}
