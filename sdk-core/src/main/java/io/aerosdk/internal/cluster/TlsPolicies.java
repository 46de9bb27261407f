package io.aerosdk.internal.cluster;

import com.aerospike.client.policy.TlsPolicy;
import io.aerosdk.TlsConfig;
import io.aerosdk.spi.TlsContextFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Turns a {@link TlsConfig} into what the official client is opened with, reading its files. */
final class TlsPolicies {
  private TlsPolicies() {}

  /**
   * The TLS part of the policy, or null for clear connections.
   *
   * @throws IllegalArgumentException if the configuration cannot be used as it is
   */
  static @Nullable TlsPolicy of(Optional<TlsConfig> config) {
    if (config.isEmpty()) {
      return null;
    }
    return of(config.get(), ServiceLoader.load(TlsContextFactory.class).findFirst());
  }

  static TlsPolicy of(TlsConfig config, Optional<TlsContextFactory> factory) {
    SSLContext context =
        factory
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "TLS must have a TlsContextFactory on the class path, got none; add the"
                            + " dependency io.aerosdk:sdk-tls"))
            .create(config);
    TlsPolicy policy = new TlsPolicy();
    policy.context = context;
    policy.forLoginOnly = config.forLoginOnly();
    // Said explicitly, since the client's own default is TLSv1.2 alone.
    policy.protocols =
        permitted(
            "protocols",
            config.protocols(),
            context.getSupportedSSLParameters().getProtocols(),
            context.getDefaultSSLParameters().getProtocols());
    policy.ciphers =
        permitted(
            "ciphers",
            config.ciphers(),
            context.getSupportedSSLParameters().getCipherSuites(),
            context.getDefaultSSLParameters().getCipherSuites());
    return policy;
  }

  private static String[] permitted(
      String what, List<String> wanted, String[] supported, String[] normal) {
    for (String name : wanted) {
      if (!Arrays.asList(supported).contains(name)) {
        throw new IllegalArgumentException(
            what + " must be among those of the JVM " + List.of(supported) + ", got " + name);
      }
    }
    return wanted.isEmpty() ? normal : wanted.toArray(String[]::new);
  }
}
