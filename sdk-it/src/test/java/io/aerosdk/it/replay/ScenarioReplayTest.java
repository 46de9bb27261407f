package io.aerosdk.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.it.replay.RecordedServer.Mischief;
import io.aerosdk.it.replay.StepResult.Ending;
import io.aerosdk.it.replay.transcript.CompareRule;
import io.aerosdk.it.replay.transcript.Scenario;
import io.aerosdk.it.replay.transcript.Step;
import io.aerosdk.it.replay.transcript.TranscriptReader;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.MessageBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that answers as recorded passes; one that misbehaves is found out. */
final class ScenarioReplayTest {
  private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration IMPATIENCE = Duration.ofMillis(200);

  @ParameterizedTest
  @ValueSource(strings = {"kv", "batch"})
  void passesWhenTheServerAnswersAsRecorded(String area) {
    for (Scenario scenario : TranscriptReader.read(area).subList(0, 40)) {
      ScenarioResult result = replay(scenario, Map.of(), PATIENCE);
      assertThat(result.failures()).as(scenario.id()).isEmpty();
      assertThat(result.steps()).hasSameSizeAs(scenario.steps());
    }
  }

  @ParameterizedTest
  @CsvSource({"CLOSE, CLOSED", "SILENCE, HUNG", "HALF, HUNG", "GARBAGE, BROKEN"})
  void failsTheRestOfAScenarioThatLosesAReply(Mischief mischief, Ending ending) {
    ScenarioResult result = replay(threeSteps(), Map.of(2, mischief), IMPATIENCE);

    assertThat(result.steps())
        .extracting(StepResult::ending)
        .containsExactly(Ending.ORDERLY, ending, Ending.NOT_SENT);
    assertThat(result.steps())
        .extracting(step -> step.verdict().sameMeaning())
        .containsExactly(true, false, false);
    assertThat(result.lacksAnswer()).isEqualTo(ending != Ending.CLOSED);
  }

  @ParameterizedTest
  @CsvSource({"1, CLOSED", "3, CLOSED"})
  void noticesACloseAfterAReply(int number, Ending ending) {
    ScenarioResult result =
        replay(threeSteps(), Map.of(number, Mischief.CLOSE_AFTERWARDS), PATIENCE);
    assertThat(result.steps()).extracting(StepResult::ending).contains(ending);
    assertThat(result.sameMeaning()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noticesADoubledReply(int number) {
    ScenarioResult result = replay(threeSteps(), Map.of(number, Mischief.TWICE), PATIENCE);
    assertThat(result.sameMeaning()).isFalse();
  }

  @Test
  void goesOnAfterACloseThatIsRecorded() {
    Scenario scenario =
        new Scenario(
            "test-1",
            "a close in the middle",
            List.of(step(1, record(1)), step(2, Bytes.EMPTY), step(3, record(3))));
    ScenarioResult result = replay(scenario, Map.of(), PATIENCE);
    assertThat(result.sameBytes()).isTrue();
  }

  @Test
  void noticesAMissingClose() {
    Scenario scenario = new Scenario("test-1", "a close", List.of(step(1, Bytes.EMPTY)));
    ScenarioResult result = replay(scenario, Map.of(1, Mischief.SILENCE), IMPATIENCE);
    assertThat(result.steps()).extracting(StepResult::ending).containsExactly(Ending.HUNG);
  }

  @Test
  void goesOnAfterAWrongReply() {
    Scenario scenario = threeSteps();
    List<Step> wrong =
        List.of(scenario.steps().get(0), step(2, record(9)), scenario.steps().get(2));
    try (RecordedServer server = RecordedServer.start(wrong, Map.of())) {
      ScenarioResult result = replay(scenario, server, PATIENCE);
      assertThat(result.steps())
          .extracting(step -> step.verdict().sameMeaning())
          .containsExactly(true, false, true);
    }
  }

  @Test
  void asksAPolledStepAgain() {
    Scenario scenario = new Scenario("test-1", "a poll", List.of(poll(1)));
    try (RecordedServer server = RecordedServer.start(scenario.steps(), Map.of(1, Mischief.LATE))) {
      ScenarioResult result = replay(scenario, server, PATIENCE);
      assertThat(result.sameBytes()).isTrue();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void givesUpAPolledStepInTheEnd() {
    Scenario scenario = new Scenario("test-1", "a poll", List.of(poll(1)));
    List<Step> never = IntStream.range(0, 100).mapToObj(i -> step(1, info("a\tno\n"))).toList();
    try (RecordedServer server = RecordedServer.start(never, Map.of())) {
      ScenarioResult result = replay(scenario, server, IMPATIENCE);
      assertThat(result.sameMeaning()).isFalse();
      assertThat(server.requests()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void doesNotWaitForWhatAFailedScenarioCannotBring() {
    Scenario scenario = new Scenario("test-1", "a poll", List.of(step(1, record(1)), poll(2)));
    List<Step> wrong = List.of(step(1, record(9)), step(2, info("a\tno\n")));
    try (RecordedServer server = RecordedServer.start(wrong, Map.of())) {
      assertThat(replay(scenario, server, PATIENCE).sameMeaning()).isFalse();
      assertThat(server.requests()).hasSize(2);
    }
  }

  private static ScenarioResult replay(
      Scenario scenario, Map<Integer, Mischief> mischief, Duration timeout) {
    try (RecordedServer server = RecordedServer.start(scenario.steps(), mischief)) {
      return replay(scenario, server, timeout);
    }
  }

  private static ScenarioResult replay(Scenario scenario, RecordedServer server, Duration timeout) {
    // Time stands still where the steps were recorded, so that ends of life agree.
    InstantSource clock = InstantSource.fixed(scenario.steps().get(0).recordedAt());
    return new ScenarioReplay(server.address(), clock, () -> 1L).replay(scenario, timeout);
  }

  private static Scenario threeSteps() {
    return new Scenario(
        "test-1",
        "three steps",
        List.of(step(1, record(1)), step(2, record(2)), step(3, record(3))));
  }

  private static Step poll(int number) {
    Bytes request = info("a\n");
    Pattern match = Pattern.compile("^yes$");
    return new Step(
        number,
        "",
        request,
        info("a\tyes\n"),
        "",
        CompareRule.POLL,
        match,
        false,
        RECORDED,
        Duration.ZERO);
  }

  private static Step step(int number, Bytes reply) {
    Bytes request = new MessageBytes().readFlags(1).frame();
    return new Step(
        number, "", request, reply, "", CompareRule.EXACT, null, false, RECORDED, Duration.ZERO);
  }

  private static Bytes record(int generation) {
    return new MessageBytes().generation(generation).bin("a", 1).frame();
  }

  private static Bytes info(String lines) {
    return new Frame(Frame.INFO, Bytes.of(lines, StandardCharsets.UTF_8)).toBytes();
  }
}
