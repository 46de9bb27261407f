package io.aerosdk.it.replay;

import io.aerosdk.it.replay.StepResult.Ending;
import io.aerosdk.it.replay.compare.Reply;
import io.aerosdk.it.replay.compare.Reply.Outcome;
import io.aerosdk.it.replay.compare.ReplyComparison;
import io.aerosdk.it.replay.compare.Verdict;
import io.aerosdk.it.replay.transcript.CompareRule;
import io.aerosdk.it.replay.transcript.Scenario;
import io.aerosdk.it.replay.transcript.Step;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Replays scenarios, each over a connection of its own.
 *
 * <p>Not thread-safe; use from one thread.
 */
final class ScenarioReplay {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

  /** Something harmless to ask. */
  static final Bytes PROBE =
      new Frame(Frame.INFO, Bytes.of("build\n", StandardCharsets.US_ASCII)).toBytes();

  private final InetSocketAddress server;
  private final InstantSource clock;
  private final LongSupplier freshJobIds;

  ScenarioReplay(InetSocketAddress server, InstantSource clock, LongSupplier freshJobIds) {
    this.server = server;
    this.clock = clock;
    this.freshJobIds = freshJobIds;
  }

  /**
   * Sends every step; after one without a reply, the rest of the scenario fails unsent.
   *
   * @param timeout how long a step may take; also how long a polled one is asked again
   */
  ScenarioResult replay(Scenario scenario, Duration timeout) {
    List<StepResult> results = new ArrayList<>();
    JobIds ids = new JobIds(freshJobIds);
    boolean failed = false;
    boolean dead = false;
    try (ReplayConnection connection = new ReplayConnection(server, timeout, clock)) {
      for (Step step : scenario.steps()) {
        StepResult result =
            dead
                ? StepResult.notSent(step)
                : replay(step, connection, ids, failed ? Duration.ZERO : timeout);
        results.add(result);
        failed |= !result.verdict().sameMeaning();
        dead |= result.ending() != Ending.ORDERLY;
      }
      if (!failed) {
        results.add(probed(results.remove(results.size() - 1), connection));
      }
    }
    return new ScenarioResult(scenario, results);
  }

  /** What a failed scenario waits for will not come, so that it polls for no time. */
  private static StepResult replay(
      Step step, ReplayConnection connection, JobIds ids, Duration pollTime) {
    pause(step.delay());
    boolean polled = step.rule() == CompareRule.POLL;
    long deadline = System.nanoTime() + (polled ? pollTime.toNanos() : 0);
    StepResult result = exchange(step, connection, ids);
    while (!result.verdict().sameMeaning()
        && result.ending() == Ending.ORDERLY
        && System.nanoTime() < deadline) {
      pause(POLL_INTERVAL);
      result = exchange(step, connection, ids);
    }
    if (!result.verdict().sameMeaning()) {
      connection.close(); // a wrong reply may have left bytes behind
    }
    return result;
  }

  private static StepResult exchange(Step step, ReplayConnection connection, JobIds ids) {
    Reply received = connection.exchange(ids.toSend(step.request()), step.multi(), step.isBatch());
    Reply reply = received.withFrames(ids.asRecorded(received.frames()));
    Verdict verdict = ReplyComparison.compare(step, reply);
    return StepResult.of(step, reply, verdict);
  }

  /** Asks something harmless to see that the connection lives and nothing was left on it. */
  private static StepResult probed(StepResult last, ReplayConnection connection) {
    if (last.step().closes()) {
      return last;
    }
    Reply answer = connection.exchange(PROBE, false, false);
    boolean alive =
        answer.outcome() == Outcome.COMPLETE && Frame.typeOf(answer.frames()) == Frame.INFO;
    return alive ? last : last.spoiltBy(answer);
  }

  private static void pause(Duration duration) {
    if (duration.isZero()) {
      return;
    }
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during a replay", e);
    }
  }
}
