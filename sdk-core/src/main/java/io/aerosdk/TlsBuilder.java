package io.aerosdk;

import java.math.BigInteger;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
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
 * <p>Without a CA file or trust store the certificate authorities of the JVM are trusted. Not
 * thread-safe; use from one thread.
 */
public final class TlsBuilder {
  private final ClusterDefinition definition;
  private TlsConfig config;
  private @Nullable Path certFile;
  private @Nullable Path keyFile;
  private @Nullable String keyPassword;

  TlsBuilder(ClusterDefinition definition) {
    this.definition = definition;
    this.config = definition.tlsConfig().orElse(TlsConfig.SYSTEM_TRUST);
    this.certFile = config.clientCertFile().orElse(null);
    this.keyFile = config.clientKeyFile().orElse(null);
    this.keyPassword = config.clientKeyPassword().orElse(null);
  }

  /**
   * The name that the certificates of all nodes must carry, as a subject alternative name or as
   * common name. Default: the name of each host. A host with a TLS name of its own keeps it.
   *
   * @param tlsName not empty
   * @return this builder
   */
  public TlsBuilder tlsName(String tlsName) {
    config = config.withTlsName(tlsName);
    return this;
  }

  /**
   * Trusts only the certificate authorities of a PEM file, instead of an earlier trust store.
   * Default: those the JVM trusts.
   *
   * @param caFile one or more certificates
   * @return this builder
   */
  public TlsBuilder caFile(Path caFile) {
    config = config.withCaFile(caFile);
    return this;
  }

  /**
   * Trusts only the certificates of a store, PKCS#12 or JKS, instead of an earlier CA file.
   * Default: those the JVM trusts.
   *
   * @param file the store
   * @param password of the store; may be empty
   * @return this builder
   */
  public TlsBuilder trustStore(Path file, String password) {
    return trustStore(TlsStore.of(file, password));
  }

  /**
   * As {@link #trustStore(Path, String)}.
   *
   * @param store with at least one certificate that has no private key
   * @return this builder
   */
  public TlsBuilder trustStore(TlsStore store) {
    config = config.withTrustStore(store);
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
   * @param keyFile PEM: PKCS#8, PKCS#1 or SEC1
   * @return this builder
   */
  public TlsBuilder clientKeyFile(Path keyFile) {
    this.keyFile = keyFile;
    return this;
  }

  /**
   * The password of the private key. Default: the key has none.
   *
   * @param password of an encrypted PKCS#8 key
   * @return this builder
   */
  public TlsBuilder clientKeyPassword(String password) {
    this.keyPassword = password;
    return this;
  }

  /**
   * The client's certificate and private key from a store, PKCS#12 or JKS, for mutual TLS. It must
   * not be given with certificate and key files.
   *
   * @param file the store
   * @param password of the store and its key; may be empty
   * @return this builder
   */
  public TlsBuilder keyStore(Path file, String password) {
    return keyStore(TlsStore.of(file, password));
  }

  /**
   * As {@link #keyStore(Path, String)}, where the store may say which of several entries to use.
   *
   * @param store with the private key and its certificates
   * @return this builder
   */
  public TlsBuilder keyStore(TlsStore store) {
    boolean inherited = config.clientCertFile().isPresent();
    config = config.withKeyStore(store);
    if (inherited) {
      certFile = null;
      keyFile = null;
      keyPassword = null;
    }
    return this;
  }

  /**
   * Uses a context of the application's own, which says who is trusted and has the client's
   * certificate. It needs no {@code sdk-tls}, and cannot be used together with files or stores.
   *
   * @param context initialized
   * @return this builder
   */
  public TlsBuilder sslContext(SSLContext context) {
    config = config.withSslContext(context);
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
   * Refuses servers whose certificate has one of these serial numbers, instead of earlier ones.
   *
   * @param serials as in the certificates
   * @return this builder
   */
  public TlsBuilder revokedSerials(BigInteger... serials) {
    config = config.withRevokedSerials(serials);
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
   * @throws IllegalArgumentException if there is a client certificate without a key, a key without
   *     a certificate, a password without a key, or both files and a key store
   */
  public TlsConfig tlsConfig() {
    if (certFile == null && keyFile == null) {
      return withoutFiles();
    }
    if (certFile == null) {
      throw Arguments.refuse("clientCertFile", "be given with clientKeyFile " + keyFile, "none");
    }
    if (keyFile == null) {
      throw Arguments.refuse("clientKeyFile", "be given with clientCertFile " + certFile, "none");
    }
    if (config.keyStore().isPresent()) {
      throw Arguments.refuse(
          "clientCertFile", "not be given with keyStore " + config.keyStore().get(), certFile);
    }
    return keyPassword == null
        ? config.withClientCertificate(certFile, keyFile)
        : config.withClientCertificate(certFile, keyFile, keyPassword);
  }

  private TlsConfig withoutFiles() {
    if (keyPassword != null) {
      throw Arguments.refuse("clientKeyPassword", "be given with clientKeyFile", "no file");
    }
    return config;
  }

  /**
   * The definition with this configuration.
   *
   * @return the new definition
   * @throws IllegalArgumentException as {@link #tlsConfig()}
   */
  public ClusterDefinition done() {
    return definition.withTlsConfig(tlsConfig());
  }
}
