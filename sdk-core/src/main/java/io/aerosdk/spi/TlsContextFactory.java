package io.aerosdk.spi;

import io.aerosdk.TlsConfig;

/**
 * Makes the context of encrypted connections. The module {@code sdk-tls} has one; it is found with
 * {@link java.util.ServiceLoader}, so an application may bring its own instead.
 *
 * <p>Implementations must be thread-safe and have a public constructor without parameters.
 */
public interface TlsContextFactory {
  /**
   * Reads the files of a configuration and makes the context. Called once per connect, may block
   * for files. Not called for a configuration with a context of its own.
   *
   * <p>Protocols, cipher suites, revoked serial numbers, the TLS name and login-only are applied to
   * each connection by the client and need not be looked at.
   *
   * @param config what to trust, and the client's certificate
   * @return a context that trusts what the configuration says, and nothing else; closed with the
   *     client
   * @throws IllegalArgumentException if a file cannot be read or does not hold what it should; the
   *     message names the setting and the file
   */
  TlsContext create(TlsConfig config);
}
