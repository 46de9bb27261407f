package io.aerosdk.it.harness;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.async.AsyncTestClient;
import io.aerosdk.sync.SyncTestClient;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The two ways to use the SDK. */
public enum Flavor {
  SYNC {
    @Override
    public TestClient connect(ClusterDefinition cluster) {
      return SyncTestClient.connect(cluster);
    }

    @Override
    public TestClient connectInBatches(ClusterDefinition cluster) {
      return SyncTestClient.connectInBatches(cluster);
    }

    @Override
    public TestClient connect(
        ClusterDefinition cluster, UnaryOperator<@Nullable String> environment) {
      return SyncTestClient.connect(cluster, environment);
    }

    @Override
    public TestClient connect(String seeds) {
      return SyncTestClient.connect(seeds);
    }
  },
  ASYNC {
    @Override
    public TestClient connect(ClusterDefinition cluster) {
      return AsyncTestClient.connect(cluster);
    }

    @Override
    public TestClient connectInBatches(ClusterDefinition cluster) {
      return AsyncTestClient.connectInBatches(cluster);
    }

    @Override
    public TestClient connect(
        ClusterDefinition cluster, UnaryOperator<@Nullable String> environment) {
      return AsyncTestClient.connect(cluster, environment);
    }

    @Override
    public TestClient connect(String seeds) {
      return AsyncTestClient.connect(seeds);
    }
  };

  /** Connects to a cluster. */
  public abstract TestClient connect(ClusterDefinition cluster);

  /** Connects to a cluster; calls that may travel with others always do. */
  public abstract TestClient connectInBatches(ClusterDefinition cluster);

  /** Connects to a cluster, with an environment of its own. */
  public abstract TestClient connect(
      ClusterDefinition cluster, UnaryOperator<@Nullable String> environment);

  /** Connects by seeds as a user writes them. */
  public abstract TestClient connect(String seeds);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
