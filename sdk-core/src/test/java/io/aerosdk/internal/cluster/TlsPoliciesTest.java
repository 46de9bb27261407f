package io.aerosdk.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aerospike.client.policy.TlsPolicy;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.TlsConfig;
import io.aerosdk.spi.TlsContextFactory;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class TlsPoliciesTest {
  private static final Optional<TlsContextFactory> JVM = Optional.of(config -> defaultContext());

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
    TlsPolicy policy = TlsPolicies.of(TlsConfig.SYSTEM_TRUST, JVM);

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
                .withForLoginOnly(true),
            JVM);

    assertThat(policy.protocols).containsExactly("TLSv1.3");
    assertThat(policy.ciphers).containsExactly("TLS_AES_128_GCM_SHA256");
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

  private static SSLContext defaultContext() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
