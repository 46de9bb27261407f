package io.aerosdk.embedded.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Answers the frames of one connection, one at a time: the next is handed in only after the last
 * answer is complete.
 */
public interface FrameHandler {
  /**
   * How to answer one frame.
   *
   * @param type the type of the frame, one of the constants of {@link FrameHeader}
   * @param body what followed the header; the handler takes ownership
   */
  Answer answer(int type, byte[] body);

  /** The connection is gone; nothing is asked any more. */
  default void disconnected() {}

  /**
   * Who connected. Immutable.
   *
   * @param address as {@code host:port}
   * @param certificateName the common name in the certificate that was shown; null if none was
   */
  record Peer(String address, @Nullable String certificateName) {
    /** The address without the port. */
    public String host() {
      return address.substring(0, address.lastIndexOf(':'));
    }
  }

  /** Makes the handler of each new connection. */
  @FunctionalInterface
  interface Factory {
    /** The handler of a new connection. */
    FrameHandler connected(Peer peer);
  }
}
