package io.aerosdk.it.replay;

import io.aerosdk.it.replay.Area.Scope;
import io.aerosdk.it.replay.StepResult.Ending;
import io.aerosdk.it.replay.transcript.Need;
import io.aerosdk.it.replay.transcript.NeedFinder;
import io.aerosdk.it.replay.transcript.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How an area went. Immutable and thread-safe.
 *
 * @param area the row of the table
 * @param scenarios one result a scenario, in order
 * @param aborted whether too many steps had no answer and the rest was not sent
 */
record AreaResult(Area area, List<ScenarioResult> scenarios, boolean aborted) {
  private static final int MAX_UNANSWERED = 5;

  AreaResult {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Replays scenarios one after the other. Gives up when several of them lacked an answer: each
   * costs a time-out, and the test has failed anyway.
   */
  static AreaResult replay(Area area, List<Scenario> scenarios, ScenarioReplay replay) {
    List<ScenarioResult> results = new ArrayList<>();
    int unanswered = 0;
    for (Scenario scenario : scenarios) {
      ScenarioResult result = replay.replay(scenario);
      results.add(result);
      unanswered += result.lacksAnswer() ? 1 : 0;
      if (unanswered == MAX_UNANSWERED) {
        return new AreaResult(area, results, true);
      }
    }
    return new AreaResult(area, results, false);
  }

  /** The results that the shares of the area are taken of. */
  List<ScenarioResult> inScope() {
    return scenarios.stream().filter(this::isInScope).toList();
  }

  /** The results that need something which the area leaves out. */
  List<ScenarioResult> outOfScope() {
    return scenarios.stream().filter(result -> !isInScope(result)).toList();
  }

  /** Whether the area counts a scenario. */
  boolean isInScope(ScenarioResult result) {
    return area.scope() == Scope.ALL || needsOf(result).isEmpty();
  }

  /** What a scenario needs beyond plain values. */
  static Set<Need> needsOf(ScenarioResult result) {
    return NeedFinder.needsOf(result.scenario());
  }

  /** The share of scenarios in scope that pass a test, 0 to 1; 0 if there are none. */
  double share(Predicate<ScenarioResult> passes) {
    List<ScenarioResult> counted = inScope();
    return counted.isEmpty()
        ? 0
        : (double) counted.stream().filter(passes).count() / counted.size();
  }

  /** The places of all steps that ended in a way. */
  List<String> stepsEnding(Ending ending) {
    return scenarios.stream()
        .flatMap(
            result ->
                result.steps().stream()
                    .filter(step -> step.ending() == ending)
                    .map(step -> result.scenario().id() + " step " + step.step().number()))
        .toList();
  }

  /** How many steps pass a test. */
  long steps(Predicate<StepResult> passes) {
    return scenarios.stream().mapToLong(result -> result.count(passes)).sum();
  }

  /** Scenarios listed as known to differ that pass to the byte. */
  List<String> staleDifferences() {
    return scenarios.stream()
        .filter(ScenarioResult::sameBytes)
        .map(result -> result.scenario().id())
        .filter(area.knownDifferences()::containsKey)
        .toList();
  }
}
