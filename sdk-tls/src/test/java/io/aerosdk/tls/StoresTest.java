package io.aerosdk.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.TlsConfig;
import io.aerosdk.TlsStore;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PKCS#12 and JKS stores, of authorities and of client certificates. */
class StoresTest {
  private static final String PASSWORD = new String(TestCertificates.PASSWORD);

  private static TestCertificates certificates;
  private static TlsPeer peer;

  @BeforeAll
  static void makeCertificates(@TempDir Path directory) throws Exception {
    certificates =
        new TestCertificates(directory)
            .selfSigned("ca", "EC")
            .selfSigned("other-ca", "EC")
            .signed("server", "EC", "ca")
            .signed("client", "EC", "ca");
    peer = new TlsPeer(certificates, "server", "ca");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PKCS12", "JKS"})
  void trustsTheCertificatesOfAStore(String type) throws Exception {
    TlsStore both = trusted(type, "ca", "other-ca");
    assertThat(peer.shakeHands(TlsConfig.SYSTEM_TRUST.withTrustStore(both), false)).isNull();
    peer.shakeHands(TlsConfig.SYSTEM_TRUST.withTrustStore(both.withAlias("ca")), false);

    for (TlsStore other : new TlsStore[] {trusted(type, "other-ca"), both.withAlias("other-ca")}) {
      assertThatThrownBy(() -> peer.shakeHands(TlsConfig.SYSTEM_TRUST.withTrustStore(other), false))
          .isInstanceOf(SSLException.class)
          .hasMessageContaining("PKIX path");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PKCS12", "JKS"})
  void provesTheClientByAStore(String type) throws Exception {
    TlsConfig trusting = TlsConfig.SYSTEM_TRUST.withTrustStore(trusted("PKCS12", "ca"));
    TlsStore keys = keys(type, "client", "server");

    assertThat(peer.shakeHands(trusting.withKeyStore(keys.withAlias("client")), true))
        .hasToString("CN=client");
    assertThat(peer.shakeHands(trusting.withKeyStore(keys.withAlias("server")), true))
        .hasToString("CN=server");
    assertThat(peer.shakeHands(trusting.withKeyStore(keys(type, "client")), true))
        .hasToString("CN=client");
  }

  @Test
  void whichOfSeveralKeysMustBeSaid() throws Exception {
    TlsStore two = keys("PKCS12", "client", "server");
    refused(two, "keyStore must hold one private key, or be given with an alias, got ", "client");
    refused(two.withAlias("nobody"), "keyStore must have alias nobody, got ", "server");
    refused(
        trusted("PKCS12", "ca"),
        "keyStore must hold one private key, or be given with an alias, got ",
        "which has none");
    refused(trusted("PKCS12", "ca").withAlias("ca"), "keyStore must hold one private key", "none");
  }

  @Test
  void aStoreThatCannotBeOpenedIsNamed() throws Exception {
    for (String type : new String[] {"PKCS12", "JKS"}) {
      Path file = keys(type, "client").file();
      refused(
          TlsStore.of(file, "wr0ng"),
          "keyStore must be opened by its password, got " + file,
          "which it does not open");
    }
    refused(
        TlsStore.of(certificates.write("text.p12", "hello"), PASSWORD),
        "keyStore must be a PKCS#12 or JKS store, got ",
        "text.p12, which is none");
    refused(
        TlsStore.of(Path.of("no.p12"), PASSWORD),
        "keyStore must name a file, got no.p12",
        "which does not exist");
  }

  @Test
  void aTrustStoreWithoutCertificatesTrustsNobodyAndIsAnError() throws Exception {
    TlsStore keysOnly = keys("PKCS12", "client");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> peer.shakeHands(TlsConfig.SYSTEM_TRUST.withTrustStore(keysOnly), false))
        .withMessageStartingWith("trustStore must hold a trusted certificate, got ")
        .withMessageContaining("keytool -importcert");
  }

  private static void refused(TlsStore store, String start, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> peer.shakeHands(TlsConfig.SYSTEM_TRUST.withKeyStore(store), false))
        .withMessageStartingWith(start)
        .withMessageContaining(part)
        .withMessageNotContaining(PASSWORD);
  }

  private static TlsStore trusted(String type, String... aliases) throws Exception {
    KeyStore store = empty(type);
    for (String alias : aliases) {
      store.setCertificateEntry(alias, certificates.keyStore(alias).getCertificate(alias));
    }
    return write(store, "trust-" + type + "-" + String.join("-", aliases));
  }

  private static TlsStore keys(String type, String... aliases) throws Exception {
    KeyStore store = empty(type);
    for (String alias : aliases) {
      KeyStore from = certificates.keyStore(alias);
      store.setKeyEntry(
          alias,
          from.getKey(alias, TestCertificates.PASSWORD),
          TestCertificates.PASSWORD,
          from.getCertificateChain(alias));
    }
    return write(store, "keys-" + type + "-" + String.join("-", aliases));
  }

  private static KeyStore empty(String type) throws Exception {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    return store;
  }

  private static TlsStore write(KeyStore store, String name) throws Exception {
    Path file = certificates.directory().resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, TestCertificates.PASSWORD);
    }
    return TlsStore.of(file, PASSWORD);
  }
}
