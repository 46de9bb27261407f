package io.aerosdk.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.TlsConfig;
import io.aerosdk.spi.TlsContext;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedKeyManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** Files that change while they are followed. */
class ReloadTest {
  private static final Duration INTERVAL = Duration.ofMillis(20);
  private static final long LIMIT_NANOS = Duration.ofSeconds(20).toNanos();

  private static TestCertificates certificates;
  private static TlsPeer peer;

  private final List<Object> errors = new CopyOnWriteArrayList<>();
  private Path files;
  private Path ca;
  private Path certificate;
  private Path key;

  @BeforeAll
  static void makeCertificates(@TempDir Path directory) throws Exception {
    certificates =
        new TestCertificates(directory)
            .selfSigned("ca", "EC")
            .selfSigned("other-ca", "EC")
            .signed("server", "EC", "ca")
            .signed("first", "EC", "ca")
            .signed("second", "RSA", "ca");
    peer = new TlsPeer(certificates, "server", "ca");
  }

  @BeforeEach
  void writeFiles(@TempDir Path directory) throws Exception {
    files = directory;
    ca = put("ca.pem", certificates.certificateFile("ca"));
    certificate = put("client.pem", certificates.certificateFile("first"));
    key = put("client.key", certificates.keyFile("first"));
  }

  @Test
  void aNewCertificateIsUsedForNewConnections() throws Exception {
    try (TlsContext context = open()) {
      SSLContext same = context.sslContext();
      assertThat(peer.shakeHands(same, true)).hasToString("CN=first");

      put("client.pem", certificates.certificateFile("second"));
      // The key does not belong to it yet: what was read last stays.
      until(() -> errors.size() == 1);
      assertThat(errors).first().asString().contains("clientKeyFile", "has another key");
      assertThat(peer.shakeHands(same, true)).hasToString("CN=first");

      put("client.key", certificates.keyFile("second"));
      until(() -> "CN=second".equals(String.valueOf(peer.shakeHands(same, true))));
      assertThat(context.sslContext()).isSameAs(same);
    }
  }

  @Test
  void newAuthoritiesAreTrustedAndOldOnesNoLonger() throws Exception {
    put("ca.pem", certificates.certificateFile("other-ca"));
    try (TlsContext context = open()) {
      assertThatThrownBy(() -> peer.shakeHands(context.sslContext(), true))
          .isInstanceOf(SSLException.class);
      put("ca.pem", certificates.certificateFile("ca"));
      until(() -> succeeds(context));

      put("ca.pem", certificates.certificateFile("other-ca"));
      until(() -> !succeeds(context));
    }
  }

  @Test
  void aFileThatIsGoneOrBrokenChangesNothing() throws Exception {
    try (TlsContext context = open()) {
      Files.delete(ca);
      until(() -> errors.size() == 1);
      assertThat(errors).first().asString().contains("ca.pem, which does not exist");
      assertThat(succeeds(context)).isTrue();

      Files.writeString(ca, "nonsense");
      until(() -> errors.size() == 2);
      assertThat(succeeds(context)).isTrue();

      put("ca.pem", certificates.certificateFile("other-ca"));
      until(() -> !succeeds(context));
    }
  }

  @Test
  void closingEndsTheThreadAndTheContextStillWorks() throws Exception {
    TlsContext context = open();
    context.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().contains("ca.pem"));
    assertThat(succeeds(context)).isTrue();
  }

  @Test
  void aHandshakeThatHasBegunGetsTheKeyItChose() throws Exception {
    TlsConfig config = config();
    X509ExtendedKeyManager first = TlsMaterial.read(config).keys();
    put("client.pem", certificates.certificateFile("second"));
    put("client.key", certificates.keyFile("second"));
    X509ExtendedKeyManager second = TlsMaterial.read(config).keys();
    assertThat(first).isNotNull();
    assertThat(second).isNotNull();

    ReplaceableKeys keys = new ReplaceableKeys(first);
    String chosen = chosenBy(keys);
    keys.replaceBy(second);
    String later = chosenBy(keys);

    assertThat(keys.getPrivateKey(chosen)).isEqualTo(first.getPrivateKey("client"));
    assertThat(keys.getCertificateChain(chosen)).isEqualTo(first.getCertificateChain("client"));
    assertThat(keys.getPrivateKey(later)).isEqualTo(second.getPrivateKey("client"));
    assertThat(keys.getClientAliases("RSA", null)).containsExactly(later);
    keys.replaceBy(first);
    assertThat(keys.getPrivateKey(chosen)).isNull();
  }

  private static String chosenBy(ReplaceableKeys keys) {
    return Objects.requireNonNull(keys.chooseClientAlias(new String[] {"EC", "RSA"}, null, null));
  }

  private TlsContext open() {
    try {
      FollowedContext context = new FollowedContext(config(), INTERVAL, log());
      context.start();
      return context;
    } catch (GeneralSecurityException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Keeps what it is told of errors. */
  private Logger log() {
    return (Logger)
        Proxy.newProxyInstance(
            Logger.class.getClassLoader(),
            new Class<?>[] {Logger.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("error")) {
                errors.add(Arrays.deepToString(arguments));
              }
              return null;
            });
  }

  private TlsConfig config() {
    return TlsConfig.SYSTEM_TRUST.withCaFile(ca).withClientCertificate(certificate, key);
  }

  private boolean succeeds(TlsContext context) throws Exception {
    try {
      return String.valueOf(peer.shakeHands(context.sslContext(), true)).startsWith("CN=");
    } catch (SSLException refused) {
      return false;
    }
  }

  private Path put(String name, Path from) throws Exception {
    return Files.copy(from, files.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + LIMIT_NANOS;
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("time is over").isLessThan(deadline);
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
  }
}
