package io.aerosdk.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.Host;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connecting, and what is said when it does not work. */
@Scenarios
class ConnectIT {
  private final Setup setup;

  ConnectIT(Setup setup) {
    this.setup = setup;
  }

  @Test
  void aClientConnectsAndWorks() {
    try (TestClient client = setup.connect()) {
      assertThat(client.isConnected()).isTrue();
      assertThat(client.underlyingClient().getNodeNames()).isNotEmpty();
      var key = setup.set(ConnectIT.class).id(1);
      client.createSession().put(key, Map.of("a", 1L));
      assertThat(client.createSession(Behavior.READ_FAST).get(key).getLong("a")).isEqualTo(1);
    }
  }

  @Test
  void seedsAreText() {
    StringBuilder seeds = new StringBuilder();
    for (Host host : setup.cluster().hosts()) {
      seeds.append(seeds.isEmpty() ? "" : " , ").append(host);
    }
    try (TestClient client = setup.connect(seeds.toString())) {
      assertThat(client.isConnected()).isTrue();
    }
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                | seeds must not be",
        "'  '              | seeds must not be",
        "localhost:99999   | port must be from 1 to 65535, got 99999",
        "localhost:0       | port must be from 1 to 65535, got 0",
        "localhost:-1      | port must be from 1 to 65535",
        "localhost:port    | the port must be a number",
        "'localhost:3000,' | it is empty",
        "http://localhost  | leave out the scheme",
        "u:secret@host:1   | give user and password to the cluster definition",
      })
  void badSeedsAreRefusedAtTheCall(String seeds, String message) {
    Throwable thrown = catchThrowable(() -> setup.connect(seeds).close());

    assertThat(thrown)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("secret")
        .hasNoSuppressedExceptions();
    assertThat(thrown.getStackTrace())
        .extracting(StackTraceElement::getClassName)
        .contains(ConnectIT.class.getName());
  }

  @Test
  @SuppressWarnings("NullAway") // the test is about null
  void nullsAreRefusedAtTheCall() {
    assertThatThrownBy(() -> setup.connect((ClusterDefinition) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("cluster must not be null");
    assertThatThrownBy(() -> setup.connect((String) null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> setup.client().createSession((BehaviorSource) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("behavior must not be null");
    assertThatThrownBy(() -> setup.client().createSession((String) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("behavior must not be null");
  }

  @Test
  void aClusterThatRefusesIsNamedSeedBySeed() throws IOException {
    int first = freePort();
    int second = freePort();
    ClusterDefinition nobody =
        ClusterDefinition.of(Host.of("127.0.0.1", first), Host.of("127.0.0.1", second));

    assertThatThrownBy(() -> setup.connect(nobody))
        .isInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("Cannot reach a cluster through 2 seeds: ")
        .hasMessageContaining("127.0.0.1:" + first + " refused the connection")
        .hasMessageContaining("127.0.0.1:" + second + " refused the connection")
        .hasMessageContaining("Check that a server is running");
  }

  @Test
  void oneSeedThatAnswersIsEnough() throws IOException {
    Host real = setup.cluster().hosts().get(0);
    ClusterDefinition both =
        ClusterDefinition.of(Host.of("127.0.0.1", freePort()), real)
            .forceSingleNode(setup.cluster().isSingleNodeForced());
    try (TestClient client = setup.connect(both)) {
      assertThat(client.isConnected()).isTrue();
    }
  }

  @Test
  void somethingElseThatListensIsNotTakenForACluster() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      ClusterDefinition definition =
          ClusterDefinition.of("127.0.0.1", mute.getLocalPort())
              .withSystemSettings(
                  setup
                      .cluster()
                      .systemSettings()
                      .tendTimeout(Duration.ofMillis(200))
                      .waitForConnectionToComplete(Duration.ofMillis(500)));
      assertThatThrownBy(() -> setup.connect(definition))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("127.0.0.1:" + mute.getLocalPort());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
