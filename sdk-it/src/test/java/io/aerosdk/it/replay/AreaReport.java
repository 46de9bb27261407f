package io.aerosdk.it.replay;

import io.aerosdk.it.replay.compare.Excerpt;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells a developer how an area went: a line for the console, a file with every difference. */
final class AreaReport {
  private static final Path FOLDER = Path.of("target");
  private static final String ROW = "%-8s %9s %9s %9s %9s %9s %9s %6s %6s %7s %8s%n";

  private final AreaResult result;

  AreaReport(AreaResult result) {
    this.result = result;
  }

  /** The heading of the lines. */
  static String heading() {
    return ROW.formatted(
        "area",
        "scenarios",
        "semantic",
        "bytes",
        "steps",
        "semantic",
        "bytes",
        "hung",
        "closed",
        "broken",
        "seconds");
  }

  /** The numbers of the area. */
  String row() {
    List<ScenarioResult> scenarios = result.scenarios();
    return ROW.formatted(
        result.area().name(),
        scenarios.size(),
        scenarios.stream().filter(ScenarioResult::sameMeaning).count(),
        scenarios.stream().filter(ScenarioResult::sameBytes).count(),
        result.steps(step -> true),
        result.steps(step -> step.verdict().sameMeaning()),
        result.steps(step -> step.verdict().sameBytes()),
        result.stepsEnding(StepResult.Ending.HUNG).size(),
        result.stepsEnding(StepResult.Ending.CLOSED).size(),
        result.stepsEnding(StepResult.Ending.BROKEN).size(),
        "%.1f".formatted(result.took().toMillis() / 1000.0));
  }

  /** Where the differences are written to. */
  Path file() {
    return FOLDER.resolve("replay-" + result.area().name() + ".txt");
  }

  /** Writes every scenario that differs. */
  void write() {
    try {
      Files.createDirectories(FOLDER);
      try (PrintWriter out = new PrintWriter(file().toFile(), StandardCharsets.UTF_8)) {
        out.print(heading());
        out.print(row());
        result.scenarios().forEach(scenario -> describe(scenario, out));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file(), e);
    }
  }

  private void describe(ScenarioResult scenario, PrintWriter out) {
    List<StepResult> failures = scenario.failures();
    if (failures.isEmpty()) {
      return;
    }
    out.printf("%n%s %s%n", scenario.scenario().id(), scenario.scenario().title());
    String known = result.area().knownDifferences().get(scenario.scenario().id());
    if (known != null) {
      out.printf("  known     %s%n", known);
    }
    failures.forEach(failure -> describe(failure, out));
  }

  private static void describe(StepResult failure, PrintWriter out) {
    String grade = failure.verdict().sameMeaning() ? "bytes only" : "semantic";
    out.printf(
        "  step %d (%s) %s%n",
        failure.step().number(), grade, Excerpt.of(failure.step().description()));
    out.printf("    differs %s%n", failure.verdict().reason());
    out.printf("    decoded %s%n", Excerpt.of(failure.step().decodedReply()));
    if (!failure.received().isEmpty()) {
      out.printf("    got     %s%n", Excerpt.of(failure.received()));
    }
  }
}
