package io.aerosdk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The TLS part of a {@link ClusterDefinition}, step by step; {@link #done()} goes back to the
 * definition.
 *
 * <pre>{@code
 * ClusterDefinition cluster = ClusterDefinition.of("db.internal", 4333)
 *     .withTlsConfigOf().tlsName("myTlsName").caFile(Path.of("ca.pem")).done();
 * }</pre>
 *
 * <p>Without a CA file the certificate authorities of the JVM are trusted. Not thread-safe; use
 * from one thread.
 */
public final class TlsBuilder {
  private final ClusterDefinition definition;
  private TlsConfig config;
  private @Nullable Path certFile;
  private @Nullable Path keyFile;

  TlsBuilder(ClusterDefinition definition) {
    this.definition = definition;
    this.config = definition.tlsConfig().orElse(TlsConfig.SYSTEM_TRUST);
    this.certFile = config.clientCertFile().orElse(null);
    this.keyFile = config.clientKeyFile().orElse(null);
  }

  /**
   * The name that the certificates of all nodes must carry. Default: the name of each host. A host
   * with a TLS name of its own keeps it.
   *
   * @param tlsName not empty
   * @return this builder
   */
  public TlsBuilder tlsName(String tlsName) {
    config = config.withTlsName(tlsName);
    return this;
  }

  /**
   * Trusts only the certificate authorities of a PEM file. Default: those the JVM trusts.
   *
   * @param caFile one or more certificates
   * @return this builder
   */
  public TlsBuilder caFile(Path caFile) {
    config = config.withCaFile(caFile);
    return this;
  }

  /**
   * The client's certificate, for mutual TLS. Needs {@link #clientKeyFile} too.
   *
   * @param certFile PEM: the client's certificate, then those between it and its root, if any
   * @return this builder
   */
  public TlsBuilder clientCertFile(Path certFile) {
    this.certFile = certFile;
    return this;
  }

  /**
   * The private key of the client's certificate.
   *
   * @param keyFile PEM
   * @return this builder
   */
  public TlsBuilder clientKeyFile(Path keyFile) {
    this.keyFile = keyFile;
    return this;
  }

  /**
   * Permits only some versions of TLS. Default: what the JVM permits.
   *
   * @param protocols such as {@code TLSv1.3}; at least one
   * @return this builder
   */
  public TlsBuilder protocols(String... protocols) {
    config = config.withProtocols(protocols);
    return this;
  }

  /**
   * Permits only some cipher suites. Default: what the JVM permits.
   *
   * @param ciphers the JVM's names, such as {@code TLS_AES_128_GCM_SHA256}; at least one
   * @return this builder
   */
  public TlsBuilder ciphers(String... ciphers) {
    config = config.withCiphers(ciphers);
    return this;
  }

  /**
   * TLS for the login only; everything else goes over clear connections.
   *
   * @return this builder
   */
  public TlsBuilder forLoginOnly() {
    return forLoginOnly(true);
  }

  /**
   * TLS for the login only, or for everything. Default: for everything.
   *
   * @param loginOnly true for the login only
   * @return this builder
   */
  public TlsBuilder forLoginOnly(boolean loginOnly) {
    config = config.withForLoginOnly(loginOnly);
    return this;
  }

  /**
   * The configuration as it stands.
   *
   * @return the new configuration
   * @throws IllegalArgumentException if there is a client certificate without a key, or a key
   *     without one
   */
  public TlsConfig tlsConfig() {
    if (certFile != null && keyFile != null) {
      return config.withClientCertificate(certFile, keyFile);
    }
    if (certFile != null) {
      throw Arguments.refuse("clientKeyFile", "be given with clientCertFile " + certFile, "none");
    }
    if (keyFile != null) {
      throw Arguments.refuse("clientCertFile", "be given with clientKeyFile " + keyFile, "none");
    }
    return config;
  }

  /**
   * The definition with this configuration.
   *
   * @return the new definition
   * @throws IllegalArgumentException if there is a client certificate without a key, or a key
   *     without one
   */
  public ClusterDefinition done() {
    return definition.withTlsConfig(tlsConfig());
  }
}
