package io.aerosdk.it.replay;

import io.aerosdk.it.replay.transcript.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays the scenarios of an area one after the other. When several of them lacked an answer, the
 * rest gets less time, and in the end none is sent any more: each costs a time-out, and the test
 * has failed anyway.
 *
 * <p>Not thread-safe; use from one thread.
 */
final class AreaReplay {
  private static final int UNANSWERED_BEFORE_HASTE = 3;
  private static final int UNANSWERED_BEFORE_THE_END = 150;
  private static final int HASTE = 10;

  private final ScenarioReplay scenarios;
  private final Duration patience;

  /**
   * Prepares replays.
   *
   * @param patience how long a step may take
   */
  AreaReplay(ScenarioReplay scenarios, Duration patience) {
    this.scenarios = scenarios;
    this.patience = patience;
  }

  AreaResult replay(Area area, List<Scenario> all) {
    long start = System.nanoTime();
    List<ScenarioResult> results = new ArrayList<>();
    int unanswered = 0;
    for (Scenario scenario : all) {
      if (unanswered == UNANSWERED_BEFORE_THE_END) {
        break;
      }
      boolean hasty = unanswered >= UNANSWERED_BEFORE_HASTE;
      ScenarioResult result =
          scenarios.replay(scenario, hasty ? patience.dividedBy(HASTE) : patience);
      results.add(result);
      unanswered += result.lacksAnswer() ? 1 : 0;
    }
    return new AreaResult(area, results, Duration.ofNanos(System.nanoTime() - start));
  }
}
