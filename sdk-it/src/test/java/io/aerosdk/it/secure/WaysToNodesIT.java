package io.aerosdk.it.secure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.Host;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Seeds, and the addresses by which nodes are reached from them. */
@Scenarios
class WaysToNodesIT {
  private static final DataSet SET = DataSet.of("test", "WaysToNodesIT");

  /** Of the block for documentation, where nobody answers. */
  private static final String NOWHERE = "192.0.2.1";

  private final Setup setup;

  WaysToNodesIT(Setup setup) {
    this.setup = setup;
  }

  @Test
  void oneLivingSeedLeadsToAllNodes() throws IOException {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().nodes(3).start()) {
      List<Host> seeds = new ArrayList<>();
      seeds.add(Host.of("127.0.0.1", freePort()));
      seeds.add(Host.of("no-such-host.invalid", 3000));
      seeds.add(Host.of("127.0.0.1", server.nodes().get(2).port()));
      try (TestClient client = setup.connect(ClusterDefinition.of(seeds))) {
        assertThat(client.underlyingClient().getNodeNames()).hasSize(3);
        works(client);
      }
    }
  }

  /** The official client would take "HTTP/1.1" for a length, and reserve 790 MB. */
  @Test
  void aSeedWhereSomethingElseListensIsNotTalkedTo() throws IOException {
    try (WebServer stranger = new WebServer();
        EmbeddedAerospike server = EmbeddedAerospike.builder().start()) {
      Host web = Host.of("127.0.0.1", stranger.port());
      Host real = Host.of("127.0.0.1", server.port());
      try (TestClient client = setup.connect(ClusterDefinition.of(web, real))) {
        works(client);
      }
      assertThat(stranger.connections()).isEqualTo(1);
      assertThatThrownBy(() -> setup.connect(ClusterDefinition.of(List.of(web))))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining(web + " answered, but not as an Aerospike server does")
          .hasMessageContaining("Check the port");
      assertThat(stranger.connections())
          .as("once more to leave it out, and twice to tell whether it speaks TLS")
          .isEqualTo(4);
    }
  }

  /** Answers whatever comes with an error of HTTP. */
  private static final class WebServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();

    WebServer() throws IOException {
      Thread thread = new Thread(this::serve, "web");
      thread.setDaemon(true);
      thread.start();
    }

    private void serve() {
      while (serveOne()) {}
    }

    private boolean serveOne() {
      try (Socket one = socket.accept()) {
        connections.incrementAndGet();
        one.getInputStream().read(new byte[8]);
        one.getOutputStream().write("HTTP/1.1 400 Bad Request".getBytes(US_ASCII));
        return true;
      } catch (IOException closed) { // by the client, or as the test is over
        return !socket.isClosed();
      }
    }

    int port() {
      return socket.getLocalPort();
    }

    int connections() {
      return connections.get();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void aSeedThatDiesLaterIsNotMissed() {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().nodes(2).start();
        TestClient client =
            setup.connect(ClusterDefinition.of("127.0.0.1", server.nodes().get(0).port()))) {
      assertThat(client.underlyingClient().getNodeNames()).hasSize(2);
      server.nodes().get(0).stop();
      Polling.until(
          "the client has seen it", () -> client.underlyingClient().getNodeNames().size() == 1);
      works(client);
    }
  }

  @Test
  void alternateAddressesAreUsedIfAsked() {
    try (EmbeddedAerospike server =
        EmbeddedAerospike.builder()
            .nodes(2)
            .accessAddress(NOWHERE)
            .alternateAccessAddress("127.0.0.1")
            .start()) {
      ClusterDefinition cluster = ClusterDefinition.of("127.0.0.1", server.nodes().get(0).port());
      assertThatThrownBy(() -> setup.connect(cluster.usingServicesAlternate(false)))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("advertises " + NOWHERE)
          .hasMessageContaining("try usingServicesAlternate() or withIpMap(…)");
      try (TestClient client = setup.connect(cluster.usingServicesAlternate())) {
        assertThat(client.underlyingClient().getNodeNames()).hasSize(2);
        works(client);
      }
    }
  }

  @Test
  void addressesAreMapped() {
    try (EmbeddedAerospike server =
        EmbeddedAerospike.builder().nodes(2).accessAddress(NOWHERE).start()) {
      ClusterDefinition cluster =
          ClusterDefinition.of("127.0.0.1", server.nodes().get(0).port())
              .withIpMap(Map.of(NOWHERE, "127.0.0.1"));
      try (TestClient client = setup.connect(cluster)) {
        assertThat(client.underlyingClient().getNodeNames()).hasSize(2);
        works(client);
      }
    }
  }

  @Test
  void onlyTheClusterOfTheNameIsAccepted() {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().clusterName("shop").start()) {
      ClusterDefinition cluster = ClusterDefinition.parse(server.seeds());
      try (TestClient client = setup.connect(cluster.clusterName("shop"))) {
        works(client);
      }
      assertThatThrownBy(() -> setup.connect(cluster.clusterName("bank")))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("is of cluster 'shop', not of 'bank'")
          .hasMessageContaining("Check clusterName(…).");
    }
  }

  @Test
  void aNameMayHaveSeveralAddresses() {
    // Where "localhost" is ::1 too, nobody listens there, and the next address is tried.
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().start();
        TestClient client = setup.connect(ClusterDefinition.of("localhost", server.port()))) {
      works(client);
    }
  }

  private static void works(TestClient client) {
    client.createSession().put(SET.id(1), Map.of("a", 1L));
    assertThat(client.createSession().get(SET.id(1)).getLong("a")).isEqualTo(1);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
