package io.aerosdk.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.TlsConfig;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.spi.TlsContextFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemTlsContextFactoryTest {
  private static final TlsContextFactory FACTORY = new PemTlsContextFactory();

  private static TestCertificates certificates;

  @BeforeAll
  static void makeCertificates(@TempDir Path directory) throws Exception {
    certificates =
        new TestCertificates(directory)
            .selfSigned("ca", "EC")
            .selfSigned("other-ca", "EC")
            .signed("server", "EC", "ca")
            .signed("client-ec", "EC", "ca")
            .selfSigned("client-rsa", "RSA")
            .selfSigned("client-ed", "Ed25519");
  }

  @Test
  void isFoundByTheSdk() {
    assertThat(ServiceLoader.load(TlsContextFactory.class).findFirst())
        .containsInstanceOf(PemTlsContextFactory.class);
  }

  @Test
  void trustsTheAuthoritiesOfTheFile() throws Exception {
    assertThat(shakeHands(TlsConfig.SYSTEM_TRUST.withCaFile(ca("ca")), false)).isNull();
  }

  @Test
  void trustsEachOfSeveralAuthorities() throws Exception {
    Path both =
        certificates.write(
            "both.pem", Files.readString(ca("other-ca")) + Files.readString(ca("ca")));
    assertThat(shakeHands(TlsConfig.SYSTEM_TRUST.withCaFile(both), false)).isNull();
  }

  @Test
  void doesNotTrustOtherAuthorities() {
    assertThatThrownBy(() -> shakeHands(TlsConfig.SYSTEM_TRUST.withCaFile(ca("other-ca")), false))
        .isInstanceOf(SSLException.class)
        .hasMessageContaining("PKIX path");
    assertThatThrownBy(() -> shakeHands(TlsConfig.SYSTEM_TRUST, false))
        .isInstanceOf(SSLException.class)
        .hasMessageContaining("PKIX path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"client-ec", "client-rsa", "client-ed"})
  void provesTheClient(String alias) throws Exception {
    TlsConfig mutual =
        TlsConfig.SYSTEM_TRUST
            .withCaFile(ca("ca"))
            .withClientCertificate(
                certificates.certificateFile(alias), certificates.keyFile(alias));

    assertThat(shakeHands(mutual, true)).hasToString("CN=" + alias);
  }

  @Test
  void withoutACertificateTheServerRefuses() {
    assertThatThrownBy(() -> shakeHands(TlsConfig.SYSTEM_TRUST.withCaFile(ca("ca")), true))
        .isInstanceOf(IOException.class);
  }

  @Test
  void namesTheSettingAndTheFileThatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FACTORY.create(TlsConfig.SYSTEM_TRUST.withCaFile(Path.of("no.pem"))))
        .withMessage("caFile must name a file, got no.pem, which does not exist");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FACTORY.create(TlsConfig.SYSTEM_TRUST.withCaFile(certificates.directory())))
        .withMessageStartingWith(
            "caFile must name a file that can be read, got " + certificates.directory());
  }

  @Test
  void refusesFilesThatHoldSomethingElse() throws Exception {
    Path text = certificates.write("text.pem", "hello");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FACTORY.create(TlsConfig.SYSTEM_TRUST.withCaFile(text)))
        .withMessage("caFile must hold PEM, got " + text + ", which has no -----BEGIN …-----");

    Path key = certificates.keyFile("client-ec");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FACTORY.create(TlsConfig.SYSTEM_TRUST.withCaFile(key)))
        .withMessage("caFile must hold a certificate, got " + key + ", which has PRIVATE KEY");

    Path broken =
        certificates.write("broken.pem", TestCertificates.pem("CERTIFICATE", new byte[9]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FACTORY.create(TlsConfig.SYSTEM_TRUST.withCaFile(broken)))
        .withMessage(
            "caFile must hold X.509 certificates, got " + broken + ", where one is broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
  void refusesOtherFormsOfKeysAndTellsHowToConvert(String label) throws Exception {
    Path key = certificates.write("old.key", TestCertificates.pem(label, new byte[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FACTORY.create(mutual("client-rsa", key)))
        .withMessage(
            "clientKeyFile must hold a PKCS#8 key without a password, got "
                + key
                + ", which has "
                + label
                + "; convert it with: openssl pkcs8 -topk8 -nocrypt -in old.key");
  }

  @Test
  void refusesAKeyOfAnotherCertificate() throws Exception {
    for (String other : new String[] {"client-rsa", "server"}) {
      Path key = certificates.keyFile(other);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FACTORY.create(mutual("client-ec", key)))
          .withMessageEndingWith(", got " + key + ", which has another key");
    }
  }

  @Test
  void refusesAKeyThatIsNone() throws Exception {
    Path key = certificates.write("none.key", TestCertificates.pem("PRIVATE KEY", new byte[40]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FACTORY.create(mutual("client-ec", key)))
        .withMessageStartingWith("clientKeyFile must hold a key of [RSA, EC, EdDSA]");
  }

  @Test
  void connectingFailsBeforeAnythingIsSentIfAFileIsMissing() {
    ClusterDefinition definition =
        ClusterDefinition.of("localhost", 1).withTlsConfigOf().caFile(Path.of("no.pem")).done();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterConnection.open(definition, null))
        .withMessageContaining("no.pem");
  }

  @Test
  void connectingTellsWhatTheHandshakeSaid() throws Exception {
    CompletableFuture<Void> handshakes;
    try (SSLServerSocket server = listen(false)) {
      handshakes = CompletableFuture.runAsync(() -> answerHandshakesUntilClosed(server));
      var seed = ClusterDefinition.of("127.0.0.1", server.getLocalPort());

      assertThatThrownBy(
              () ->
                  ClusterConnection.open(
                      seed.withTlsConfigOf().caFile(ca("other-ca")).done(), null))
          .isInstanceOf(SdkException.class)
          .hasMessageContaining("failed the TLS handshake (")
          .hasMessageContaining("PKIX path");
      assertThatThrownBy(
              () ->
                  ClusterConnection.open(
                      seed.withTlsConfigOf().caFile(ca("ca")).tlsName("other").done(), null))
          .isInstanceOf(SdkException.class)
          .hasMessageContaining("has a certificate that is not accepted for 'other'")
          .hasMessageEndingWith("Check tlsName(…).");
    }
    handshakes.get(5, TimeUnit.SECONDS);
  }

  private static TlsConfig mutual(String alias, Path key)
      throws IOException, GeneralSecurityException {
    return TlsConfig.SYSTEM_TRUST.withClientCertificate(certificates.certificateFile(alias), key);
  }

  private static Path ca(String alias) throws IOException, GeneralSecurityException {
    return certificates.certificateFile(alias);
  }

  /**
   * Connects with the configuration; the client's name as the server sees it, null if it asks for
   * none.
   */
  private static @Nullable Principal shakeHands(TlsConfig config, boolean clientCertificate)
      throws Exception {
    SSLContext context = FACTORY.create(config);
    try (SSLServerSocket server = listen(clientCertificate)) {
      var seen = CompletableFuture.supplyAsync(() -> answerOneHandshake(server));
      try (SSLSocket socket =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
        socket.setSoTimeout(5000);
        socket.startHandshake();
        // With TLS 1.3 the server's refusal of the client comes only with the first bytes.
        if (socket.getInputStream().read() != 'k') {
          throw new IOException("refused");
        }
      }
      return seen.get(5, TimeUnit.SECONDS).orElse(null);
    }
  }

  private static Optional<Principal> answerOneHandshake(SSLServerSocket server) {
    try (SSLSocket socket = (SSLSocket) server.accept()) {
      socket.setSoTimeout(5000);
      socket.startHandshake();
      socket.getOutputStream().write('k');
      return server.getNeedClientAuth()
          ? Optional.of(socket.getSession().getPeerPrincipal())
          : Optional.empty();
    } catch (IOException refused) {
      return Optional.empty();
    }
  }

  private static void answerHandshakesUntilClosed(SSLServerSocket server) {
    while (!server.isClosed()) {
      answerOneHandshake(server);
    }
  }

  private static SSLServerSocket listen(boolean clientCertificate) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    KeyStore store = certificates.keyStore("server");
    keys.init(store, TestCertificates.PASSWORD);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    for (String client : new String[] {"client-rsa", "client-ed"}) {
      store.setCertificateEntry(client, certificates.keyStore(client).getCertificate(client));
    }
    store.setCertificateEntry("ca", certificates.keyStore("ca").getCertificate("ca"));
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    server.setNeedClientAuth(clientCertificate);
    return server;
  }
}
