package io.aerosdk.it.faults;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.udf.UdfModule;
import java.time.Duration;
import java.util.Map;

/** Two embedded nodes, and a client of one flavour. Not thread-safe. */
final class FaultyCluster implements AutoCloseable {
  private static final int NODES = 2;
  private static final DataSet SET = DataSet.of("test", "faults");

  /** No circuit breaker: here faults come by the hundred. */
  private static final SystemSettings SETTINGS =
      SystemSettings.DEFAULT.tendInterval(Duration.ofMillis(250)).maxErrorsInErrorWindow(0);

  private final EmbeddedAerospike server =
      EmbeddedAerospike.builder().namespace("test").nodes(NODES).start();
  private final TestClient client;
  private final boolean inBatches;
  private final TestSession calm;

  /**
   * A cluster.
   *
   * @param inBatches whether calls on one key that may travel with others always do
   */
  FaultyCluster(Flavor flavor, boolean inBatches) {
    ClusterDefinition cluster =
        ClusterDefinition.parse(server.seeds()).withSystemSettings(SETTINGS);
    client = inBatches ? flavor.connectInBatches(cluster) : flavor.connect(cluster);
    this.inBatches = inBatches;
    calm = client.createSession();
    UdfModule module =
        UdfModule.ofResource(
            FaultyCluster.class.getClassLoader(), "udf/it_faults.lua", "it_faults.lua");
    client.requests().registerUdf(module).waitUntilComplete();
  }

  EmbeddedAerospike server() {
    return server;
  }

  DataSet set() {
    return SET;
  }

  TestSession session(Course course) {
    return client.createSession(
        inBatches
            ? course.behavior().deriveWithChanges("batches", c -> c.coalesce(true))
            : course.behavior());
  }

  /** Runs each call once, without a fault. */
  void warmUp() {
    for (Terminal terminal : Terminal.values()) {
      prepare();
      terminal.run(calm, SET);
    }
  }

  /** Makes the records as calls expect them. */
  void prepare() {
    calm.delete(Terminal.three(SET)).execute().close();
    Terminal.three(SET).forEach(key -> calm.put(key, Map.of("n", 1)));
  }

  /** Whether any record is not as {@link #prepare} left it. */
  boolean isChanged() {
    return Terminal.three(SET).stream()
        .map(calm::find)
        .anyMatch(
            found ->
                found.isEmpty() || found.get().getLong("n") != 1 || found.get().generation != 1);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
