package io.aerosdk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How connections are encrypted and who is trusted. Files are read at connect, not before.
 *
 * <pre>{@code
 * TlsConfig tls = TlsConfig.SYSTEM_TRUST
 *     .withCaFile(Path.of("ca.pem"))
 *     .withClientCertificate(Path.of("client.pem"), Path.of("client.key"));
 * ClusterDefinition cluster = ClusterDefinition.of("db.internal", 4333).withTlsConfig(tls);
 * }</pre>
 *
 * <p>Immutable and thread-safe: each step gives a new configuration. Equal to others with the same
 * values.
 */
public final class TlsConfig {
  /** TLS with the certificate authorities that the JVM trusts, and no client certificate. */
  public static final TlsConfig SYSTEM_TRUST =
      new TlsConfig(new Values(null, null, null, null, List.of(), List.of(), false));

  private record Values(
      @Nullable String tlsName,
      @Nullable Path caFile,
      @Nullable Path clientCertFile,
      @Nullable Path clientKeyFile,
      List<String> protocols,
      List<String> ciphers,
      boolean forLoginOnly) {}

  private final Values values;

  private TlsConfig(Values values) {
    this.values = values;
  }

  /**
   * The same with the name that the certificates of all nodes must carry. Default: the name of each
   * host. A host with a TLS name of its own keeps it.
   *
   * @param tlsName not empty
   * @return the new configuration
   */
  public TlsConfig withTlsName(String tlsName) {
    Arguments.text("tlsName", tlsName);
    Values v = values;
    return new TlsConfig(
        new Values(
            tlsName,
            v.caFile,
            v.clientCertFile,
            v.clientKeyFile,
            v.protocols,
            v.ciphers,
            v.forLoginOnly));
  }

  /**
   * The same, trusting only the certificate authorities of a PEM file. Default: those the JVM
   * trusts.
   *
   * @param caFile one or more certificates
   * @return the new configuration
   */
  public TlsConfig withCaFile(Path caFile) {
    Values v = values;
    return new TlsConfig(
        new Values(
            v.tlsName,
            notNull("caFile", caFile),
            v.clientCertFile,
            v.clientKeyFile,
            v.protocols,
            v.ciphers,
            v.forLoginOnly));
  }

  /**
   * The same with a certificate that proves to the server who the client is (mutual TLS).
   *
   * @param certFile PEM: the client's certificate, then those between it and its root, if any
   * @param keyFile PEM: its private key
   * @return the new configuration
   */
  public TlsConfig withClientCertificate(Path certFile, Path keyFile) {
    Values v = values;
    return new TlsConfig(
        new Values(
            v.tlsName,
            v.caFile,
            notNull("clientCertFile", certFile),
            notNull("clientKeyFile", keyFile),
            v.protocols,
            v.ciphers,
            v.forLoginOnly));
  }

  /**
   * The same, permitting only some versions of TLS. Default: what the JVM permits.
   *
   * @param protocols such as {@code TLSv1.3}; at least one
   * @return the new configuration
   */
  public TlsConfig withProtocols(String... protocols) {
    Values v = values;
    return new TlsConfig(
        new Values(
            v.tlsName,
            v.caFile,
            v.clientCertFile,
            v.clientKeyFile,
            names("protocols", protocols),
            v.ciphers,
            v.forLoginOnly));
  }

  /**
   * The same, permitting only some cipher suites. Default: what the JVM permits.
   *
   * @param ciphers the JVM's names, such as {@code TLS_AES_128_GCM_SHA256}; at least one
   * @return the new configuration
   */
  public TlsConfig withCiphers(String... ciphers) {
    Values v = values;
    return new TlsConfig(
        new Values(
            v.tlsName,
            v.caFile,
            v.clientCertFile,
            v.clientKeyFile,
            v.protocols,
            names("ciphers", ciphers),
            v.forLoginOnly));
  }

  /**
   * The same, with TLS for the login only, and clear connections for everything else; or not.
   * Default: TLS for everything.
   *
   * @param loginOnly true for the login only
   * @return the new configuration
   */
  public TlsConfig withForLoginOnly(boolean loginOnly) {
    Values v = values;
    return new TlsConfig(
        new Values(
            v.tlsName,
            v.caFile,
            v.clientCertFile,
            v.clientKeyFile,
            v.protocols,
            v.ciphers,
            loginOnly));
  }

  /** {@return the value of {@link #withTlsName}} */
  public Optional<String> tlsName() {
    return Optional.ofNullable(values.tlsName);
  }

  /** {@return the value of {@link #withCaFile}} */
  public Optional<Path> caFile() {
    return Optional.ofNullable(values.caFile);
  }

  /** {@return the value of {@link #withClientCertificate}} */
  public Optional<Path> clientCertFile() {
    return Optional.ofNullable(values.clientCertFile);
  }

  /** {@return the value of {@link #withClientCertificate}} */
  public Optional<Path> clientKeyFile() {
    return Optional.ofNullable(values.clientKeyFile);
  }

  /** {@return the value of {@link #withProtocols}; empty for what the JVM permits} */
  public List<String> protocols() {
    return values.protocols;
  }

  /** {@return the value of {@link #withCiphers}; empty for what the JVM permits} */
  public List<String> ciphers() {
    return values.ciphers;
  }

  /** {@return the value of {@link #withForLoginOnly}} */
  public boolean forLoginOnly() {
    return values.forLoginOnly;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TlsConfig that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "TlsConfig" + values.toString().substring("Values".length());
  }

  private static Path notNull(String name, Path path) {
    if (path == null) {
      throw Arguments.refuse(name, "not be null", "null");
    }
    return path;
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
