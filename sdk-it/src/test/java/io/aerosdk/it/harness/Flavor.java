package io.aerosdk.it.harness;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.async.AsyncTestClient;
import io.aerosdk.sync.SyncTestClient;
import java.util.Locale;

/** The two ways to use the SDK. */
public enum Flavor {
  SYNC {
    @Override
    public TestClient connect(ClusterDefinition cluster) {
      return SyncTestClient.connect(cluster);
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
    public TestClient connect(String seeds) {
      return AsyncTestClient.connect(seeds);
    }
  };

  /** Connects to a cluster. */
  public abstract TestClient connect(ClusterDefinition cluster);

  /** Connects by seeds as a user writes them. */
  public abstract TestClient connect(String seeds);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
