package io.aerosdk.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aerospike.client.policy.TlsPolicy;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.TlsConfig;
import io.aerosdk.TlsStore;
import io.aerosdk.spi.TlsContext;
import io.aerosdk.spi.TlsContextFactory;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class TlsPoliciesTest {
  private static final Optional<TlsContextFactory> JVM =
      Optional.of(config -> TlsContext.of(defaultContext()));

  @Test
  void withoutTlsThereIsNoPolicy() {
    assertThat(TlsPolicies.of(Optional.empty())).isNull();
  }

  @Test
  void withoutTheModuleConnectingNamesTheDependency() {
    ClusterDefinition tls = ClusterDefinition.of("localhost", 1).withTlsConfigOf().done();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterConnection.open(tls, null))
        .withMessageContaining("io.aerosdk:sdk-tls");
  }

  @Test
  void permitsWhatTheJvmPermitsUnlessTold() {
    TlsPolicy policy = TlsPolicies.of(TlsConfig.SYSTEM_TRUST, JVM).policy();

    assertThat(policy.protocols).contains("TLSv1.3", "TLSv1.2").doesNotContain("TLSv1", "SSLv3");
    assertThat(policy.ciphers).contains("TLS_AES_256_GCM_SHA384");
    assertThat(policy.forLoginOnly).isFalse();
    assertThat(policy.context).isSameAs(defaultContext());
  }

  @Test
  void passesOnWhatIsTold() {
    TlsPolicy policy =
        TlsPolicies.of(
                TlsConfig.SYSTEM_TRUST
                    .withProtocols("TLSv1.3")
                    .withCiphers("TLS_AES_128_GCM_SHA256")
                    .withRevokedSerials(BigInteger.TEN)
                    .withForLoginOnly(true),
                JVM)
            .policy();

    assertThat(policy.protocols).containsExactly("TLSv1.3");
    assertThat(policy.ciphers).containsExactly("TLS_AES_128_GCM_SHA256");
    assertThat(policy.revokeCertificates).containsExactly(BigInteger.TEN);
    assertThat(policy.forLoginOnly).isTrue();
  }

  @Test
  void refusesWhatTheJvmDoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TlsPolicies.of(TlsConfig.SYSTEM_TRUST.withProtocols("TLSv9"), JVM))
        .withMessageStartingWith("protocols must be among those of the JVM [TLSv1.3, ")
        .withMessageEndingWith(", got TLSv9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TlsPolicies.of(TlsConfig.SYSTEM_TRUST.withCiphers("ROT13"), JVM))
        .withMessageEndingWith(", got ROT13");
  }

  @Test
  void aContextOfTheApplicationNeedsNoModule() {
    TlsPolicies own =
        TlsPolicies.of(TlsConfig.SYSTEM_TRUST.withSslContext(defaultContext()), Optional.empty());

    assertThat(own.policy().context).isSameAs(defaultContext());
  }

  @Test
  void aContextOfTheApplicationIsNotUsedWithFiles() {
    TlsConfig own = TlsConfig.SYSTEM_TRUST.withSslContext(defaultContext());
    Path file = Path.of("some.file");
    TlsStore store = TlsStore.of(file, "secret");

    for (TlsConfig both :
        new TlsConfig[] {
          own.withCaFile(file),
          own.withTrustStore(store),
          own.withClientCertificate(file, file),
          own.withKeyStore(store)
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TlsPolicies.of(both, JVM))
          .withMessageMatching("\\w+ must not be given with sslContext, got .*some\\.file]?");
    }
  }

  @Test
  void closesTheContextWithTheClientAndWhenItIsRefused() {
    AtomicInteger closed = new AtomicInteger();
    Optional<TlsContextFactory> counting = Optional.of(config -> counting(closed));

    TlsPolicies.of(TlsConfig.SYSTEM_TRUST, counting).close();
    assertThat(closed).hasValue(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TlsPolicies.of(TlsConfig.SYSTEM_TRUST.withCiphers("ROT13"), counting));
    assertThat(closed).hasValue(2);
  }

  private static TlsContext counting(AtomicInteger closed) {
    return new TlsContext() {
      @Override
      public SSLContext sslContext() {
        return defaultContext();
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  private static SSLContext defaultContext() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
