package io.aerosdk.sync;

import com.aerospike.client.AerospikeClient;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.ael.AelCache;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorFile;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.behavior.Behaviors;
import io.aerosdk.cluster.ClusterEvent;
import io.aerosdk.cluster.ClusterSubscription;
import io.aerosdk.cluster.ClusterView;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.error.ConfigurationException;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.internal.admission.NodeGates;
import io.aerosdk.internal.behavior.ClientBehaviors;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.sync.internal.Admission;
import io.aerosdk.sync.internal.BlockingExecutor;
import io.aerosdk.sync.internal.BlockingPlans;
import io.aerosdk.sync.internal.BlockingRequests;
import io.aerosdk.sync.internal.BlockingTransactions;
import io.aerosdk.sync.internal.GatedBatches;
import io.aerosdk.sync.internal.coalesce.Coalescer;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a cluster for blocking applications. Open one per cluster and application, share
 * it, and close it at the end.
 *
 * <pre>{@code
 * try (SyncClient client = SyncClient.connect("localhost:3000")) {
 *   SyncSession session = client.createSession();
 *   DataSet users = DataSet.of("test", "users");
 *   session.upsert(users.id(1)).put(Map.of("name", "Alice", "age", 28)).execute();
 * }
 * }</pre>
 *
 * <p>Runs no event loop and needs no Netty. At most {@code maxConnectionsPerNode} calls (100 if not
 * set otherwise) talk to one node at a time; further ones wait in their order, within their own
 * total time. Works on platform and on virtual threads. Thread-safe.
 */
public final class SyncClient implements AutoCloseable {
  private static final int FILTERS_KEPT = 1_000;

  private final ClusterConnection connection;
  private final ClientBehaviors behaviors;
  private final Admission admission;
  private final BlockingTransactions transactions;
  private final ReentrantLock listing = new ReentrantLock();
  private final Coalescer coalescer;
  private final AelCache filters = new AelCache(FILTERS_KEPT);

  private SyncClient(ClusterConnection connection, ClientBehaviors behaviors) {
    this.connection = connection;
    this.behaviors = behaviors;
    this.admission =
        new Admission(
            new NodeGates(
                connection.client().getCluster(),
                ClusterConnection.connectionsPerNode(connection.definition())));
    this.transactions = new BlockingTransactions(connection, admission);
    this.coalescer =
        new Coalescer(connection.client().getCluster(), new GatedBatches(connection, admission));
  }

  /**
   * Connects to a cluster.
   *
   * @param seeds nodes to start from: {@code host:port} or {@code host:tls-name:port}, separated by
   *     commas
   * @throws IllegalArgumentException if the seeds cannot be read
   * @throws ConnectionException if no seed leads to a cluster; the message says what each answered
   * @throws ConfigurationException if {@value BehaviorFile#URL_VARIABLE} names a file that cannot
   *     be used
   */
  public static SyncClient connect(String seeds) {
    return connect(ClusterDefinition.parse(seeds));
  }

  /**
   * Connects to a cluster.
   *
   * @param cluster where it is and how to speak to it
   * @throws ConnectionException if no seed leads to a cluster; the message says what each answered
   * @throws ConfigurationException if {@value BehaviorFile#URL_VARIABLE} names a file that cannot
   *     be used
   */
  public static SyncClient connect(ClusterDefinition cluster) {
    return connect(cluster, System::getenv);
  }

  /** With an environment of its own, for tests. */
  static SyncClient connect(
      ClusterDefinition cluster, UnaryOperator<@Nullable String> environment) {
    Objects.requireNonNull(cluster, "cluster must not be null");
    ClientBehaviors behaviors = ClientBehaviors.open(environment);
    try {
      return new SyncClient(ClusterConnection.open(behaviors.applyTo(cluster), null), behaviors);
    } catch (RuntimeException | Error failed) {
      behaviors.close();
      throw failed;
    }
  }

