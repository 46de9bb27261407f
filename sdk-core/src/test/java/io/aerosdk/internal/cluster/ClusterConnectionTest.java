package io.aerosdk.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.Host;
import io.aerosdk.SystemSettings;
import io.aerosdk.behavior.Mode;
import io.aerosdk.error.AccessException;
import io.aerosdk.error.AuthenticationException;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.SdkException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterConnectionTest {
  private final Leaks leaks = new Leaks();
  private final FakeNode node = FakeNode.start();

  @AfterEach
  void nothingIsLeft() throws InterruptedException {
    assertThat(leaks.threadsLeft()).isEmpty();
    assertThat(node.openSockets()).isZero();
    node.close();
  }

  @Test
  void connectsAndClosesOnce() {
    ClusterConnection connection = ClusterConnection.open(toNode(), null);

    assertThat(connection.isConnected()).isTrue();
    assertThat(connection.client().getNodeNames()).containsExactly(FakeNode.NAME);
    connection.close();
    connection.close();
    assertThat(connection.isClosed()).isTrue();
    assertThat(connection.isConnected()).isFalse();
  }

  @Test
  void connectsAsync() throws Exception {
    try (ClusterConnection connection =
        ClusterConnection.openAsync(toNode(), null).get(10, TimeUnit.SECONDS)) {
      assertThat(connection.isConnected()).isTrue();
    }
  }

  @Test
  void anAsyncFailureIsTheSameException() {
    node.answering("cluster-name", "other");

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(
            () ->
                ClusterConnection.openAsync(toNode().clusterName("mine"), null)
                    .get(10, TimeUnit.SECONDS))
        .withCauseInstanceOf(ConnectionException.class);
  }

  @Test
  void aDefinitionThatCannotBeUsedThrowsAtOnceAlsoAsync() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterConnection.openAsync(toNode().withCertificateCredentials(), null));
  }

  @Test
  void anAsyncAttemptThatIsCancelledLeavesNothing() {
    var attempt = ClusterConnection.openAsync(toNode(), null);
    attempt.cancel(false);

    assertThat(attempt).isCancelled();
  }

  @Test
  void knowsTheModesOfNamespaces() {
    try (ClusterConnection connection = ClusterConnection.open(toNode(), null)) {
      NamespaceModes modes = connection.namespaceModes();
      assertThat(modes.modeOf("test")).isEqualTo(Mode.AP);
      assertThat(modes.modeOf("strong")).isEqualTo(Mode.SC);
      assertThat(modes.modeOf("nowhere")).isEqualTo(Mode.AP);
    }
  }

  @Test
  void aModeThatWasNotKnownIsLookedUpAgain() {
    node.silent();
    ClusterDefinition patient =
        toNode()
            .failIfNotConnected(false)
            .withSystemSettings(
                SystemSettings.DEFAULT
                    .tendInterval(Duration.ofMillis(250))
                    .tendTimeout(Duration.ofMillis(200)));
    try (ClusterConnection connection = ClusterConnection.open(patient, null)) {
      assertThat(connection.isConnected()).isFalse();
      assertThat(connection.namespaceModes().modeOf("strong")).isEqualTo(Mode.AP);

      node.speaking();
      await(() -> connection.namespaceModes().modeOf("strong") == Mode.SC);
      assertThat(connection.isConnected()).isTrue();
    }
  }

  @Test
  void tellsWhatEachSeedAnswered() throws IOException {
    node.answering("peers-clear-std", "1,3000,[[BB9030011AC4202,,[127.0.0.1:" + freePort() + "]]]");
    int refusing = freePort();
    ClusterDefinition two =
        ClusterDefinition.of(Host.of("127.0.0.1", refusing), Host.of("127.0.0.1", node.port()))
            .usingServicesAlternate(false);

    assertThat(failure(two))
        .hasMessageStartingWith(
            "Cannot reach a cluster through 2 seeds: 127.0.0.1:"
                + refusing
                + " refused the connection; "
                + node.address()
                + " answered, but advertises 127.0.0.1:")
        .hasMessageEndingWith(
            ", which cannot be reached from here. Check that a server is running and listens on this"
                + " port. If the cluster runs in Docker or behind NAT, try usingServicesAlternate() or"
                + " withIpMap(…).");
  }

  @Test
  void appliesTheIpMapBeforeItJudgesAddresses() {
    node.answering("peers-clear-std", "1,3000,[[BB9030011AC4202,,[10.1.2.3:" + node.port() + "]]]")
        .answering("partition-generation", "-1");

    assertThat(failure(toNode().withIpMap(Map.of("10.1.2.3", "127.0.0.1"))))
        .hasMessageContaining("is still starting")
        .hasMessageEndingWith("Try again when the cluster is ready.");
  }

  @Test
  void anotherAdviceForAlternateAddresses() throws IOException {
    node.answering("peers-clear-alt", "1,3000,[[BB9030011AC4202,,[127.0.0.1:" + freePort() + "]]]");

    assertThat(failure(toNode().usingServicesAlternate()))
        .hasMessageContaining("which cannot be reached from here. Check the alternate addresses");
  }

  @Test
  void tellsAWrongClusterName() {
    node.answering("cluster-name", "blue");
    assertThat(failure(toNode().clusterName("green")))
        .hasMessage(
            "Cannot reach a cluster through 1 seed: "
                + node.address()
                + " is of cluster 'blue', not of 'green'. Check clusterName(…).");
  }

  @Test
  void tellsAnUnknownHost() {
    assertThat(failure(ClusterDefinition.of("nosuch.invalid", 3000)))
        .hasMessageContaining("nosuch.invalid:3000 is not a known host name.");
  }

  @Test
  void tellsAnOldServer() {
    node.answering("features", "peers").answering("build", "4.5.0");
    assertThat(failure(toNode())).hasMessageContaining(" is too old: build 4.5.0.");
  }

  @Test
  void tellsAPeerThatIsNoServer() {
    node.answeringOnly("ERROR\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(failure(toNode()))
        .hasMessageContaining("answered, but not as an Aerospike server does.");
  }

  @Test
  void tellsAPeerThatSpeaksTls() throws IOException {
    // Without a certificate its handshakes fail, but it speaks TLS.
    ServerSocket socket =
        SSLServerSocketFactory.getDefault()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    try (FakeNode encrypted = FakeNode.start(socket)) {
      assertThat(failure(ClusterDefinition.of("127.0.0.1", encrypted.port())))
          .hasMessageContaining(
              " speaks TLS. Use withTlsConfigOf() for this port, or the clear port.");
    }
  }

  @Test
  void tellsASilentPeer() {
    node.silent();
    assertThat(failure(toNode()))
        .hasMessageContaining("took the connection, but did not answer within 500 ms");
  }

  @Test
  void tellsThatALoginIsAsked() {
    node.askingForLogin();
    SdkException failed = failure(toNode());
    assertThat(failed)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining(" asks for a login. Give the cluster definition credentials.");
  }

  @ParameterizedTest
  @CsvSource({
    "60, the user is not known",
    "62, the password is not accepted",
    "65, the credentials are not accepted"
  })
  void tellsARefusedLoginWithoutTheCredentials(int code, String why) {
    node.refusingLogins(code);
    SdkException failed = failure(toNode().withNativeCredentials("us3r", "s3cret"));

    assertThat(failed)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageStartingWith(
            "Login through " + node.address() + " failed: " + why + " (result code " + code);
    assertThat(failed.resultCode()).isEqualTo(code);
    assertThat(wholeText(failed)).doesNotContain("s3cret").doesNotContain("us3r");
  }

  @Test
  void tellsAServerWithoutSecurity() {
    node.refusingLogins(51);
    assertThat(failure(toNode().withNativeCredentials("u", "p")))
        .isExactlyInstanceOf(AccessException.class)
        .hasMessageContaining("Connect without credentials");
  }

  @Test
  void endsInTimeWhenSeedsSwallowEverything() throws IOException {
    try (BlackHole hole = new BlackHole()) {
      List<Host> seeds = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        seeds.add(Host.of("127.0.0.1", hole.port()));
      }
      Duration limit = Duration.ofMillis(1500);
      ClusterDefinition definition =
          ClusterDefinition.of(seeds)
              .withSystemSettings(
                  SystemSettings.DEFAULT
                      .tendTimeout(Duration.ofMillis(120))
                      .waitForConnectionToComplete(limit));
      long start = System.nanoTime();

      assertThatThrownBy(() -> ClusterConnection.open(definition, null))
          .isInstanceOf(ConnectionException.class)
          .hasMessageStartingWith("Cannot reach a cluster through 20 seeds within 1.5 s: ")
          .hasMessageContaining("gave no answer in the time left")
          .hasMessageContaining("the other seeds were not asked");

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit.plusMillis(500));
    }
  }

  @Test
  void aLateClientIsClosed() {
    node.slow(Duration.ofMillis(150));
    ClusterDefinition hasty =
        toNode()
            .withSystemSettings(
                SystemSettings.DEFAULT.waitForConnectionToComplete(Duration.ofMillis(100)));

    assertThatThrownBy(() -> ClusterConnection.open(hasty, null))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("within 100 ms");
  }

  @Test
  void anInterruptEndsTheWait() {
    node.silent();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> ClusterConnection.open(toNode(), null))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  private ClusterDefinition toNode() {
    return ClusterDefinition.of("127.0.0.1", node.port()).usingServicesAlternate(false);
  }

  private static SdkException failure(ClusterDefinition definition) {
    SdkException failed =
        catchThrowableOfType(
            SdkException.class, () -> ClusterConnection.open(definition, null).close());
    assertThat(failed).as("connecting must fail").isNotNull();
    assertThat(failed.getCause()).isNotNull();
    return failed;
  }

  private static String wholeText(Throwable failed) {
    var text = new StringWriter();
    failed.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /** A port whose queue of connections is full: further ones get no answer at all. */
  private static final class BlackHole implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> queued = new ArrayList<>();

    BlackHole() throws IOException {
      for (int i = 0; i < 3; i++) {
        Socket socket = new Socket();
        queued.add(socket);
        try {
          socket.connect(server.getLocalSocketAddress(), 100);
        } catch (SocketTimeoutException full) {
          return;
        }
      }
    }

    int port() {
      return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : queued) {
        socket.close();
      }
      server.close();
    }
  }
}
