package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.protocol.FrameHandler;
import io.aerosdk.embedded.protocol.Listener;
import org.jspecify.annotations.Nullable;

/**
 * The sockets that a node listens on.
 *
 * @param clear for connections without TLS
 * @param tls for connections with TLS; null if there is none
 */
public record Listeners(Listener clear, @Nullable Listener tls) {

  /** Lets connections in; call once. */
  public void accept(FrameHandler.Factory factory) {
    clear.accept(factory);
    if (tls != null) {
      tls.accept(factory);
    }
  }

  /** Connections open now. */
  int connectionCount() {
    return clear.connectionCount() + (tls == null ? 0 : tls.connectionCount());
  }

  /** Resets all connections and closes the sockets. */
  public void abort() {
    clear.abort();
    if (tls != null) {
      tls.abort();
    }
  }

  /** Closes the sockets and all connections. */
  public void close() {
    clear.close();
    if (tls != null) {
      tls.close();
    }
  }
}
