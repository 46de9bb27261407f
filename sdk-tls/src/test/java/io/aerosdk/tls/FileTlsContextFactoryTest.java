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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTlsContextFactoryTest {
  private static final TlsContextFactory FACTORY = new FileTlsContextFactory();

  private static TestCertificates certificates;
  private static TlsPeer peer;

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
    peer = new TlsPeer(certificates, "server", "ca", "client-rsa", "client-ed");
  }

  @Test
  void isFoundByTheSdk() {
    assertThat(ServiceLoader.load(TlsContextFactory.class).findFirst())
        .containsInstanceOf(FileTlsContextFactory.class);
  }

  @Test
  void trustsTheAuthoritiesOfTheFile() throws Exception {
    assertThat(peer.shakeHands(TlsConfig.SYSTEM_TRUST.withCaFile(ca("ca")), false)).isNull();
  }

  @Test
  void trustsEachOfSeveralAuthorities() throws Exception {
    Path both =
        certificates.write(
            "both.pem", Files.readString(ca("other-ca")) + Files.readString(ca("ca")));
    assertThat(peer.shakeHands(TlsConfig.SYSTEM_TRUST.withCaFile(both), false)).isNull();
  }

  @Test
  void doesNotTrustOtherAuthorities() {
    assertThatThrownBy(
            () -> peer.shakeHands(TlsConfig.SYSTEM_TRUST.withCaFile(ca("other-ca")), false))
        .isInstanceOf(SSLException.class)
        .hasMessageContaining("PKIX path");
    assertThatThrownBy(() -> peer.shakeHands(TlsConfig.SYSTEM_TRUST, false))
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

    assertThat(peer.shakeHands(mutual, true)).hasToString("CN=" + alias);
  }

  @Test
  void withoutACertificateTheServerRefuses() {
    assertThatThrownBy(() -> peer.shakeHands(TlsConfig.SYSTEM_TRUST.withCaFile(ca("ca")), true))
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
    try (SSLServerSocket server = peer.listen(false)) {
      handshakes = CompletableFuture.runAsync(() -> TlsPeer.answerHandshakesUntilClosed(server));
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
}
