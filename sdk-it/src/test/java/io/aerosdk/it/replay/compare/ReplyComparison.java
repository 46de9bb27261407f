package io.aerosdk.it.replay.compare;

import static io.aerosdk.it.replay.compare.Excerpt.contrast;

import io.aerosdk.it.replay.transcript.Step;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.WireFormatException;
import java.util.List;

/**
 * Compares the reply to a step with the recorded one.
 *
 * <pre>{@code
 * Verdict verdict = ReplyComparison.compare(step, reply);
 * if (!verdict.sameMeaning()) {
 *   report(verdict.reason());
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class ReplyComparison {
  private static final int NOT_FOUND = 2;

  private ReplyComparison() {}

  /** What differs, by the rule of the step. */
  public static Verdict compare(Step step, Reply actual) {
    if (actual.problem() != null) {
      return Verdict.differs(actual.problem());
    }
    if (step.closes()) {
      return actual.isClosed() && actual.frames().isEmpty()
          ? Verdict.SAME
          : Verdict.differs(
              "the connection should close, got a reply of " + actual.frames().size() + " bytes");
    }
    if (actual.isClosed()) {
      return Verdict.differs(
          "the connection closed after " + actual.frames().size() + " bytes of reply");
    }
    return compareFrames(step, actual);
  }

  private static Verdict compareFrames(Step step, Reply actual) {
    int type = Frame.typeOf(step.reply());
    if (type != Frame.typeOf(actual.frames())) {
      return Verdict.differs(contrast("frame type", type, Frame.typeOf(actual.frames())));
    }
    try {
      return switch (type) {
        case Frame.INFO -> new InfoComparison(step).compare(actual.frames());
        case Frame.MESSAGE -> compareMessages(step, actual);
        default -> compareBodies(step.reply(), actual.frames());
      };
    } catch (WireFormatException e) {
      return Verdict.differs("undecodable reply: " + e.getMessage());
    }
  }

  private static Verdict compareMessages(Step step, Reply actual) {
    List<Message> expected = Message.all(step.reply());
    List<Message> got = Message.all(actual.frames());
    if (got.isEmpty() || (!step.multi() && got.size() != 1)) {
      return Verdict.differs(contrast("messages in the reply", expected.size(), got.size()));
    }
    MessageComparison messages =
        new MessageComparison(step.recordedAt(), actual.at(), step.isBatch());
    return switch (step.rule()) {
      case SETUP -> compareSetup(got);
      case ANY -> Verdict.SAME;
      case COUNT -> StreamComparison.compareCounts(expected, got);
      case AGGR -> AggregationComparison.compare(expected, got);
      case EXACT, POLL, REGEX, KEYS ->
          step.multi()
              ? new StreamComparison(messages).compare(expected, got)
              : messages.compare(expected.get(0), got.get(0));
    };
  }

  private static Verdict compareSetup(List<Message> got) {
    for (Message message : got) {
      if (message.resultCode() != 0 && message.resultCode() != NOT_FOUND) {
        return Verdict.differs("the preparation failed with result code " + message.resultCode());
      }
    }
    return Verdict.SAME;
  }

  /** Frames about users and logins: the second byte of the body is the result code. */
  private static Verdict compareBodies(Bytes expected, Bytes actual) {
    if (expected.equals(actual)) {
      return Verdict.SAME;
    }
    int wanted = resultOf(expected);
    int got = resultOf(actual);
    return wanted == got
        ? Verdict.differsInBytes(contrast("body", expected, actual))
        : Verdict.differs(contrast("result code", wanted, got));
  }

  private static int resultOf(Bytes frame) {
    int place = 9;
    return frame.size() > place ? frame.unsigned(place) : -1;
  }
}
