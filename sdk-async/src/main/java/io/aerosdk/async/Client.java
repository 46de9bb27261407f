package io.aerosdk.async;

import com.aerospike.client.AerospikeClient;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.ael.AelCache;
import io.aerosdk.async.internal.AdminThread;
import io.aerosdk.async.internal.EventLoopExecutor;
import io.aerosdk.async.internal.EventLoopRequests;
import io.aerosdk.async.internal.Loops;
import io.aerosdk.async.internal.coalesce.Coalescer;
import io.aerosdk.async.internal.query.EventLoopPlans;
import io.aerosdk.async.internal.query.IndexListings;
import io.aerosdk.async.internal.resend.ResendingCalls;
import io.aerosdk.async.internal.transaction.EventLoopTransactions;
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
import io.aerosdk.internal.behavior.ClientBehaviors;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.internal.cluster.DaemonThreads;
import io.aerosdk.internal.wire.CommandPolicies;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a cluster for event-driven applications. Open one per cluster and application,
 * share it, and close it at the end.
 *
 * <pre>{@code
 * Client.connect("localhost:3000").thenCompose(client -> {
 *   Session session = client.createSession();
 *   return session.put(users.id(1), Map.of("name", "Alice"))
 *       .whenComplete((done, error) -> client.close());
 * });
 * }</pre>
 *
 * <p>Runs on as many Netty event loops as there are processors, each with at least 5 connections.
 * At most {@code maxConnectionsPerNode} commands (100 if not set otherwise) run at a time; further
 * ones wait in their order, within their own total time. Thread-safe.
 */
public final class Client implements AutoCloseable {
  private static final int FILTERS_KEPT = 1_000;

  private final ClusterConnection connection;
  private final ClientBehaviors behaviors;
  private final Loops loops;
  private final ClientLoops ownership;
  private final EventLoopTransactions transactions;
  private final Coalescer coalescer;
  private final AelCache filters = new AelCache(FILTERS_KEPT);
  private final IndexListings listings;
  private final AdminThread adminThread = new AdminThread();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

  private Client(ClusterConnection connection, ClientBehaviors behaviors, ClientLoops ownership) {
    this.connection = connection;
    this.behaviors = behaviors;
    this.ownership = ownership;
    this.loops = ownership.loops();
    this.transactions = new EventLoopTransactions(connection, loops);
    this.listings = new IndexListings(connection.indexes());
    this.coalescer =
        new Coalescer(new ResendingCalls(connection.client()), loops.eventLoops().getArray());
  }

  /**
   * Connects to a cluster.
   *
   * @param seeds nodes to start from: {@code host:port} or {@code host:tls-name:port}, separated by
   *     commas
   * @return the client; fails with {@link ConnectionException} if no seed leads to a cluster, whose
   *     message says what each one answered
   * @throws IllegalArgumentException if the seeds cannot be read
   * @throws ConfigurationException if {@value BehaviorFile#URL_VARIABLE} names a file that cannot
   *     be used
   */
  public static CompletionStage<Client> connect(String seeds) {
    return connect(ClusterDefinition.parse(seeds));
  }

  /**
   * Connects to a cluster.
   *
   * @param cluster where it is and how to speak to it
   * @return the client; fails with {@link ConnectionException} if no seed leads to a cluster, whose
   *     message says what each one answered
   * @throws IllegalArgumentException if the definition cannot be used, such as with fewer than 5
   *     connections per node
   * @throws ConfigurationException if {@value BehaviorFile#URL_VARIABLE} names a file that cannot
   *     be used
   */
  public static CompletionStage<Client> connect(ClusterDefinition cluster) {
    return connect(cluster, System::getenv);
  }

  /**
   * As {@link #connect(ClusterDefinition)}, on event loops that go on when the client is closed.
   *
   * @param cluster where it is and how to speak to it
   * @param eventLoops shared with other clients, or the application's
   * @throws IllegalArgumentException if the definition allows fewer connections than the loops need
   */
  public static CompletionStage<Client> connect(ClusterDefinition cluster, EventLoops eventLoops) {
    Objects.requireNonNull(eventLoops, "eventLoops must not be null");
    return connect(cluster, System::getenv, eventLoops);
  }

  /** With an environment of its own, for tests. */
  static CompletionStage<Client> connect(
      ClusterDefinition cluster, UnaryOperator<@Nullable String> environment) {
    return connect(cluster, environment, null);
  }

