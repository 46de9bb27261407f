package io.aerosdk.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs {@link Samples} as JUnit runs the classes of users. */
class AerospikeExtensionTest {
  private static final long LIMIT_NANOS = 20_000_000_000L;
  private static final long PAUSE_NANOS = 5_000_000;

  private static EngineExecutionResults run(Class<?>... classes) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
        .selectors(
            Arrays.stream(classes).map(type -> selectClass(type)).toArray(DiscoverySelector[]::new))
        .execute();
  }

  @Test
  void classesRunBesideEachOtherAndTestsOfOneClassDoNot() {
    EngineExecutionResults results = run(Samples.OneCase.class, Samples.OtherCase.class);
    results.testEvents().assertStatistics(stats -> stats.succeeded(20).failed(0));
    assertThat(Samples.PORTS).as("servers").hasSize(2);
    awaitNoThreads();
  }

  @Test
  void cleansAfterTestsThatFailOrLeaveDisorder() {
    EngineExecutionResults results = run(Samples.UntidyCase.class);
    results.testEvents().assertStatistics(stats -> stats.succeeded(2).failed(1));
    results
        .testEvents()
        .failed()
        .assertThatEvents()
        .haveExactly(1, finishedWithFailure(message("on purpose: true")));
    awaitNoThreads();
  }

  @Test
  void nestedClassesMayHaveTheirOwn() {
    run(Samples.NestedCase.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(2).failed(0));
    awaitNoThreads();
  }

  @Test
  void saysWhyAServerCannotBeStarted() {
    run(Samples.ImpossibleCase.class)
        .containerEvents()
        .failed()
        .assertThatEvents()
        .haveExactly(1, finishedWithFailure(message("nodes must be 1 to 128, got 0")));
    awaitNoThreads();
  }

  @Test
  void leavesOtherParametersToOthers() {
    run(Samples.UnknownCase.class)
        .testEvents()
        .failed()
        .assertThatEvents()
        .haveExactly(
            1, finishedWithFailure(message(text -> text.contains("No ParameterResolver"))));
    awaitNoThreads();
  }

  /** Nothing of ours runs any more. */
  private static void awaitNoThreads() {
    long deadline = System.nanoTime() + LIMIT_NANOS;
    Set<String> ours = ourThreads();
    while (!ours.isEmpty() && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(PAUSE_NANOS);
      ours = ourThreads();
    }
    assertThat(ours).as("threads that are left").isEmpty();
  }

  private static Set<String> ourThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(
            name ->
                name.startsWith("aerosdk")
                    || name.startsWith("aerospike")
                    || name.startsWith("tend"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
