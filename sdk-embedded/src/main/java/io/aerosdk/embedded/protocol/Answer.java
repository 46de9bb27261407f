package io.aerosdk.embedded.protocol;

import io.netty.buffer.ByteBuf;

/**
 * The reply to one frame, written piece by piece so that a long one never has to be held as a
 * whole. Called from one thread at a time.
 */
@FunctionalInterface
public interface Answer {
  /** What to do after a piece. */
  enum Next {
    /** Send it and ask for another when the client has taken enough. */
    MORE,
    /** Send it and ask for another after {@link Answer#pauseMillis()}. */
    PAUSE,
    /** Send it; the reply is complete. */
    DONE,
    /** Send nothing more and close the connection. */
    CLOSE
  }

  /** Closes the connection unanswered. */
  Answer CLOSE = out -> Next.CLOSE;

  /** Writes the next piece, some ten or hundred kilobytes at most where there is a choice. */
  Next write(ByteBuf out);

  /** Whether pieces take so long that they must not be written on an event loop. */
  default boolean isLong() {
    return false;
  }

  /** How long to wait after {@link Next#PAUSE}. */
  default long pauseMillis() {
    return 0;
  }

  /** How long to wait for a client that does not read; 0, the default, for ever. */
  default long patienceMillis() {
    return 0;
  }

  /** The client did not read for {@link #patienceMillis}; the connection is closed. */
  default void stalled() {}

  /** The client went away before the reply was complete. */
  default void abandoned() {}
}
