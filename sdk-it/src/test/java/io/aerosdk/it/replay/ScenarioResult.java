package io.aerosdk.it.replay;

import io.aerosdk.it.replay.StepResult.Ending;
import io.aerosdk.it.replay.transcript.Scenario;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a scenario went. Immutable and thread-safe.
 *
 * @param scenario the scenario
 * @param steps one result a step, in order
 */
record ScenarioResult(Scenario scenario, List<StepResult> steps) {
  ScenarioResult {
    steps = List.copyOf(steps);
  }

  boolean sameMeaning() {
    return steps.stream().allMatch(step -> step.verdict().sameMeaning());
  }

  boolean sameBytes() {
    return steps.stream().allMatch(step -> step.verdict().sameBytes());
  }

  /** How many steps fulfil a condition. */
  long count(Predicate<StepResult> condition) {
    return steps.stream().filter(condition).count();
  }

  /** The steps that differ in any way. */
  List<StepResult> failures() {
    return steps.stream().filter(step -> !step.verdict().sameBytes()).toList();
  }

  /** Whether the server left a step without a readable answer. */
  boolean lacksAnswer() {
    return steps.stream()
        .map(StepResult::ending)
        .anyMatch(ending -> ending == Ending.HUNG || ending == Ending.BROKEN);
  }
}
