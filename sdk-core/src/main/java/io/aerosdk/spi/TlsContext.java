package io.aerosdk.spi;

import javax.net.ssl.SSLContext;

/**
 * The TLS context of one client, as long as the client is open.
 *
 * <p>Implementations must be thread-safe.
 */
public interface TlsContext extends AutoCloseable {
  /** {@return the context; always the same, also when what it trusts changes} */
  SSLContext sslContext();

  /** Ends what was started to keep the context up to date. The context still works after that. */
  @Override
  void close();

  /**
   * A context that nothing has to be done for.
   *
   * @param context the context
   * @return it, with nothing to close
   */
  static TlsContext of(SSLContext context) {
    return new TlsContext() {
      @Override
      public SSLContext sslContext() {
        return context;
      }

      @Override
      public void close() {}
    };
  }
}
