package io.aerosdk.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.TlsSettings;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.tls.TestCertificates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of the page about connecting runs. */
class ConnectingTest {
  private static final String SECRET = "pass-w0rd";
  private static final String NAME = "myTlsName";
  private static final String HERE = "127.0.0.1";

  private static TestCertificates certificates;

  @BeforeAll
  static void makeCertificates(@TempDir Path directory) throws Exception {
    certificates =
        new TestCertificates(directory)
            .selfSigned("ca", "EC")
            .named(NAME, "EC", "ca")
            .named("app", "EC", "ca")
            .trusting("trust", "ca");
  }

  @Test
  void withoutTls() throws Exception {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().nodes(2).start()) {
      assertThat(Connecting.async(server.seeds()).toCompletableFuture().get(20, TimeUnit.SECONDS))
          .isFalse();
      assertThat(Connecting.blocking(server.seeds())).isFalse();
      try (SyncClient client = SyncClient.connect(server.seeds())) {
        assertThat(Connecting.sessions(client)).hasSize(3);
        assertThat(Connecting.dataSets(client.createSession())).isEqualTo(4);
        assertThat(Connecting.view(client)).isTrue();
        Connecting.events(client, System.getLogger("events"));
      }
      try (SyncClient client = SyncClient.connect(Connecting.connections(server.seeds()))) {
        assertThat(client.view().nodes()).hasSize(2);
      }
    }
    assertThat(Connecting.derived().parent()).contains(Behavior.DEFAULT);
    assertThat(Connecting.derived().explain()).contains(Duration.ofSeconds(5).toSeconds() + " s");
  }

  @Test
  void withALogin() {
    try (EmbeddedAerospike server =
        EmbeddedAerospike.builder().alternateAccessAddress(HERE).security().start()) {
      server.users().addUser("username", SECRET, List.of("read-write"));
      assertThat(Connecting.defined(HERE, server.port(), SECRET)).isTrue();
    }
  }

  @Test
  void withRacks() {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().nodes(2).racks(1, 2).start();
        SyncClient client = Connecting.racks(HERE, server.port())) {
      assertThat(client.isConnected()).isTrue();
    }
  }

  @Test
  void withTls() throws Exception {
    Path ca = certificates.certificateFile("ca");
    try (EmbeddedAerospike server = secured(tls())) {
      int port = tlsPort(server);
      connects(Connecting.tls(HERE, port, ca, SECRET));
      connects(Connecting.tlsAsAValue(server.tlsSeeds(), ca, "admin"));
    }
  }

  @Test
  void withMutualTls() throws Exception {
    Path ca = certificates.certificateFile("ca");
    try (EmbeddedAerospike server = secured(tls().withClientCertificates(ca))) {
      int port = tlsPort(server);
      ClusterDefinition mutual =
          Connecting.mutualTls(
              HERE,
              port,
              ca,
              certificates.certificateFile("app"),
              certificates.keyFile("app"),
              SECRET);
      connects(mutual);
      connects(Connecting.certificateLogin(mutual));
      connects(
          Connecting.stores(
                  HERE,
                  port,
                  certificates.storeFile("trust"),
                  certificates.storeFile("app"),
                  new String(TestCertificates.PASSWORD))
              .withTlsConfigOf()
              .tlsName(NAME)
              .done()
              .usingServicesAlternate()
              .withCertificateCredentials());
    }
  }

  private static void connects(ClusterDefinition cluster) {
    try (SyncClient client = SyncClient.connect(cluster)) {
      assertThat(client.isConnected()).isTrue();
    }
  }

  private static TlsSettings tls() throws Exception {
    return TlsSettings.of(NAME, certificates.certificateFile(NAME), certificates.keyFile(NAME));
  }

  private static EmbeddedAerospike secured(TlsSettings tls) {
    EmbeddedAerospike server =
        EmbeddedAerospike.builder().alternateAccessAddress(HERE).tls(tls).security().start();
    server.users().addUser("username", SECRET, List.of("read-write"));
    server.users().addCertificateUser("app", List.of("read-write"));
    return server;
  }

  private static int tlsPort(EmbeddedAerospike server) {
    String address = server.nodes().get(0).tlsAddress();
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }
}
