package io.aerosdk;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How connections are encrypted and who is trusted. Files are read at connect, and again whenever
 * their content changes: connections made from then on use it, and those there are go on. What
 * cannot be used is logged, and what was read last stays in force.
 *
 * <pre>{@code
 * TlsConfig tls = TlsConfig.SYSTEM_TRUST
 *     .withCaFile(Path.of("ca.pem"))
 *     .withClientCertificate(Path.of("client.pem"), Path.of("client.key"));
 * ClusterDefinition cluster = ClusterDefinition.of("db.internal", 4333).withTlsConfig(tls);
 * }</pre>
 *
 * <p>Immutable and thread-safe: each step gives a new configuration. Equal to others with the same
 * values. Its text form shows no passwords.
 */
// Over 300 lines: one short method for each setting and its value.
public final class TlsConfig {
  /** TLS with the certificate authorities that the JVM trusts, and no client certificate. */
  public static final TlsConfig SYSTEM_TRUST = new TlsConfig(new Values());

  private final Values values;

  /** Changed only while a new configuration is being made; never after the constructor. */
  private static final class Values {
    @Nullable String tlsName;
    @Nullable Path caFile;
    @Nullable TlsStore trustStore;
    @Nullable Path clientCertFile;
    @Nullable Path clientKeyFile;
    @Nullable String clientKeyPassword;
    @Nullable TlsStore keyStore;
    @Nullable SSLContext sslContext;
    List<String> protocols = List.of();
    List<String> ciphers = List.of();
    Set<BigInteger> revokedSerials = Set.of();
    boolean forLoginOnly;

    Values copy() {
      Values copy = new Values();
      copy.tlsName = tlsName;
      copy.caFile = caFile;
      copy.trustStore = trustStore;
      copy.clientCertFile = clientCertFile;
      copy.clientKeyFile = clientKeyFile;
      copy.clientKeyPassword = clientKeyPassword;
      copy.keyStore = keyStore;
      copy.sslContext = sslContext;
      copy.protocols = protocols;
      copy.ciphers = ciphers;
      copy.revokedSerials = revokedSerials;
      copy.forLoginOnly = forLoginOnly;
      return copy;
    }

    List<@Nullable Object> shown() {
      return Arrays.asList(
          tlsName,
          caFile,
          trustStore,
          clientCertFile,
          clientKeyFile,
          keyStore,
          sslContext,
          protocols,
          ciphers,
          revokedSerials,
          forLoginOnly);
    }
  }

  private TlsConfig(Values values) {
    this.values = values;
  }

  /**
   * The same with the name that the certificates of all nodes must carry, as a subject alternative
   * name or as common name. Default: the name of each host. A host with a TLS name of its own keeps
   * it.
   *
   * @param tlsName not empty
   * @return the new configuration
   */
  public TlsConfig withTlsName(String tlsName) {
    Arguments.text("tlsName", tlsName);
    return with(v -> v.tlsName = tlsName);
  }

  /**
   * The same, trusting only the certificate authorities of a PEM file, instead of an earlier trust
   * store. Default: those the JVM trusts.
   *
   * @param caFile one or more certificates
   * @return the new configuration
   */
  public TlsConfig withCaFile(Path caFile) {
    notNull("caFile", caFile);
    return with(
        v -> {
          v.caFile = caFile;
          v.trustStore = null;
        });
  }

  /**
   * The same, trusting only the certificates of a store, instead of an earlier CA file. Default:
   * those the JVM trusts.
   *
   * @param store with at least one certificate that has no private key
   * @return the new configuration
   */
  public TlsConfig withTrustStore(TlsStore store) {
    notNull("trustStore", store);
    return with(
        v -> {
          v.trustStore = store;
          v.caFile = null;
        });
  }

  /**
   * The same with a certificate that proves to the server who the client is (mutual TLS), instead
   * of an earlier one.
   *
   * @param certFile PEM: the client's certificate, then those between it and its root, if any
   * @param keyFile PEM: its private key, without a password; PKCS#8, PKCS#1 or SEC1
   * @return the new configuration
   */
  public TlsConfig withClientCertificate(Path certFile, Path keyFile) {
    return withClientCertificate(certFile, keyFile, Optional.empty());
  }

  /**
   * As {@link #withClientCertificate(Path, Path)}, with a key that needs a password.
   *
   * @param certFile PEM: the client's certificate, then those between it and its root, if any
   * @param keyFile PEM: its private key, encrypted PKCS#8
   * @param password of the key
   * @return the new configuration
   */
  public TlsConfig withClientCertificate(Path certFile, Path keyFile, String password) {
    notNull("clientKeyPassword", password);
    return withClientCertificate(certFile, keyFile, Optional.of(password));
  }

  private TlsConfig withClientCertificate(Path certFile, Path keyFile, Optional<String> password) {
    notNull("clientCertFile", certFile);
    notNull("clientKeyFile", keyFile);
    return with(
        v -> {
          v.clientCertFile = certFile;
          v.clientKeyFile = keyFile;
          v.clientKeyPassword = password.orElse(null);
          v.keyStore = null;
        });
  }

