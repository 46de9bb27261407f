package io.aerosdk.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.embedded.fault.FaultPlan;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.Leaks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to end a command, with everything that can go wrong: it ends in time, in success or in
 * the right error; what may have been written is in doubt, and reads never are.
 */
class FaultsIT {
  /** A busy machine may delay a call once, but not again and again. */
  private static final int TRIES = 5;

  private static final Map<Flavor, FaultyCluster> CLUSTERS = new EnumMap<>(Flavor.class);
  private static final Map<Flavor, FaultyCluster> IN_BATCHES = new EnumMap<>(Flavor.class);
  private static @Nullable Leaks leaks;

  @BeforeAll
  static void start() {
    start(Flavor.values());
    CLUSTERS.values().forEach(FaultyCluster::warmUp);
    IN_BATCHES.values().forEach(FaultyCluster::warmUp);
    stop(); // what first clients start for the whole JVM is no leak
    leaks = new Leaks();
    start(Flavor.values());
  }

  private static void start(Flavor... flavors) {
    for (Flavor flavor : flavors) {
      CLUSTERS.put(flavor, new FaultyCluster(flavor, false));
      IN_BATCHES.put(flavor, new FaultyCluster(flavor, true));
    }
  }

  private static void stop() {
    CLUSTERS.values().forEach(FaultyCluster::close);
    CLUSTERS.clear();
    IN_BATCHES.values().forEach(FaultyCluster::close);
    IN_BATCHES.clear();
  }

  @AfterAll
  static void stopAndLookForLeaks() {
    stop();
    if (leaks != null) {
      leaks.awaitNone();
    }
  }

  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Flavor flavor : Flavor.values()) {
      for (Terminal terminal : Terminal.values()) {
        for (Trouble trouble : Trouble.values()) {
          for (Course course : Course.values()) {
            if (!isHeldForLong(flavor, terminal, trouble, course)) {
              cases.add(Arguments.of(flavor, terminal, trouble, course));
            }
          }
        }
      }
    }
    return cases;
  }

  static List<Arguments> casesInBatches() {
    return cases().stream()
        .filter(arguments -> ((Terminal) arguments.get()[1]).isOnOneKey())
        .toList();
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("cases")
  void endsInTimeAndTellsTheTruth(
      Flavor flavor, Terminal terminal, Trouble trouble, Course course) {
    check(flavor, new Expectation(terminal, trouble, course, false), CLUSTERS);
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("casesInBatches")
  void endsInTimeAndTellsTheTruthInABatch(
      Flavor flavor, Terminal terminal, Trouble trouble, Course course) {
    check(flavor, new Expectation(terminal, trouble, course, true), IN_BATCHES);
  }

  private static void check(
      Flavor flavor, Expectation expected, Map<Flavor, FaultyCluster> clusters) {
    FaultyCluster cluster = Objects.requireNonNull(clusters.get(flavor));
    Terminal terminal = expected.terminal();
    Trouble trouble = expected.trouble();
    Course course = expected.course();
    boolean held = isHeld(flavor, terminal, trouble);
    long limit = Course.LIMIT.toMillis() + 100;
    Ending ending = attempt(cluster, terminal, trouble, course);
    for (int i = 1; i < TRIES && !held && isForTheMachine(ending, limit, expected); i++) {
      ending = attempt(cluster, terminal, trouble, course);
    }
    if (!held) {
      assertThat(ending.millis()).as("milliseconds of %s", ending).isLessThanOrEqualTo(limit);
    }
    boolean open = held || expected.isUpToTheClient();
    if (ending.failure() == null) {
      assertThat(open || expected.survives()).as("success in spite of %s", trouble).isTrue();
    } else {
      assertThat(open || !expected.survives()).as("%s, with attempts left", ending).isTrue();
      assertThat(trouble.isRightError(ending.failure(), flavor)).as("%s", ending).isTrue();
      expected.checkDoubt(ending.failure(), cluster.isChanged());
    }
  }

  /**
   * The official client's blocking calls look at the total time only between attempts, and at the
   * silence of the connection within one. So a peer that is never silent, but slow, holds them; a
   * query it holds, too, but not the caller.
   */
  private static boolean isHeld(Flavor flavor, Terminal terminal, Trouble trouble) {
    return flavor == Flavor.SYNC && trouble == Trouble.DRIP && !terminal.isQuery();
  }

  /** Once is enough for what takes so long. */
  private static boolean isHeldForLong(
      Flavor flavor, Terminal terminal, Trouble trouble, Course course) {
    return isHeld(flavor, terminal, trouble) && course != Course.ONCE_AND_NOT_RETRIED;
  }

  /** Too slow, or out of time with attempts left: for what it should not be, once is no proof. */
  private static boolean isForTheMachine(Ending ending, long limit, Expectation expected) {
    return ending.millis() > limit
        || (expected.survives() && ending.failure() instanceof OperationTimeoutException);
  }

  private static Ending attempt(
      FaultyCluster cluster, Terminal terminal, Trouble trouble, Course course) {
    cluster.prepare();
    FaultPlan plan = trouble.at(cluster.server().faults().onData());
    try (Fault fault = course.isAlways() ? plan.always() : plan.once()) {
      Ending ending = Ending.of(() -> terminal.run(cluster.session(course), cluster.set()));
      assertThat(fault.hits()).as("times that it went wrong").isPositive();
      return ending;
    }
  }
}
