package io.aerosdk.it.harness;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.async.AsyncTestClient;
import io.aerosdk.sync.SyncTestClient;
import java.util.Locale;
import java.util.function.Function;

/** The two ways to use the SDK. */
public enum Flavor {
  SYNC(SyncTestClient::connect, SyncTestClient::connect),
  ASYNC(AsyncTestClient::connect, AsyncTestClient::connect);

  private final Function<ClusterDefinition, TestClient> byDefinition;
  private final Function<String, TestClient> bySeeds;

  Flavor(
      Function<ClusterDefinition, TestClient> byDefinition, Function<String, TestClient> bySeeds) {
    this.byDefinition = byDefinition;
    this.bySeeds = bySeeds;
  }

  /** Connects to a cluster. */
  public TestClient connect(ClusterDefinition cluster) {
    return byDefinition.apply(cluster);
  }

  /** Connects by seeds as a user writes them. */
  public TestClient connect(String seeds) {
    return bySeeds.apply(seeds);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