  /**
   * The same with a certificate that proves to the server who the client is (mutual TLS), instead
   * of an earlier one.
   *
   * @param store with the private key and its certificates
   * @return the new configuration
   */
  public TlsConfig withKeyStore(TlsStore store) {
    notNull("keyStore", store);
    return with(
        v -> {
          v.keyStore = store;
          v.clientCertFile = null;
          v.clientKeyFile = null;
          v.clientKeyPassword = null;
        });
  }

  /**
   * The same with a context of the application's own, which says who is trusted and has the
   * client's certificate. It needs no {@code sdk-tls}, and cannot be used together with files or
   * stores: connecting fails then.
   *
   * @param context initialized
   * @return the new configuration
   */
  public TlsConfig withSslContext(SSLContext context) {
    notNull("sslContext", context);
    return with(v -> v.sslContext = context);
  }

  /**
   * The same, permitting only some versions of TLS. Default: what the JVM permits.
   *
   * @param protocols such as {@code TLSv1.3}; at least one
   * @return the new configuration
   */
  public TlsConfig withProtocols(String... protocols) {
    List<String> names = names("protocols", protocols);
    return with(v -> v.protocols = names);
  }

  /**
   * The same, permitting only some cipher suites. Default: what the JVM permits.
   *
   * @param ciphers the JVM's names, such as {@code TLS_AES_128_GCM_SHA256}; at least one
   * @return the new configuration
   */
  public TlsConfig withCiphers(String... ciphers) {
    List<String> names = names("ciphers", ciphers);
    return with(v -> v.ciphers = names);
  }

  /**
   * The same, refusing servers whose certificate has one of these serial numbers, instead of
   * earlier ones. Default: none.
   *
   * @param serials as in the certificates
   * @return the new configuration
   */
  public TlsConfig withRevokedSerials(BigInteger... serials) {
    if (serials == null || Arrays.asList(serials).contains(null)) {
      throw Arguments.refuse("revokedSerials", "not be null", "null");
    }
    Set<BigInteger> set = Set.copyOf(Arrays.asList(serials));
    return with(v -> v.revokedSerials = set);
  }

  /**
   * The same, with TLS for the login only, and clear connections for everything else; or not.
   * Default: TLS for everything.
   *
   * @param loginOnly true for the login only
   * @return the new configuration
   */
  public TlsConfig withForLoginOnly(boolean loginOnly) {
    return with(v -> v.forLoginOnly = loginOnly);
  }

  /** {@return the value of {@link #withTlsName}} */
  public Optional<String> tlsName() {
    return Optional.ofNullable(values.tlsName);
  }

  /** {@return the value of {@link #withCaFile}} */
  public Optional<Path> caFile() {
    return Optional.ofNullable(values.caFile);
  }

  /** {@return the value of {@link #withTrustStore}} */
  public Optional<TlsStore> trustStore() {
    return Optional.ofNullable(values.trustStore);
  }

  /** {@return the value of {@link #withClientCertificate(Path, Path)}} */
  public Optional<Path> clientCertFile() {
    return Optional.ofNullable(values.clientCertFile);
  }

  /** {@return the value of {@link #withClientCertificate(Path, Path)}} */
  public Optional<Path> clientKeyFile() {
    return Optional.ofNullable(values.clientKeyFile);
  }

  /** {@return the value of {@link #withClientCertificate(Path, Path, String)}} */
  public Optional<String> clientKeyPassword() {
    return Optional.ofNullable(values.clientKeyPassword);
  }

  /** {@return the value of {@link #withKeyStore}} */
  public Optional<TlsStore> keyStore() {
    return Optional.ofNullable(values.keyStore);
  }

  /** {@return the value of {@link #withSslContext}} */
  public Optional<SSLContext> sslContext() {
    return Optional.ofNullable(values.sslContext);
  }

  /** {@return the value of {@link #withProtocols}; empty for what the JVM permits} */
  public List<String> protocols() {
    return values.protocols;
  }

  /** {@return the value of {@link #withCiphers}; empty for what the JVM permits} */
  public List<String> ciphers() {
    return values.ciphers;
  }

  /** {@return the value of {@link #withRevokedSerials}} */
  public Set<BigInteger> revokedSerials() {
    return values.revokedSerials;
  }

  /** {@return the value of {@link #withForLoginOnly}} */
  public boolean forLoginOnly() {
    return values.forLoginOnly;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TlsConfig that
        && values.shown().equals(that.values.shown())
        && clientKeyPassword().equals(that.clientKeyPassword());
  }

  @Override
  public int hashCode() {
    return values.shown().hashCode();
  }

  @Override
  public String toString() {
    return "TlsConfig" + values.shown();
  }

  private TlsConfig with(Consumer<Values> change) {
    Values changed = values.copy();
    change.accept(changed);
    return new TlsConfig(changed);
  }

  private static void notNull(String name, Object value) {
    if (value == null) {
      throw Arguments.refuse(name, "not be null", "null");
    }
  }

  private static List<String> names(String what, String... names) {
    if (names == null || names.length == 0) {
      throw Arguments.refuse(what, "have at least one name", "none");
    }
    for (String name : names) {
      Arguments.text(what, name);
    }
    return List.of(names);
  }
}
