package io.aerosdk.it.replay;

import io.aerosdk.it.replay.StepResult.Ending;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * How an area went. Immutable and thread-safe.
 *
 * @param area the row of the table
 * @param scenarios one result a scenario, in order
 * @param took the time of all of them
 */
record AreaResult(Area area, List<ScenarioResult> scenarios, Duration took) {
  AreaResult {
    scenarios = List.copyOf(scenarios);
  }

  /** The share of scenarios that pass a test, 0 to 1; 0 if there are none. */
  double share(Predicate<ScenarioResult> passes) {
    return scenarios.isEmpty()
        ? 0
        : (double) scenarios.stream().filter(passes).count() / scenarios.size();
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
