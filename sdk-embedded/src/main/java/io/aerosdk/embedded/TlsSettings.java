package io.aerosdk.embedded;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * TLS of an embedded server: beside its usual port each node then listens on another, under TLS.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * TlsSettings tls = TlsSettings.of("myTlsName", Path.of("server.pem"), Path.of("server.key"))
 *     .withClientCertificates(Path.of("ca.pem"));
 * }</pre>
 *
 * @param name the TLS name that nodes tell their clients
 * @param certificateFile certificate chain in PEM, the node's own first
 * @param keyFile its private key in PEM, PKCS#8, not encrypted
 * @param clientCaFile authorities of client certificates in PEM, which clients then must show; null
 *     for none
 * @param protocols such as {@code TLSv1.3}; empty for what the JVM has switched on
 */
public record TlsSettings(
    String name,
    Path certificateFile,
    Path keyFile,
    @Nullable Path clientCaFile,
    List<String> protocols) {

  /** Keeps a copy of the protocols. */
  public TlsSettings {
    protocols = List.copyOf(protocols);
  }

  /** TLS with a certificate of the server alone. */
  public static TlsSettings of(String name, Path certificateFile, Path keyFile) {
    return new TlsSettings(name, certificateFile, keyFile, null, List.of());
  }

  /** The same, with certificates that clients must show, signed by one of these authorities. */
  public TlsSettings withClientCertificates(Path caFile) {
    return new TlsSettings(name, certificateFile, keyFile, caFile, protocols);
  }

  /** The same with these protocols only. */
  public TlsSettings withProtocols(String... names) {
    return new TlsSettings(name, certificateFile, keyFile, clientCaFile, List.of(names));
  }

  SslContext context() throws SSLException {
    SslContextBuilder builder =
        SslContextBuilder.forServer(certificateFile.toFile(), keyFile.toFile())
            .sslProvider(SslProvider.JDK);
    if (clientCaFile != null) {
      builder.trustManager(clientCaFile.toFile()).clientAuth(ClientAuth.REQUIRE);
    }
    if (!protocols.isEmpty()) {
      builder.protocols(protocols);
    }
    return builder.build();
  }
}
