package io.aerosdk.internal.cluster;

import com.aerospike.client.cluster.Connection;
import com.aerospike.client.policy.TlsPolicy;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.Host;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.net.SocketException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * The TLS side of a {@link SeedProbe}: what the handshake says, and TLS where it is not expected.
 */
final class SeedTls {
  private static final String TLS_ADVICE =
      "Use withTlsConfigOf() for this port, or the clear port.";

  private final Host seed;
  private final @Nullable String tlsName;
  private final @Nullable TlsPolicy policy;
  private final SeedSockets sockets;

  SeedTls(
      Host seed, ClusterDefinition definition, @Nullable TlsPolicy policy, SeedSockets sockets) {
    this.seed = seed;
    this.tlsName = ClientPolicies.tlsName(seed, definition.tlsConfig());
    this.policy = policy;
    this.sockets = sockets;
  }

  boolean isOn() {
    return policy != null;
  }

  boolean isForLoginOnly() {
    return policy != null && policy.forLoginOnly;
  }

  /** Shakes hands and goes on over the encrypted socket, or tells what is wrong. */
  Finding look(Socket socket, Function<Socket, Finding> goOn) throws IOException {
    if (policy == null) {
      throw new IllegalStateException("TLS is off");
    }
    try (SSLSocket encrypted = wrap(policy.context, socket)) {
      encrypted.setEnabledProtocols(policy.protocols);
      encrypted.setEnabledCipherSuites(policy.ciphers);
      encrypted.startHandshake();
      Optional<Finding> refused = checkCertificate(policy, encrypted);
      return refused.isPresent() ? refused.get() : goOn.apply(encrypted);
    } catch (SSLException | SocketException | EOFException failed) {
      return speaksClear()
          ? Finding.wrong("speaks no TLS", "Use the TLS port, or leave out withTlsConfigOf().")
          : failed(failed);
    }
  }

  /** What to say when the handshake, or the server's judgement after it, went wrong. */
  static Finding failed(IOException failed) {
    return Finding.wrong(
        "failed the TLS handshake (" + failed.getMessage() + ")",
        "Check the CA file, the client certificate, the protocols and the ciphers.");
  }

  /** What to say if a seed that did not answer in the clear answers in TLS. */
  Optional<Finding> speaksTlsUnasked() {
    if (isOn()) {
      return Optional.empty();
    }
    boolean speaks;
    try (Socket socket = sockets.connect(seed.name(), seed.port());
        SSLSocket encrypted = wrap(SSLContext.getDefault(), socket)) {
      encrypted.startHandshake();
      speaks = true;
    } catch (SSLException answered) {
      speaks = isTlsAnswer(answered);
    } catch (IOException | NoSuchAlgorithmException other) {
      speaks = false;
    }
    return speaks ? Optional.of(Finding.wrong("speaks TLS", TLS_ADVICE)) : Optional.empty();
  }

  /** An untrusted certificate or an alert comes from a TLS peer; an end or foreign bytes do not. */
  private static boolean isTlsAnswer(SSLException answered) {
    String message = String.valueOf(answered.getMessage());
    return !(answered.getCause() instanceof IOException)
        && !message.startsWith("Unsupported or unrecognized SSL message");
  }

  private boolean speaksClear() {
    try (Socket socket = sockets.connect(seed.name(), seed.port())) {
      return InfoExchange.ask(socket, List.of("node")).containsKey("node");
    } catch (IOException failed) {
      return false;
    }
  }

  private SSLSocket wrap(SSLContext context, Socket socket) throws IOException {
    return (SSLSocket)
        context.getSocketFactory().createSocket(socket, seed.name(), seed.port(), true);
  }

  private Optional<Finding> checkCertificate(TlsPolicy used, SSLSocket encrypted)
      throws SSLException {
    X509Certificate certificate = (X509Certificate) encrypted.getSession().getPeerCertificates()[0];
    BigInteger serial = certificate.getSerialNumber();
    if (used.revokeCertificates != null && List.of(used.revokeCertificates).contains(serial)) {
      return Optional.of(
          Finding.wrong(
              "has a revoked certificate (serial number " + serial + ")",
              "Give the node another certificate, or check revokedSerials(…)."));
    }
    try {
      Connection.validateServerCertificate(used, tlsName, certificate);
      return Optional.empty();
    } catch (Exception wrongName) {
      return Optional.of(
          Finding.wrong(
              "has a certificate that is not accepted for '"
                  + tlsName
                  + "' ("
                  + wrongName.getMessage()
                  + ")",
              "Check tlsName(…)."));
    }
  }
}
