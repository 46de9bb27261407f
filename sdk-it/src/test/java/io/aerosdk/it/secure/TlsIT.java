package io.aerosdk.it.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.Host;
import io.aerosdk.TlsConfig;
import io.aerosdk.TlsStore;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.TlsSettings;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.tls.TestCertificates;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS as it should be, and every way in which it can be wrong: an error, and never clear text. */
@Scenarios
class TlsIT {
  private static final DataSet SET = DataSet.of("test", "TlsIT");
  private static final String NAME = "localhost";

  private static TestCertificates certificates;
  private static EmbeddedAerospike server;
  private static EmbeddedAerospike mutual;

  private final Setup setup;

  TlsIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    certificates =
        new TestCertificates(directory)
            .selfSigned("ca", "EC")
            .selfSigned("other-ca", "EC")
            .signed("server", "EC", "ca")
            .signed("client", "EC", "ca")
            .signed("stranger", "EC", "other-ca")
            .expired("expired", "EC", "ca")
            .named("by-common-name", "EC", "ca");
    server = serverWith("server");
    mutual =
        EmbeddedAerospike.builder()
            .nodes(2)
            .tls(settings(NAME, "server").withClientCertificates(ca("ca")))
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
    mutual.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void everyCallGoesOverTls(String protocol) {
    TlsConfig tls = trusting("ca").withProtocols(protocol);
    try (TestClient client = setup.connect(at(server, tls))) {
      works(client);
      assertThat(server.nodes().get(0).connections()).isPositive();
    }
  }

  @Test
  void aServerMayBeKnownByItsCommonName() throws Exception {
    try (EmbeddedAerospike named = serverWith("by-common-name", "by-common-name");
        TestClient client = setup.connect(at(named, trusting("ca")))) {
      works(client);
    }
  }

  @Test
  void withoutATlsNameItIsTheNameOfTheHost() {
    int port = Integer.parseInt(server.nodes().get(0).tlsAddress().split(":", -1)[1]);
    ClusterDefinition host =
        ClusterDefinition.of("localhost", port).withTlsConfig(trusting("ca")).forceSingleNode();
    try (TestClient client = setup.connect(host)) {
      works(client);
    }
  }

  @Test
  void bothSidesProveWhoTheyAre() throws Exception {
    TlsConfig client = trusting("ca").withClientCertificate(certificate("client"), key("client"));
    try (TestClient connected = setup.connect(at(mutual, client))) {
      works(connected);
    }
    TlsStore store =
        TlsStore.of(certificates.storeFile("client"), new String(TestCertificates.PASSWORD));
    try (TestClient connected = setup.connect(at(mutual, trusting("ca").withKeyStore(store)))) {
      works(connected);
    }
  }

  @Test
  void anExpiredCertificateIsRefused() throws Exception {
    try (EmbeddedAerospike expired = serverWith("expired")) {
      refused(expired, trusting("ca"), "failed the TLS handshake (", "validity check failed");
    }
  }

  @Test
  void aCertificateOfAnotherAuthorityIsRefused() {
    refused(server, trusting("other-ca"), "failed the TLS handshake (", "PKIX path");
    refused(server, TlsConfig.SYSTEM_TRUST, "failed the TLS handshake (", "PKIX path");
  }

  @Test
  void aCertificateForAnotherNameIsRefused() {
    Host real = Host.parseHosts(server.tlsSeeds(), 1).get(0);
    ClusterDefinition other =
        ClusterDefinition.of(Host.of(real.name(), "other.name", real.port()))
            .withTlsConfig(trusting("ca"));
    assertThatThrownBy(() -> setup.connect(other))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("has a certificate that is not accepted for 'other.name'")
        .hasMessageEndingWith("Check tlsName(…).");
  }

  @Test
  void aServerThatAsksForACertificateRefusesClientsWithoutAndStrangers() throws Exception {
    refused(mutual, trusting("ca"), "failed the TLS handshake (", "the client certificate");
    TlsConfig stranger =
        trusting("ca").withClientCertificate(certificate("stranger"), key("stranger"));
    refused(mutual, stranger, "failed the TLS handshake (", "the client certificate");
  }

  @Test
  void aRevokedCertificateIsRefused() throws Exception {
    BigInteger serial = certificates.serial("server");
    refused(
        server,
        trusting("ca").withRevokedSerials(BigInteger.ONE, serial),
        "has a revoked certificate (serial number " + serial + ")",
        "revokedSerials");
    TlsConfig others = trusting("ca").withRevokedSerials(serial.add(BigInteger.ONE));
    try (TestClient client = setup.connect(at(server, others))) {
      works(client);
    }
  }

  @ParameterizedTest(name = "server {0}, client {1}")
  @CsvSource({"TLSv1.3, TLSv1.2", "TLSv1.2, TLSv1.3", "TLSv1.3, TLSv1.1"})
  void withoutACommonProtocolThereIsNoConnection(String servers, String clients) throws Exception {
    try (EmbeddedAerospike strict =
        EmbeddedAerospike.builder().tls(settings(NAME, "server").withProtocols(servers)).start()) {
      refused(
          strict, trusting("ca").withProtocols(clients), "failed the TLS handshake (", "protocol");
    }
  }

