package io.aerosdk.internal.cluster;

import com.aerospike.client.policy.TlsPolicy;
import io.aerosdk.TlsConfig;
import io.aerosdk.spi.TlsContext;
import io.aerosdk.spi.TlsContextFactory;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TlsConfig} as the official client takes it, with its files read; closed with the client.
 *
 * @param policy for the official client
 * @param context that the policy uses
 */
record TlsPolicies(TlsPolicy policy, TlsContext context) implements AutoCloseable {
  /**
   * The TLS part of the policy, or null for clear connections.
   *
   * @throws IllegalArgumentException if the configuration cannot be used as it is
   */
  static @Nullable TlsPolicies of(Optional<TlsConfig> config) {
    if (config.isEmpty()) {
      return null;
    }
    return of(config.get(), ServiceLoader.load(TlsContextFactory.class).findFirst());
  }

  static TlsPolicies of(TlsConfig config, Optional<TlsContextFactory> factory) {
    TlsContext context = context(config, factory);
    try {
      return new TlsPolicies(policy(config, context.sslContext()), context);
    } catch (RuntimeException refused) {
      context.close();
      throw refused;
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private static TlsContext context(TlsConfig config, Optional<TlsContextFactory> factory) {
    if (config.sslContext().isPresent()) {
      refuseFiles(config);
      return TlsContext.of(config.sslContext().get());
    }
    return factory
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "TLS must have a TlsContextFactory on the class path, got none; add the"
                        + " dependency io.aerosdk:sdk-tls"))
        .create(config);
  }

  private static void refuseFiles(TlsConfig config) {
    Map<String, Optional<?>> settings =
        Map.of(
            "caFile", config.caFile(),
            "trustStore", config.trustStore(),
            "clientCertFile", config.clientCertFile(),
            "keyStore", config.keyStore());
    settings.forEach(
        (name, value) -> {
          if (value.isPresent()) {
            throw new IllegalArgumentException(
                name + " must not be given with sslContext, got " + value.get());
          }
        });
  }

  private static TlsPolicy policy(TlsConfig config, SSLContext context) {
    TlsPolicy policy = new TlsPolicy();
    policy.context = context;
    policy.forLoginOnly = config.forLoginOnly();
    if (!config.revokedSerials().isEmpty()) {
      policy.revokeCertificates = config.revokedSerials().toArray(BigInteger[]::new);
    }
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
