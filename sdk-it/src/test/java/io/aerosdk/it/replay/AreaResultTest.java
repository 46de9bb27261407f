package io.aerosdk.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.it.replay.RecordedServer.Mischief;
import io.aerosdk.it.replay.StepResult.Ending;
import io.aerosdk.it.replay.transcript.CompareRule;
import io.aerosdk.it.replay.transcript.Scenario;
import io.aerosdk.it.replay.transcript.Step;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.MessageBytes;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AreaResultTest {
  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final Bytes PLAIN = new MessageBytes().readFlags(1).field(4, new byte[20]).frame();
  private static final Bytes FOUND = new MessageBytes().generation(1).frame();
  private static final Bytes NOT_FOUND = new MessageBytes().resultCode(2).frame();
  private static final Bytes OTHER_FLAGS = new MessageBytes().readFlags(32).generation(1).frame();

  @Test
  void takesShares() {
    List<Scenario> wanted =
        List.of(
            scenario("a", FOUND), scenario("b", FOUND), scenario("c", FOUND), scenario("d", FOUND));
    AreaResult result = replay(area(), wanted, FOUND, NOT_FOUND, OTHER_FLAGS, NOT_FOUND);
    assertThat(result.share(ScenarioResult::sameMeaning)).isEqualTo(2.0 / 4);
    assertThat(result.share(ScenarioResult::sameBytes)).isEqualTo(1.0 / 4);
  }

  @Test
  void hasNoShareOfNothing() {
    AreaResult nothing = new AreaResult(area(), List.of(), Duration.ZERO);
    assertThat(nothing.share(result -> true)).isZero();
  }

  @Test
  void findsKnownDifferencesThatAreGone() {
    Area area = new Area("x", 2, 1, 1, Map.of("a", "because", "b", "because"));
    List<Scenario> wanted = List.of(scenario("a", FOUND), scenario("b", FOUND));
    assertThat(replay(area, wanted, FOUND, NOT_FOUND).staleDifferences()).containsExactly("a");
  }

  @Test
  void hurriesWhenAServerDoesNotAnswerAndGivesUpInTheEnd() {
    Scenario one = scenario("a", FOUND);
    List<Scenario> wanted = Collections.nCopies(200, one);
    List<Step> steps = Collections.nCopies(200, one.steps().get(0));
    try (RecordedServer server = RecordedServer.start(steps, Map.of(1, Mischief.SILENCE))) {
      AreaResult result = areaReplay(server.address(), PATIENCE).replay(area(), wanted);
      assertThat(result.stepsEnding(Ending.HUNG)).hasSize(150);
      assertThat(result.took()).isLessThan(PATIENCE.multipliedBy(150));
    }
  }

  private static AreaResult replay(Area area, List<Scenario> wanted, Bytes... replies) {
    List<Step> steps = Arrays.stream(replies).map(reply -> step(PLAIN, reply)).toList();
    try (RecordedServer server = RecordedServer.start(steps, Map.of())) {
      return areaReplay(server.address(), Duration.ofSeconds(5)).replay(area, wanted);
    }
  }

  private static AreaReplay areaReplay(InetSocketAddress server, Duration patience) {
    ScenarioReplay scenarios = new ScenarioReplay(server, InstantSource.system(), () -> 1L);
    return new AreaReplay(scenarios, patience);
  }

  private static Area area() {
    return new Area("x", 0, 1, 1, Map.of());
  }

  private static Scenario scenario(String id, Bytes reply) {
    return new Scenario(id, "a scenario", List.of(step(PLAIN, reply)));
  }

  private static Step step(Bytes request, Bytes reply) {
    return new Step(
        1, "", request, reply, "", CompareRule.EXACT, null, false, Instant.EPOCH, Duration.ZERO);
  }
}
