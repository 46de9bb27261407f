package io.aerosdk.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.Replica;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class PresetsTest {
  private static final Map<String, Behavior> PRESETS =
      Map.of(
          "DEFAULT", Behavior.DEFAULT,
          "READ_FAST", Behavior.READ_FAST,
          "STRICTLY_CONSISTENT", Behavior.STRICTLY_CONSISTENT,
          "FAST_RACK_AWARE", Behavior.FAST_RACK_AWARE,
          "HIGH_THROUGHPUT", Behavior.HIGH_THROUGHPUT);

  @ParameterizedTest
  @CsvFileSource(resources = "preset-cells.csv", numLinesToSkip = 1)
  void everyCellHasTheReferenceValues(ArgumentsAccessor row) {
    Behavior preset = preset(row.getString(0));
    ResolvedSettings settings =
        preset.settings(
            row.get(1, OpKind.class), row.get(2, OpShape.class), row.get(3, Mode.class));

    List<Setting<?>> all = Setting.all();
    assertThat(row.size()).isEqualTo(4 + all.size());
    for (int i = 0; i < all.size(); i++) {
      Setting<?> setting = all.get(i);
      String expected = row.getString(4 + i);
      assertThat(settings.applies(setting)).as(setting.name()).isEqualTo(!expected.equals("-"));
      if (settings.applies(setting)) {
        assertThat(settings.value(setting).toString()).as(setting.name()).isEqualTo(expected);
      } else {
        assertThatThrownBy(() -> settings.value(setting))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(setting.name());
      }
    }
  }

  @Test
  void theTableHasEveryCellOfEveryPresetOnce() throws Exception {
    try (var table = PresetsTest.class.getResourceAsStream("preset-cells.csv")) {
      List<String> lines =
          new String(table.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .lines()
              .toList();
      assertThat(lines.get(0).split(","))
          .endsWith(Setting.all().stream().map(Setting::name).toArray(String[]::new));
      assertThat(lines.stream().skip(1).map(line -> List.of(line.split(",")).subList(0, 4)))
          .doesNotHaveDuplicates()
          .hasSize(5 * 18);
    }
  }

  @Test
  void patchesAreThoseOfTheReference() {
    assertThat(Behavior.DEFAULT.patches())
        .isEqualTo(
            Map.of(
                Scope.ALL,
                Map.of(
                    Setting.TOTAL_TIMEOUT,
                    Duration.ofSeconds(30),
                    Setting.SOCKET_TIMEOUT,
                    Duration.ofSeconds(5),
                    Setting.MAX_RETRIES,
                    2,
                    Setting.RETRY_DELAY,
                    Duration.ZERO,
                    Setting.SEND_KEY,
                    true,
                    Setting.REPLICA,
                    Replica.SEQUENCE,
                    Setting.DURABLE_DELETE,
                    false,
                    Setting.MAX_CONCURRENT_NODES,
                    1,
                    Setting.READ_TOUCH_TTL_PERCENT,
                    0),
                Scope.READS_BATCH,
                Map.of(Setting.ALLOW_INLINE, true, Setting.ALLOW_INLINE_SSD, false),
                Scope.READS_QUERY,
                Map.of(
                    Setting.TOTAL_TIMEOUT,
                    Duration.ZERO,
                    Setting.MAX_RETRIES,
                    5,
                    Setting.MAX_CONCURRENT_NODES,
                    0,
                    Setting.RECORD_QUEUE_SIZE,
                    5000),
                Scope.WRITES_NON_RETRYABLE,
                Map.of(Setting.MAX_RETRIES, 0),
                Scope.WRITES_AP,
                Map.of(Setting.COMMIT_LEVEL, CommitLevel.COMMIT_ALL),
                Scope.WRITES_SC,
                Map.of(Setting.DURABLE_DELETE, true),
                Scope.WRITES_BATCH,
                Map.of(Setting.ALLOW_INLINE, true, Setting.ALLOW_INLINE_SSD, false)));
    assertThat(Behavior.READ_FAST.patches())
        .isEqualTo(
            Map.of(
                Scope.READS,
                Map.of(
                    Setting.SOCKET_TIMEOUT, Duration.ofMillis(50),
                    Setting.TOTAL_TIMEOUT, Duration.ofMillis(200),
                    Setting.MAX_RETRIES, 3)));
    assertThat(Behavior.STRICTLY_CONSISTENT.patches())
        .isEqualTo(Map.of(Scope.READS_SC, Map.of(Setting.READ_MODE_SC, ReadModeSC.LINEARIZE)));
    assertThat(Behavior.FAST_RACK_AWARE.patches())
        .isEqualTo(
            Map.of(
                Scope.READS,
                Map.of(Setting.REPLICA, Replica.PREFER_RACK),
                Scope.READS_SC,
                Map.of(Setting.READ_MODE_SC, ReadModeSC.SESSION)));
  }

  @Test
  void highThroughputOnlyCoalesces() {
    assertThat(Behavior.HIGH_THROUGHPUT.parent()).containsSame(Behavior.DEFAULT);
    assertThat(Behavior.HIGH_THROUGHPUT.patches())
        .isEqualTo(Map.of(Scope.ALL, Map.of(Setting.COALESCE, true)));
  }

  @Test
  void parents() {
    assertThat(Behavior.DEFAULT.parent()).isEmpty();
    assertThat(Behavior.READ_FAST.parent()).containsSame(Behavior.DEFAULT);
    assertThat(Behavior.STRICTLY_CONSISTENT.parent()).containsSame(Behavior.DEFAULT);
    assertThat(Behavior.FAST_RACK_AWARE.parent()).containsSame(Behavior.READ_FAST);
    PRESETS.forEach((name, preset) -> assertThat(preset.name()).isEqualTo(name));
  }

  private static Behavior preset(String name) {
    Behavior preset = PRESETS.get(name);
    assertThat(preset).as(name).isNotNull();
    return preset;
  }
}
