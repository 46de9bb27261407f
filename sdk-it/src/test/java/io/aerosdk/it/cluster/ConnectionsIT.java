package io.aerosdk.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Info;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.cluster.NodeHealth;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many connections a client keeps, and how servers know it. */
@Scenarios
class ConnectionsIT {
  private static final DataSet SET = DataSet.of("test", "ConnectionsIT");

  private final Setup setup;
  private EmbeddedAerospike server;

  ConnectionsIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeEach
  void start() {
    server = EmbeddedAerospike.builder().nodes(2).start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void poolsAreWarmBeforeTheFirstCall() {
    SystemSettings warm = SystemSettings.DEFAULT.minConnectionsPerNode(10);
    try (TestClient client = setup.connect(cluster().withSystemSettings(warm))) {
      Polling.until("both nodes are known", () -> client.view().nodes().size() == 2);
      client.view().nodes().forEach(node -> assertThat(idle(node.health())).isEqualTo(10));
      for (int i = 0; i < 100; i++) {
        client.createSession().contains(SET.id(i));
      }
      client.view().nodes().forEach(node -> assertThat(idle(node.health())).isEqualTo(10));
    }
  }

  /**
   * Of the flavour that runs; the other one keeps none, or the one that looks after the cluster.
   */
  private static int idle(NodeHealth health) {
    return Math.max(health.blocking().idle(), health.async().idle());
  }

  @Test
  void thereAreNeverMoreThanPermitted() throws Exception {
    SystemSettings few = SystemSettings.DEFAULT.maxConnectionsPerNode(5);
    try (TestClient client = setup.connect(cluster().withSystemSettings(few))) {
      TestSession session = client.createSession();
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int first = i * 50;
        Thread caller =
            new Thread(
                () -> {
                  for (int id = first; id < first + 50; id++) {
                    session.contains(SET.id(id));
                  }
                });
        caller.start();
        callers.add(caller);
      }
      for (Thread caller : callers) {
        caller.join();
      }
      client
          .view()
          .nodes()
          .forEach(
              node -> {
                // One more looks after the cluster.
                assertThat(node.health().blocking().opened()).isLessThanOrEqualTo(5 + 1);
                assertThat(node.health().async().opened()).isLessThanOrEqualTo(5);
              });
    }
  }

  @Test
  void serversKnowTheApplicationByItsName() {
    try (TestClient client = setup.connect(cluster().appId("shop"))) {
      Polling.until(
          "a node lists it",
          () ->
              agents(client).stream()
                  .anyMatch(agent -> List.of(agent.split(",")).contains("shop")));
    }
  }

  private static List<String> agents(TestClient client) {
    String listed = Info.request(client.underlyingClient().getNodes()[0], "user-agents");
    return Pattern.compile("user-agent=([A-Za-z0-9+/=]+):")
        .matcher(listed)
        .results()
        .map(ConnectionsIT::decoded)
        .toList();
  }

  private static String decoded(MatchResult agent) {
    return new String(Base64.getDecoder().decode(agent.group(1)), StandardCharsets.UTF_8);
  }

  private ClusterDefinition cluster() {
    return ClusterDefinition.parse(server.seeds());
  }
}
