package io.aerosdk.it.replay.compare;

import io.aerosdk.it.replay.wire.Bytes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came back for a request. Immutable and thread-safe.
 *
 * @param frames all frames up to the end of the reply, as far as they came
 * @param outcome how the exchange ended
 * @param problem what went wrong, in words, unless the reply is complete or the connection closed
 * @param at when it ended
 */
public record Reply(Bytes frames, Outcome outcome, @Nullable String problem, Instant at) {

  /** How an exchange ended. */
  public enum Outcome {
    /** The reply is complete. */
    COMPLETE,
    /** The server closed the connection. */
    CLOSED,
    /** No complete reply in time. */
    HUNG,
    /** Bytes that are no frame, or a connection that cannot be opened. */
    BROKEN
  }

  /** A complete reply. */
  public static Reply complete(Bytes frames, Instant at) {
    return new Reply(frames, Outcome.COMPLETE, null, at);
  }

  /** A connection that the server closed after these frames. */
  public static Reply closed(Bytes frames, Instant at) {
    return new Reply(frames, Outcome.CLOSED, null, at);
  }

  /** Whether the server closed the connection. */
  public boolean isClosed() {
    return outcome == Outcome.CLOSED;
  }

  /** The same with other frames. */
  public Reply withFrames(Bytes other) {
    return new Reply(other, outcome, problem, at);
  }
}