  private static CompletionStage<Client> connect(
      ClusterDefinition cluster,
      UnaryOperator<@Nullable String> environment,
      @Nullable EventLoops shared) {
    Objects.requireNonNull(cluster, "cluster must not be null");
    ClientBehaviors behaviors = ClientBehaviors.open(environment);
    try {
      return connect(behaviors.applyTo(cluster), behaviors, shared);
    } catch (RuntimeException | Error unusable) {
      behaviors.close();
      throw unusable;
    }
  }

  private static CompletionStage<Client> connect(
      ClusterDefinition cluster, ClientBehaviors behaviors, @Nullable EventLoops shared) {
    int connections = ClusterConnection.connectionsPerNode(cluster);
    ClientLoops loops;
    if (shared == null) {
      loops = new ClientLoops(Loops.start(connections), true);
    } else {
      shared.loops().checkConnections(connections);
      loops = new ClientLoops(shared.loops(), false);
    }
    try {
      return ClusterConnection.openAsync(cluster, loops.loops().eventLoops())
          .handle((connection, failure) -> clientOr(failure, connection, behaviors, loops))
          .thenCompose(Function.identity());
    } catch (RuntimeException unusable) {
      loops.stop();
      throw unusable;
    }
  }

  /** After a failure the threads are gone before the caller hears of it. */
  private static CompletionStage<Client> clientOr(
      @Nullable Throwable failure,
      @Nullable ClusterConnection connection,
      ClientBehaviors behaviors,
      ClientLoops loops) {
    if (failure == null && connection != null) {
      return CompletableFuture.completedStage(new Client(connection, behaviors, loops));
    }
    behaviors.close();
    return loops.stop().thenCompose(stopped -> CompletableFuture.failedStage(failure));
  }

  /**
   * A session that behaves as {@link Behavior#DEFAULT} says, or the {@code DEFAULT} of the file
   * that {@value BehaviorFile#URL_VARIABLE} names.
   */
  public Session createSession() {
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
  public Session createSession(String behavior) {
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
  public Session createSession(BehaviorSource behavior) {
    Objects.requireNonNull(behavior, "behavior must not be null");
    connection.client();
    return session(behaviors.inThisClient(behavior));
  }

  private Session session(BehaviorSource behavior) {
    CommandPolicies policies = new CommandPolicies(behavior, connection.namespaceModes()::modeOf);
    EventLoopRequests requests = new EventLoopRequests(connection, loops, adminThread, policies);
    return new Session(
        new SessionParts(
            behavior,
            filters,
            policies,
            new EventLoopExecutor(connection, loops, policies, coalescer),
            requests,
            new EventLoopPlans(listings, requests),
            transactions));
  }

  /** Begins a transaction that behaves as {@link #createSession()}. */
  public Transaction transactionSession() {
    return createSession().beginTransaction();
  }

  /**
   * Begins a transaction with a behaviour by its name, as {@link #createSession(String)}.
   *
   * @param behavior its name
   */
  public Transaction transactionSession(String behavior) {
    return createSession(behavior).beginTransaction();
  }

  /**
   * Begins a transaction, as {@link #createSession(BehaviorSource)}.
   *
   * @param behavior how its commands behave
   */
  public Transaction transactionSession(BehaviorSource behavior) {
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

  /**
   * Starts closing and returns at once, so that it may be called on an event loop. No new command
   * is taken from now on. May be called again. See {@link #closed()}.
   */
  @Override
  public void close() {
    if (closing.compareAndSet(false, true)) {
      DaemonThreads.start("aerosdk-close", this::closeNow);
    }
  }

  private void closeNow() {
    try {
      adminThread.close();
      connection.close();
    } finally {
      behaviors.close();
      ownership.stop().whenComplete((done, failure) -> closed.complete(null));
    }
  }

  /** Completes when everything is closed: connections, event loops and threads. Never fails. */
  public CompletionStage<@Nullable Void> closed() {
    return closed.minimalCompletionStage();
  }

  /** Event loops, and whether they end with the client. */
  private record ClientLoops(Loops loops, boolean own) {
    CompletionStage<@Nullable Void> stop() {
      return own ? loops.stop() : CompletableFuture.completedStage(null);
    }
  }
}
