package io.aerosdk.it.replay;

import io.aerosdk.it.replay.Area.Scope;
import io.aerosdk.it.replay.StepResult.Ending;
import io.aerosdk.it.replay.transcript.Need;
import io.aerosdk.it.replay.transcript.NeedFinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /**
   * Each need of scenarios out of scope: how many have it, and how many of those pass by meaning.
   */
  List<String> needs() {
    List<String> lines = new ArrayList<>();
    for (Need need : Need.values()) {
      List<ScenarioResult> having =
          outOfScope().stream().filter(result -> needsOf(result).contains(need)).toList();
      long passing = having.stream().filter(ScenarioResult::sameMeaning).count();
      if (!having.isEmpty()) {
        lines.add(
            "%s: %d need %s; %d of them pass"
                .formatted(area.name(), having.size(), need.text(), passing));
      }
    }
    return lines;
  }
}
