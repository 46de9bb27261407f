package io.aerosdk.spi;

import io.aerosdk.TlsConfig;
import javax.net.ssl.SSLContext;

/**
 * Makes the context of encrypted connections. The module {@code sdk-tls} has one; it is found with
 * {@link java.util.ServiceLoader}, so an application may bring its own instead.
 *
 * <p>Implementations must be thread-safe and have a public constructor without parameters.
 */
public interface TlsContextFactory {
  /**
   * Reads the files of a configuration and makes the context. Called once per connect, may block
   * for files.
   *
   * <p>Protocols, cipher suites, the TLS name and login-only are applied to each connection by the
   * client and need not be looked at.
   *
   * @param config what to trust, and the client's certificate
   * @return a context that trusts what the configuration says, and nothing else
   * @throws IllegalArgumentException if a file cannot be read or does not hold what it should; the
   *     message names the setting and the file
   */
  SSLContext create(TlsConfig config);
}
