package io.aerosdk.it.replay.transcript;

import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.WireFormatException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request, its recorded reply and how to compare. Immutable and thread-safe.
 *
 * @param number place in the scenario, from 1
 * @param description the call in readable form
 * @param request whole frames to send
 * @param reply whole frames that came back; empty if the server closed the connection
 * @param decodedReply the reply in readable form
 * @param rule how to compare
 * @param match the expression of the rule, if it has one
 * @param multi whether the reply has several messages
 * @param recordedAt the time of the reply, for ends of life
 * @param delay how long to wait before sending
 */
public record Step(
    int number,
    String description,
    Bytes request,
    Bytes reply,
    String decodedReply,
    CompareRule rule,
    @Nullable Pattern match,
    boolean multi,
    Instant recordedAt,
    Duration delay) {

  /** Checks that the rule can be applied. */
  public Step {
    if (rule == CompareRule.REGEX && match == null) {
      throw new IllegalArgumentException("step " + number + " must have a match for rule " + rule);
    }
  }

  /** Whether the real server closed the connection instead of answering. */
  public boolean closes() {
    return reply.isEmpty();
  }

  /** Whether the request is a batch; a malformed one is none. */
  public boolean isBatch() {
    if (Frame.typeOf(request) != Frame.MESSAGE) {
      return false;
    }
    try {
      return Message.first(Frame.split(request).get(0).body()).header().isBatch();
    } catch (WireFormatException e) {
      return false;
    }
  }
}