  @Test
  void withoutACommonCipherThereIsNoConnection() {
    TlsConfig rsaOnly =
        trusting("ca").withProtocols("TLSv1.2").withCiphers("TLS_RSA_WITH_AES_128_GCM_SHA256");
    refused(server, rsaOnly, "failed the TLS handshake (", "ciphers");
    try (TestClient client =
        setup.connect(at(server, trusting("ca").withCiphers("TLS_AES_128_GCM_SHA256")))) {
      works(client);
    }
  }

  @Test
  void filesThatCannotBeUsedAreNamed() throws Exception {
    Path text = certificates.write("text.pem", "hello");
    for (Path bad : List.of(text, certificates.directory().resolve("no.pem"))) {
      for (TlsConfig tls :
          List.of(
              TlsConfig.SYSTEM_TRUST.withCaFile(bad),
              TlsConfig.SYSTEM_TRUST.withTrustStore(TlsStore.of(bad, "")),
              TlsConfig.SYSTEM_TRUST.withKeyStore(TlsStore.of(bad, "")),
              trusting("ca").withClientCertificate(bad, key("client")),
              trusting("ca").withClientCertificate(certificate("client"), bad))) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> setup.connect(at(server, tls)))
            .withMessageContaining(bad.toString())
            .withMessageMatching("(caFile|trustStore|keyStore|client\\w+File) must .*");
      }
    }
  }

  @Test
  void clearAndEncryptedPortsAreToldApart() {
    Host encrypted = Host.parseHosts(server.tlsSeeds(), 1).get(0);
    ClusterDefinition clear = ClusterDefinition.of(encrypted.name(), encrypted.port());
    assertThatThrownBy(() -> setup.connect(clear))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("speaks TLS");
    ClusterDefinition tls = ClusterDefinition.parse(server.seeds()).withTlsConfig(trusting("ca"));
    assertThatThrownBy(() -> setup.connect(tls))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("speaks no TLS");
  }

  @Test
  void newAuthoritiesAreTrustedWithoutConnectingAnewAndCallsGoOn() throws Exception {
    Path trust = copy(certificate("ca"), "trust.pem");
    TlsSettings rotating =
        TlsSettings.of(
            NAME, copy(certificate("server"), "node.pem"), copy(key("server"), "node.key"));
    try (EmbeddedAerospike node = EmbeddedAerospike.builder().tls(rotating).start();
        TestClient client = setup.connect(at(node, TlsConfig.SYSTEM_TRUST.withCaFile(trust)))) {
      copy(certificate("other-ca"), "trust.pem");
      TestSession session = client.createSession();
      for (int i = 0; i < 100; i++) {
        session.put(SET.id(i), Map.of("a", i)); // over the connection there is
      }
      copy(certificate("stranger"), "node.pem");
      copy(key("stranger"), "node.key");
      node.nodes().get(0).stop();
      node.nodes().get(0).restart(); // now with a certificate of the other authority
      Polling.until("the client trusts the new certificate", () -> answers(session));
      assertThat(session.get(SET.id(99)).getLong("a")).isEqualTo(99);
    }
  }

  private static boolean answers(TestSession session) {
    try {
      return session.contains(SET.id(1));
    } catch (SdkException notYet) {
      return false;
    }
  }

  private void refused(EmbeddedAerospike by, TlsConfig tls, String what, String advice) {
    assertThatThrownBy(() -> setup.connect(at(by, tls)))
        .isInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("Cannot reach a cluster through ")
        .hasMessageContaining(what)
        .hasMessageContaining(advice);
  }

  private static void works(TestClient client) {
    TestSession session = client.createSession();
    session.put(SET.id(1), Map.of("a", 1L));
    assertThat(session.get(SET.id(1)).getLong("a")).isEqualTo(1);
    assertThat(session.query(SET.ids(1, 2)).execute()).hasSize(1);
    assertThat(session.query(SET).execute().toList()).hasSize(1);
  }

  private static ClusterDefinition at(EmbeddedAerospike server, TlsConfig tls) {
    return ClusterDefinition.parse(server.tlsSeeds()).withTlsConfig(tls);
  }

  private static EmbeddedAerospike serverWith(String alias) throws Exception {
    return serverWith(alias, NAME);
  }

  private static EmbeddedAerospike serverWith(String alias, String name) throws Exception {
    return EmbeddedAerospike.builder().tls(settings(name, alias)).start();
  }

  private static TlsSettings settings(String name, String alias) throws Exception {
    return TlsSettings.of(name, certificate(alias), key(alias));
  }

  private static TlsConfig trusting(String alias) {
    return TlsConfig.SYSTEM_TRUST.withCaFile(ca(alias));
  }

  private static Path ca(String alias) {
    try {
      return certificate(alias);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Path certificate(String alias) throws Exception {
    return certificates.certificateFile(alias);
  }

  private static Path key(String alias) throws Exception {
    return certificates.keyFile(alias);
  }

  private static Path copy(Path from, String to) throws Exception {
    return Files.copy(
        from, certificates.directory().resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }
}