  /**
   * A session that behaves as {@link Behavior#DEFAULT} says, or the {@code DEFAULT} of the file
   * that {@value BehaviorFile#URL_VARIABLE} names.
   */
  public SyncSession createSession() {
    return createSession(Behavior.DEFAULT);
  }

  /**
   * A session with a behaviour by its name.
   *
   * @param behavior a name in the file that {@value BehaviorFile#URL_VARIABLE} named when the
   *     client connected, or of a built-in behaviour
   * @throws IllegalArgumentException if there is no such behaviour; the message lists those there
   *     are
   * @throws ClientClosedException if the client is closed
   */
  public SyncSession createSession(String behavior) {
    Objects.requireNonNull(behavior, "behavior must not be null");
    connection.client();
    return session(behaviors.named(behavior));
  }

  /**
   * A session. If the file that {@value BehaviorFile#URL_VARIABLE} names changes {@code DEFAULT}, a
   * behaviour made in code stands on that.
   *
   * @param behavior how its commands behave
   * @throws ClientClosedException if the client is closed
   */
  public SyncSession createSession(BehaviorSource behavior) {
    Objects.requireNonNull(behavior, "behavior must not be null");
    connection.client();
    return session(behaviors.inThisClient(behavior));
  }

  private SyncSession session(BehaviorSource behavior) {
    CommandPolicies policies = new CommandPolicies(behavior, connection.namespaceModes()::modeOf);
    BlockingRequests requests = new BlockingRequests(connection, policies, admission);
    return new SyncSession(
        new SessionParts(
            behavior,
            filters,
            policies,
            new BlockingExecutor(connection, policies, admission, coalescer),
            requests,
            new BlockingPlans(connection.indexes(), listing, requests),
            transactions));
  }

  /** Begins a transaction that behaves as {@link #createSession()}. */
  public SyncTransaction transactionSession() {
    return createSession().beginTransaction();
  }

  /**
   * Begins a transaction with a behaviour by its name, as {@link #createSession(String)}.
   *
   * @param behavior its name
   */
  public SyncTransaction transactionSession(String behavior) {
    return createSession(behavior).beginTransaction();
  }

  /**
   * Begins a transaction, as {@link #createSession(BehaviorSource)}.
   *
   * @param behavior how its commands behave
   */
  public SyncTransaction transactionSession(BehaviorSource behavior) {
    return createSession(behavior).beginTransaction();
  }

  /** For tests. */
  Coalescer coalescer() {
    return coalescer;
  }

  /** The behaviours that {@link #createSession(String)} knows, as they are now. */
  public Behaviors behaviors() {
    return behaviors.behaviors();
  }

  /**
   * The cluster as the client knows it now: nodes with their health, racks and versions, and which
   * node has which partition. Costs no round trip, and is as old as the last look at the cluster,
   * at most one tend interval. Prints as a table.
   *
   * @throws ClientClosedException if the client is closed
   */
  public ClusterView view() {
    return connection.view();
  }

  /**
   * Tells a listener when nodes come and go, and when partitions move, within two tend intervals.
   * It is called on a thread named {@code aerosdk-cluster-events}, that all listeners of this
   * client share and that is there only while there are some: one that blocks delays the others,
   * nothing else. One that throws is logged, and told of further events.
   *
   * @param listener what to tell
   * @return ends it when closed; closing the client does so too
   * @throws ClientClosedException if the client is closed
   */
  public ClusterSubscription onClusterEvent(Consumer<? super ClusterEvent> listener) {
    Objects.requireNonNull(listener, "listener must not be null");
    return connection.onEvent(listener);
  }

  /** Whether the client is open and knows at least one node that answers. */
  public boolean isConnected() {
    return connection.isConnected();
  }

  /**
   * The official client, for what the SDK does not wrap. Do not close it.
   *
   * @throws ClientClosedException if the client is closed
   */
  public AerospikeClient underlyingClient() {
    return connection.client();
  }

  /** Closes all connections and ends all threads. May be called again. */
  @Override
  public void close() {
    try {
      connection.close();
    } finally {
      behaviors.close();
    }
  }
}
