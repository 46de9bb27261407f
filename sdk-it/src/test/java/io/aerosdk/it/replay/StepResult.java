package io.aerosdk.it.replay;

import io.aerosdk.it.replay.compare.Reply;
import io.aerosdk.it.replay.compare.Verdict;
import io.aerosdk.it.replay.transcript.Step;
import io.aerosdk.it.replay.wire.Bytes;

/**
 * How a step went. Immutable and thread-safe.
 *
 * @param step the step
 * @param verdict what differs
 * @param ending how the exchange ended
 * @param received what came back; empty if nothing differs
 */
record StepResult(Step step, Verdict verdict, Ending ending, Bytes received) {

  /** How an exchange ended. */
  enum Ending {
    /** With a reply, or with a close where the real server closes as well. */
    ORDERLY,
    /** Without a complete reply in time. */
    HUNG,
    /** The server closed the connection where the real one keeps it. */
    CLOSED,
    /** With bytes that nobody can read, or without a connection. */
    BROKEN,
    /** The request was not sent, because an earlier step of the scenario did not end orderly. */
    NOT_SENT
  }

  static StepResult of(Step step, Reply reply, Verdict verdict) {
    Bytes received = verdict.sameBytes() ? Bytes.EMPTY : reply.frames();
    return new StepResult(step, verdict, endingOf(step, reply), received);
  }

  static StepResult notSent(Step step) {
    Verdict verdict = Verdict.differs("not sent: an earlier step got no reply");
    return new StepResult(step, verdict, Ending.NOT_SENT, Bytes.EMPTY);
  }

  /** The same step, which left a connection that answers the next request like this. */
  StepResult spoiltBy(Reply next) {
    String what = next.isClosed() ? "the connection closed" : "a stray reply, or none to the next";
    Verdict spoilt = Verdict.differs(what + " after this step: " + problemOf(next));
    Ending worse = next.isClosed() ? Ending.CLOSED : Ending.BROKEN;
    return new StepResult(step, spoilt, worse, next.frames());
  }

  private static Ending endingOf(Step step, Reply reply) {
    return switch (reply.outcome()) {
      case COMPLETE -> Ending.ORDERLY;
      case CLOSED -> step.closes() ? Ending.ORDERLY : Ending.CLOSED;
      case HUNG -> Ending.HUNG;
      case BROKEN -> Ending.BROKEN;
    };
  }

  private static String problemOf(Reply reply) {
    String problem = reply.problem();
    return problem == null ? reply.frames().hex() : problem;
  }
}
