package io.aerosdk.embedded.protocol;

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

  /** Makes the handler of each new connection. */
  @FunctionalInterface
  interface Factory {
    /**
     * The handler of a new connection.
     *
     * @param remoteAddress who connected, for job listings
     */
    FrameHandler connected(String remoteAddress);
  }
}
