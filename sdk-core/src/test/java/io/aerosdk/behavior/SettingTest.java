package io.aerosdk.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.ReadModeAP;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.Replica;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTest {
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void valuesOutOfRangeAreRefused(Consumer<BehaviorChanges> change, String message) {
    assertThatThrownBy(() -> Behavior.DEFAULT.deriveWithChanges("t", change))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> valuesOutOfRangeAreRefused() {
    String time = " must be zero or from 1 ms to 2147483647 ms, got ";
    return Stream.of(
        bad(c -> c.totalTimeout(Duration.ofSeconds(-1)), "totalTimeout" + time + "-1 s"),
        bad(c -> c.totalTimeout(Duration.ofNanos(500_000)), "totalTimeout" + time + "0.5 ms"),
        bad(
            c -> c.totalTimeout(Duration.ofSeconds(Long.MAX_VALUE, 1_000_000)),
            "totalTimeout" + time + "9223372036854775807001 ms"),
        bad(c -> c.totalTimeout(LONGEST.plusMillis(1)), "totalTimeout" + time + "2147483648 ms"),
        bad(
            c -> c.totalTimeout(Duration.ofSeconds(Long.MAX_VALUE)),
            "totalTimeout" + time + "9223372036854775807 s"),
        bad(c -> c.socketTimeout(Duration.ofMillis(-5)), "socketTimeout" + time + "-5 ms"),
        bad(c -> c.retryDelay(Duration.ofMillis(-1)), "retryDelay" + time + "-1 ms"),
        bad(c -> c.maxRetries(-1), "maxRetries must be at least 0, got -1"),
        bad(c -> c.maxConcurrentNodes(-1), "maxConcurrentNodes must be at least 0, got -1"),
        bad(c -> c.recordQueueSize(0), "recordQueueSize must be at least 1, got 0"),
        bad(c -> c.maxCoalescedCalls(1), "maxCoalescedCalls must be from 2 to 5000, got 1"),
        bad(c -> c.readTouchTtlPercent(-2), "readTouchTtlPercent must be from -1 to 100, got -2"),
        bad(
            c -> c.readTouchTtlPercent(101),
            "readTouchTtlPercent must be from -1 to 100, got 101"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void settingsAreRefusedWhereTheyMeanNothing(Consumer<BehaviorChanges> change, String message) {
    assertThatThrownBy(() -> Behavior.DEFAULT.deriveWithChanges("t", change))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> settingsAreRefusedWhereTheyMeanNothing() {
    return Stream.of(
        bad(
            c -> c.reads(r -> r.durableDelete(true)),
            "durableDelete must be set in a scope that covers writes, got reads"),
        bad(
            c -> c.readsBatch(r -> r.sendKey(true)),
            "sendKey must be set in a scope that covers writes, got readsBatch"),
        bad(
            c -> c.writesSc(w -> w.commitLevel(CommitLevel.COMMIT_MASTER)),
            "commitLevel must be set in a scope that covers writes to AP namespaces, got writesSc"),
        bad(
            c -> c.writes(w -> w.replica(Replica.MASTER)),
            "replica must be set in a scope that covers reads, got writes"),
        bad(
            c -> c.readsSc(r -> r.readModeAP(ReadModeAP.ALL)),
            "readModeAP must be set in a scope that covers reads of AP namespaces, got readsSc"),
        bad(
            c -> c.readsAp(r -> r.readModeSC(ReadModeSC.LINEARIZE)),
            "readModeSC must be set in a scope that covers reads of SC namespaces, got readsAp"),
        bad(
            c -> c.writesQuery(w -> w.maxConcurrentNodes(0)),
            "maxConcurrentNodes must be set in a scope that covers batches or dataset queries,"
                + " got writesQuery"),
        bad(
            c -> c.readsPoint(r -> r.recordQueueSize(10)),
            "recordQueueSize must be set in a scope that covers dataset queries, got readsPoint"),
        bad(
            c -> c.writesPoint(w -> w.allowInline(true)),
            "allowInline must be set in a scope that covers batches, got writesPoint"),
        bad(
            c -> c.readsQuery(r -> r.readTouchTtlPercent(10)),
            "readTouchTtlPercent must be set in a scope that covers reads by key, got readsQuery"));
  }

  private static Arguments bad(Consumer<BehaviorChanges> change, String message) {
    return arguments(change, message);
  }

  @Test
  void theEdgesOfTheRangesAreAllowed() {
    assertThatCode(
            () ->
                Behavior.DEFAULT.deriveWithChanges(
                    "t",
                    c ->
                        c.totalTimeout(Duration.ZERO)
                            .socketTimeout(Duration.ofMillis(1))
                            .retryDelay(LONGEST)
                            .maxRetries(0)
                            .maxConcurrentNodes(0)
                            .recordQueueSize(1)
                            .reads(r -> r.readTouchTtlPercent(-1))
                            .readsPoint(r -> r.readTouchTtlPercent(100))))
        .doesNotThrowAnyException();
  }

  @Test
  @SuppressWarnings("NullAway") // the test is about what happens on null
  void nullsAreRefused() {
    assertThatThrownBy(() -> Behavior.DEFAULT.deriveWithChanges("t", c -> c.totalTimeout(null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("totalTimeout must not be null, got null");
  }

  @Test
  void settingsDescribeThemselves() {
    assertThat(Setting.all()).hasSize(19).doesNotHaveDuplicates();
    for (Setting<?> setting : Setting.all()) {
      assertThat(setting.effect()).as(setting.name()).isNotBlank();
      assertThat(setting.type().isInstance(setting.defaultValue())).as(setting.name()).isTrue();
      assertThat(setting.cells()).as(setting.name()).isNotEmpty();
      assertThat(setting.rule()).as(setting.name()).startsWith("be ");
    }
    assertThat(Setting.all().stream().map(Setting::name)).doesNotHaveDuplicates();
    assertThat(Setting.TOTAL_TIMEOUT.unit()).isEqualTo("ms");
    assertThat(Setting.TOTAL_TIMEOUT.zeroMeaning()).contains("no limit");
    assertThat(Setting.RECORD_QUEUE_SIZE.zeroMeaning()).isEmpty();
    assertThat(Setting.COMMIT_LEVEL.rule()).isEqualTo("be one of [COMMIT_ALL, COMMIT_MASTER]");
    assertThat(Setting.ALLOW_INLINE.cells())
        .hasSize(6)
        .allMatch(cell -> cell.shape() == OpShape.BATCH);
  }

  @Test
  void wideScopesChangeOnlyCellsInWhichTheSettingMeansSomething() {
    Behavior t = Behavior.DEFAULT.deriveWithChanges("t", c -> c.durableDelete(true));
    List<Cell> durable =
        Cell.all().stream()
            .filter(cell -> t.settings(cell).applies(Setting.DURABLE_DELETE))
            .toList();
    assertThat(durable).hasSize(12).noneMatch(cell -> cell.kind().isRead());
    assertThat(durable).allMatch(cell -> t.settings(cell).durableDelete());
  }
}
