package io.aerosdk.it.transaction;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** An embedded cluster with strong consistency of its own, and a client of one flavour. */
final class StrongCluster implements AutoCloseable {
  static final String MONITORS = "<ERO~MRT";

  /** No circuit breaker: faults come close together. */
  private static final SystemSettings SETTINGS =
      SystemSettings.DEFAULT
          .tendInterval(Duration.ofMillis(250))
          .maxErrorsInErrorWindow(0)
          .commitTimeout(Duration.ofMillis(1_500))
          .commitRetryDelay(Duration.ofMillis(5));

  private static final Behavior BEHAVIOR =
      Behavior.DEFAULT.deriveWithChanges(
          "quick", c -> c.totalTimeout(Duration.ofSeconds(3)).socketTimeout(Duration.ofSeconds(1)));

  private final EmbeddedAerospike server;
  private final TestClient client;

  StrongCluster(Flavor flavor, UnaryOperator<EmbeddedAerospike.Builder> more) {
    server =
        more.apply(
                EmbeddedAerospike.builder()
                    .namespace(NamespaceConfig.of("test").withStrongConsistency(true)))
            .start();
    client = flavor.connect(ClusterDefinition.parse(server.seeds()).withSystemSettings(SETTINGS));
  }

  static StrongCluster of(Flavor flavor) {
    return new StrongCluster(flavor, UnaryOperator.identity());
  }

  EmbeddedAerospike server() {
    return server;
  }

  TestSession session() {
    return client.createSession(BEHAVIOR);
  }

  Accounts accounts() {
    return new Accounts(DataSet.of("test", "accounts"));
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
