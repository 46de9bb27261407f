package io.aerosdk.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.it.replay.StepResult.Ending;
import io.aerosdk.it.replay.transcript.TranscriptReader;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends the recorded requests of a real server's transcripts to the embedded server, or to the one
 * that {@code -Daerospike.hosts=host:port} names, and compares the replies. Differences are in
 * {@code target/replay-<area>.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TranscriptReplayIT {
  private static final Duration STEP_TIMEOUT = Duration.ofSeconds(5);

  /** A new area is a file in the resources and a row here. */
  private static final List<Area> AREAS =
      List.of(
          new Area("kv", 565, 0.99, 0.97, Map.of()),
          new Area("list", 686, 0.99, 0.97, Map.of()),
          new Area("map", 892, 0.99, 0.97, Map.of()),
          new Area("bit", 264, 0.99, 0.97, Map.of()),
          new Area("hll", 205, 0.99, 0.97, Map.of()),
          new Area(
              "exp",
              827,
              0.99,
              0.97,
              Map.of("exp-0821", "the server moves bytes outside of a cut-off range")),
          new Area("path", 104, 0.95, 0.95, Map.of()),
          new Area("batch", 178, 0.99, 0.97, Map.of()),
          new Area("proto", 82, 0.99, 0.97, Map.of()),
          new Area("admin", 20, 0.95, 0.95, Map.of()),
          // The bytes tell apart hashes of strings that mean nothing to clients.
          new Area("query", 225, 0.99, 0.86, Map.of()),
          new Area("udf", 78, 0.98, 0.98, Map.of()),
          new Area("info", 84, 0.99, 0.98, Map.of()),
          new Area("infox", 17, 0.95, 0.95, Map.of()));

  private final StringBuilder table = new StringBuilder(AreaReport.heading());
  private final ReplayTarget target = ReplayTarget.open();
  private final AtomicLong jobIds = new AtomicLong(new SecureRandom().nextLong() >>> 2);

  static List<Area> areas() {
    return AREAS;
  }

  @BeforeAll
  void nameTheServer() {
    System.out.println("Replaying transcripts on the " + target);
  }

  @AfterAll
  void printTableAndClose() {
    System.out.print(table);
    target.close();
  }

  @ParameterizedTest
  @MethodSource("areas")
  void answersLikeTheRealServer(Area area) {
    ScenarioReplay scenarios =
        new ScenarioReplay(target.address(), InstantSource.system(), jobIds::incrementAndGet);
    AreaResult result =
        new AreaReplay(scenarios, STEP_TIMEOUT).replay(area, TranscriptReader.read(area.name()));
    AreaReport report = new AreaReport(result);
    report.write();
    table.append(report.row());

    SoftAssertions.assertSoftly(
        checks -> {
          checks.assertThat(result.scenarios().size()).as("scenarios").isEqualTo(area.scenarios());
          checks
              .assertThat(result.share(ScenarioResult::sameMeaning))
              .as("share that passes by meaning, see %s", report.file())
              .isGreaterThanOrEqualTo(area.minMeaning());
          checks
              .assertThat(result.share(ScenarioResult::sameBytes))
              .as("share that passes to the byte, see %s", report.file())
              .isGreaterThanOrEqualTo(area.minBytes());
          for (Ending bad : List.of(Ending.HUNG, Ending.CLOSED, Ending.BROKEN)) {
            checks.assertThat(result.stepsEnding(bad)).as("steps that ended %s", bad).isEmpty();
          }
        });
    if (target.isEmbedded()) {
      assertThat(result.staleDifferences()).as("known differences that pass").isEmpty();
    }
  }
}
