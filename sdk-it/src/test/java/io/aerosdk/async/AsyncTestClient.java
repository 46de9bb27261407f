package io.aerosdk.async;

import com.aerospike.client.AerospikeClient;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.behavior.Behaviors;
import io.aerosdk.cluster.ClusterEvent;
import io.aerosdk.cluster.ClusterSubscription;
import io.aerosdk.cluster.ClusterView;
import io.aerosdk.it.harness.Awaiting;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestRequests;
import io.aerosdk.it.harness.TestSession;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The async client for scenarios: waits for its stages. */
public record AsyncTestClient(Client client) implements TestClient {
  /** The session itself, for scenarios about stages and publishers. */
  public static Session session(Setup setup) {
    return session(setup.client());
  }

  /** A session itself of a client of the async flavour. */
  public static Session session(TestClient client) {
    return ((AsyncTestClient) client).client.createSession();
  }

  /** Connects to a cluster. */
  public static TestClient connect(ClusterDefinition cluster) {
    return new AsyncTestClient(Stages.await(Client.connect(cluster)));
  }

  /** As {@link #connect(ClusterDefinition)}; calls that may travel with others always do. */
  public static TestClient connectInBatches(ClusterDefinition cluster) {
    Client client = Stages.await(Client.connect(cluster));
    client.coalescer().alwaysInBatches();
    return new AsyncTestClient(client);
  }

  /** Connects to a cluster, with an environment of its own. */
  public static TestClient connect(
      ClusterDefinition cluster, UnaryOperator<@Nullable String> environment) {
    return new AsyncTestClient(Stages.await(Client.connect(cluster, environment)));
  }

  /** Connects by seeds. */
  public static TestClient connect(String seeds) {
    return new AsyncTestClient(Stages.await(Client.connect(seeds)));
  }

  @Override
  public TestSession createSession() {
    return new AsyncTestSession(client.createSession());
  }

  @Override
  public TestSession createSession(String behavior) {
    return new AsyncTestSession(client.createSession(behavior));
  }

  @Override
  public Behaviors behaviors() {
    return client.behaviors();
  }

  @Override
  public TestSession createSession(BehaviorSource behavior) {
    return new AsyncTestSession(client.createSession(behavior));
  }

  @Override
  public TestRequests requests() {
    return Awaiting.as(TestRequests.class, client.createSession());
  }

  @Override
  public boolean isConnected() {
    return client.isConnected();
  }

  @Override
  public ClusterView view() {
    return client.view();
  }

  @Override
  public ClusterSubscription onClusterEvent(Consumer<? super ClusterEvent> listener) {
    return client.onClusterEvent(listener);
  }

  @Override
  public AerospikeClient underlyingClient() {
    return client.underlyingClient();
  }

  @Override
  public void close() {
    client.close();
    Stages.await(client.closed());
  }
}
