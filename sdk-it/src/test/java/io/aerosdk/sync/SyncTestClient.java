package io.aerosdk.sync;

import com.aerospike.client.AerospikeClient;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.behavior.Behaviors;
import io.aerosdk.cluster.ClusterEvent;
import io.aerosdk.cluster.ClusterSubscription;
import io.aerosdk.cluster.ClusterView;
import io.aerosdk.it.harness.Awaiting;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestRequests;
import io.aerosdk.it.harness.TestSession;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The blocking client for scenarios. */
public record SyncTestClient(SyncClient client) implements TestClient {
  /** Connects to a cluster. */
  public static TestClient connect(ClusterDefinition cluster) {
    return new SyncTestClient(SyncClient.connect(cluster));
  }

  /** As {@link #connect(ClusterDefinition)}; calls that may travel with others always do. */
  public static TestClient connectInBatches(ClusterDefinition cluster) {
    SyncClient client = SyncClient.connect(cluster);
    client.coalescer().alwaysInBatches();
    return new SyncTestClient(client);
  }

  /** Connects to a cluster, with an environment of its own. */
  public static TestClient connect(
      ClusterDefinition cluster, UnaryOperator<@Nullable String> environment) {
    return new SyncTestClient(SyncClient.connect(cluster, environment));
  }

  /** Connects by seeds. */
  public static TestClient connect(String seeds) {
    return new SyncTestClient(SyncClient.connect(seeds));
  }

  @Override
  public TestSession createSession() {
    return new SyncTestSession(client.createSession());
  }

  @Override
  public TestSession createSession(String behavior) {
    return new SyncTestSession(client.createSession(behavior));
  }

  @Override
  public Behaviors behaviors() {
    return client.behaviors();
  }

  @Override
  public TestSession createSession(BehaviorSource behavior) {
    return new SyncTestSession(client.createSession(behavior));
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
  }
}
