package io.aerosdk.tls;

import io.aerosdk.TlsConfig;
import io.aerosdk.spi.TlsContext;
import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The other side of a handshake: a server with a certificate, who may ask for the client's. */
final class TlsPeer {
  private final TestCertificates certificates;
  private final String server;
  private final String[] trusted;

  TlsPeer(TestCertificates certificates, String server, String... trusted) {
    this.certificates = certificates;
    this.server = server;
    this.trusted = trusted;
  }

  /**
   * Connects with the configuration; the client's name as the server sees it, null if it asks for
   * none.
   */
  @Nullable Principal shakeHands(TlsConfig config, boolean clientCertificate) throws Exception {
    try (TlsContext context = new FileTlsContextFactory().create(config)) {
      return shakeHands(context.sslContext(), clientCertificate);
    }
  }

  /** The same, with a context. */
  @Nullable Principal shakeHands(SSLContext context, boolean clientCertificate) throws Exception {
    try (SSLServerSocket socket = listen(clientCertificate)) {
      var seen = CompletableFuture.supplyAsync(() -> answerOneHandshake(socket));
      greet(context, socket.getLocalPort());
      return seen.get(5, TimeUnit.SECONDS).orElse(null);
    }
  }

  private static void greet(SSLContext context, int port) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(here, port)) {
      socket.setSoTimeout(5000);
      socket.startHandshake();
      // With TLS 1.3 the server's refusal of the client comes only with the first bytes.
      if (socket.getInputStream().read() != 'k') {
        throw new IOException("refused");
      }
    }
  }

  private static Optional<Principal> answerOneHandshake(SSLServerSocket server) {
    try (SSLSocket socket = (SSLSocket) server.accept()) {
      socket.setSoTimeout(5000);
      socket.startHandshake();
      socket.getOutputStream().write('k');
      return server.getNeedClientAuth()
          ? Optional.of(socket.getSession().getPeerPrincipal())
          : Optional.empty();
    } catch (IOException refused) {
      return Optional.empty();
    }
  }

  static void answerHandshakesUntilClosed(SSLServerSocket server) {
    while (!server.isClosed()) {
      answerOneHandshake(server);
    }
  }

  SSLServerSocket listen(boolean clientCertificate) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    KeyStore store = certificates.keyStore(server);
    keys.init(store, TestCertificates.PASSWORD);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    for (String client : trusted) {
      store.setCertificateEntry(client, certificates.keyStore(client).getCertificate(client));
    }
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    server.setNeedClientAuth(clientCertificate);
    return server;
  }
}
