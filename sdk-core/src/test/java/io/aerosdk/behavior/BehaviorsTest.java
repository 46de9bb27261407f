package io.aerosdk.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.ReadModeAP;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.Replica;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.SystemSettings;
import io.aerosdk.TransactionOptions;
import io.aerosdk.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says is what its behaviours do. */
class BehaviorsTest {
  private static ResolvedSettings pointRead(Behavior behavior) {
    return behavior.settings(OpKind.READ, OpShape.POINT, Mode.AP);
  }

  private static ResolvedSettings batchWrite(Behavior behavior, Mode mode) {
    return behavior.settings(OpKind.WRITE_NON_RETRYABLE, OpShape.BATCH, mode);
  }

  @Test
  void everySettingHasAKey() {
    Behavior all =
        Behaviors.parse(
                """
                behaviors:
                  all:
                    all_operations:
                      abandon_call_after: 3s
                      wait_for_call_to_complete: 250ms
                      maximum_number_of_call_attempts: 8
                      delay_between_retries: 15ms
                      send_key: false
                      use_durable_delete: true
                      commit_level: COMMIT_MASTER
                      replica_order: PREFER_RACK
                      migration_read_consistency: ALL
                      read_consistency: LINEARIZE
                      use_compression: true
                      max_concurrent_servers: 0
                      record_queue_size: 77
                      allow_inline_memory_access: false
                      allow_inline_ssd_access: true
                      reset_ttl_on_read_at_percent: 80
                      atomic_batches: true
                      coalesce_calls: true
                      max_coalesced_calls: 99
                """)
            .get("all");

    for (Setting<?> setting : Setting.all()) {
      for (Cell cell : setting.cells()) {
        assertThat(all.settings(cell).origin(setting)).contains("all all");
      }
    }
    ResolvedSettings read = all.settings(OpKind.READ, OpShape.BATCH, Mode.SC);
    assertThat(read.totalTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(read.socketTimeout()).isEqualTo(Duration.ofMillis(250));
    assertThat(read.maxRetries()).isEqualTo(7);
    assertThat(read.retryDelay()).isEqualTo(Duration.ofMillis(15));
    assertThat(read.replica()).isEqualTo(Replica.PREFER_RACK);
    assertThat(read.readModeSC()).isEqualTo(ReadModeSC.LINEARIZE);
    assertThat(read.useCompression()).isTrue();
    assertThat(read.maxConcurrentNodes()).isZero();
    assertThat(read.allowInline()).isFalse();
    assertThat(read.allowInlineSSD()).isTrue();
    assertThat(read.readTouchTtlPercent()).isEqualTo(80);
    assertThat(pointRead(all).readModeAP()).isEqualTo(ReadModeAP.ALL);
    assertThat(batchWrite(all, Mode.SC).atomicBatches()).isTrue();
    assertThat(pointRead(all).coalesce()).isTrue();
    assertThat(pointRead(all).maxCoalescedCalls()).isEqualTo(99);
    assertThat(batchWrite(all, Mode.AP).sendKey()).isFalse();
    assertThat(batchWrite(all, Mode.AP).durableDelete()).isTrue();
    assertThat(batchWrite(all, Mode.AP).commitLevel()).isEqualTo(CommitLevel.COMMIT_MASTER);
    assertThat(all.settings(OpKind.READ, OpShape.QUERY, Mode.AP).recordQueueSize()).isEqualTo(77);
  }

  @ParameterizedTest
  @EnumSource
  void everyScopeHasASelector(Scope scope) {
    Behavior narrow =
        Behaviors.parse(
                """
                behaviors:
                  narrow:
                    %s:
                      abandon_call_after: 4321ms
                """
                    .formatted(scope.fileKey()))
            .get("narrow");

    for (Cell cell : Cell.all()) {
      assertThat(narrow.settings(cell).totalTimeout())
          .as("%s", cell)
          .isEqualTo(
              scope.covers(cell)
                  ? Duration.ofMillis(4321)
                  : Behavior.DEFAULT.settings(cell).totalTimeout());
    }
  }

  @Test
  void selectorsOfTheSharedFormat() {
    assertThat(Arrays.stream(Scope.values()).map(Scope::fileKey))
        .contains(
            "all_operations",
            "retryable_writes",
            "non_retryable_writes",
            "consistency_mode_reads",
            "availability_mode_reads",
            "batch_reads",
            "batch_writes",
            "query")
        .doesNotHaveDuplicates();
    assertThat(Setting.all().stream().map(Setting::fileKey)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "250ms, 250",
    "55s, 55000",
    "5m, 300000",
    "2h, 7200000",
    "1d, 86400000",
    "1.5s, 1500",
    "0.25 minutes, 15000",
    "0ms, 0",
    "3 seconds, 3000",
    "1hr, 3600000",
    "12 millis, 12"
  })
  void times(String text, long millis) {
    Behavior timed =
        Behaviors.parse(
                "behaviors: {a: {all_operations: {abandon_call_after: %s}}}".formatted(text))
            .get("a");
    assertThat(pointRead(timed).totalTimeout()).isEqualTo(Duration.ofMillis(millis));
  }

  /** Names that begin with P are no ISO durations. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Production", "Payments", "P1D", "PT5S", "PREFER_RACK", "7", "true", "böse"})
  void namesOfAllKinds(String name) {
    Behaviors behaviors =
        Behaviors.parse(
            """
            behaviors:
              %1$s:
                reads:
                  replica_order: PREFER_RACK
              child:
                parent: %1$s
            """
                .formatted(name));
    assertThat(behaviors.names()).contains(name, "child");
    assertThat(pointRead(behaviors.get("child")).replica()).isEqualTo(Replica.PREFER_RACK);
  }

  @Test
  void parentsMayStandBelowTheirChildren() {
    Behaviors behaviors =
        Behaviors.parse(
            """
            behaviors:
              c: {parent: b, all_operations: {maximum_number_of_call_attempts: 9}}
              b: {parent: a, batch_reads: {max_concurrent_servers: 3}}
              a: {parent: READ_FAST, all_operations: {use_compression: true}}
            """);
    Behavior c = behaviors.get("c");
    assertThat(c.lineage()).isEqualTo("c < b < a < READ_FAST < DEFAULT");
    assertThat(pointRead(c).totalTimeout()).isEqualTo(Duration.ofMillis(200));
    assertThat(pointRead(c).useCompression()).isTrue();
    assertThat(pointRead(c).maxRetries()).isEqualTo(8);
    assertThat(c.settings(OpKind.READ, OpShape.BATCH, Mode.AP).maxConcurrentNodes()).isEqualTo(3);
    assertThat(behaviors.names().subList(5, 8)).containsExactly("a", "b", "c");
  }

  @Test
  void aLongLineOfDescent() {
    StringBuilder text = new StringBuilder("behaviors:\n");
    for (int i = 0; i < 2000; i++) {
      text.append("  b").append(i).append(": {parent: b").append(i + 1).append("}\n");
    }
    text.append("  b2000: {reads: {delay_between_retries: 9ms}}\n");
    Behavior youngest = Behaviors.parse(text.toString()).get("b0");
    assertThat(pointRead(youngest).retryDelay()).isEqualTo(Duration.ofMillis(9));
  }

  @Test
  void anEntryDefaultChangesTheDefaultAndAllThatStandOnIt() {
    Behaviors behaviors =
        Behaviors.parse(
            """
            behaviors:
              mine: {batch_writes: {max_concurrent_servers: 2}}
              DEFAULT:
                all_operations: {abandon_call_after: 7s}
            """);
    assertThat(pointRead(behaviors.get("DEFAULT")).totalTimeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(pointRead(behaviors.get("mine")).totalTimeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(pointRead(behaviors.get("READ_FAST")).totalTimeout())
        .isEqualTo(Duration.ofMillis(200));
    assertThat(batchWrite(behaviors.get("FAST_RACK_AWARE"), Mode.AP).totalTimeout())
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(batchWrite(behaviors.get("mine"), Mode.SC).durableDelete()).isTrue();
    // The constant is nobody's to change.
    assertThat(pointRead(Behavior.DEFAULT).totalTimeout()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void anEntryOfAnotherBuiltInNameChangesThatOne() {
    Behaviors behaviors =
        Behaviors.parse(
            """
            behaviors:
              READ_FAST: {reads: {abandon_call_after: 90ms}}
            """);
    assertThat(pointRead(behaviors.get("READ_FAST")).totalTimeout())
        .isEqualTo(Duration.ofMillis(90));
    assertThat(pointRead(behaviors.get("FAST_RACK_AWARE")).totalTimeout())
        .isEqualTo(Duration.ofMillis(90));
    assertThat(behaviors.get("DEFAULT")).isSameAs(Behavior.DEFAULT);
  }

  static Stream<String> filesThatSayNothing() {
    return Stream.of(
        "", "# nothing\n", "---\n", "behaviors:\n", "version: 1.0.0\n", "{}", "\uFEFF");
  }

  @ParameterizedTest
  @MethodSource("filesThatSayNothing")
  void aFileThatSaysNothingLeavesTheBuiltInOnes(String text, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("sdk.yaml"), text);
    Behaviors behaviors = Behaviors.load(file);
    assertThat(behaviors.names())
        .containsExactly(
            "DEFAULT", "READ_FAST", "STRICTLY_CONSISTENT", "FAST_RACK_AWARE", "HIGH_THROUGHPUT");
    assertThat(behaviors.get("READ_FAST")).isSameAs(Behavior.READ_FAST);
  }

  @Test
  void anUnknownNameListsTheKnownOnes() {
    Behaviors behaviors = Behaviors.parse("behaviors: {checkout: }");
    assertThatThrownBy(() -> behaviors.get("chekout"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "behavior must be one of [DEFAULT, READ_FAST, STRICTLY_CONSISTENT, FAST_RACK_AWARE,"
                + " HIGH_THROUGHPUT, checkout], got \"chekout\"; did you mean checkout?");
    assertThat(behaviors.find("chekout")).isEmpty();
  }

  @Test
  void systemProfilesGoOverTheDefinition() {
    Behaviors behaviors =
        Behaviors.parse(
            """
            system:
              east:
                connections: {minimum_connections_per_node: 7}
              DEFAULT:
                connections:
                  minimum_connections_per_node: 5
                  maximum_connections_per_node: 300
                  maximum_socket_idle_time: 55s
                  wait_for_connection_to_complete: 3s
                circuit_breaker:
                  num_tend_intervals_in_error_window: 2
                  maximum_errors_in_error_window: 0
                refresh: {tend_interval: 500ms}
                transactions:
                  implicit_batch_write_transactions: true
                  sleep_between_attempts: 20ms
                  number_of_attempts: 10
            """);
    SystemSettings inCode =
        SystemSettings.DEFAULT
            .minConnectionsPerNode(1)
            .connPoolsPerNode(4)
            .tendTimeout(Duration.ofMillis(900));
    ClusterDefinition cluster = ClusterDefinition.of("db", 3000).withSystemSettings(inCode);

    SystemSettings anywhere =
        inCode
            .minConnectionsPerNode(5)
            .maxConnectionsPerNode(300)
            .maxSocketIdleTime(Duration.ofSeconds(55))
            .waitForConnectionToComplete(Duration.ofSeconds(3))
            .numTendIntervalsInErrorWindow(2)
            .maxErrorsInErrorWindow(0)
            .tendInterval(Duration.ofMillis(500))
            .atomicBatches(true)
            .transactions(TransactionOptions.DEFAULT.attempts(10).pause(Duration.ofMillis(20)));
    assertThat(behaviors.systemSettings(cluster)).isEqualTo(anywhere);
    assertThat(behaviors.systemSettings(cluster.clusterName("west"))).isEqualTo(anywhere);
    assertThat(behaviors.systemSettings(cluster.clusterName("east")))
        .isEqualTo(anywhere.minConnectionsPerNode(7));
    assertThat(Behaviors.parse("").systemSettings(cluster)).isEqualTo(inCode);
  }

  @Test
  void filesThatAreNoFiles(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> Behaviors.load(folder.resolve("gone.yaml")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(folder.resolve("gone.yaml") + ": does not exist");
    assertThatThrownBy(() -> Behaviors.load(folder))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(folder + ": is not a regular file");
    Path binary = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xFF, 0, 1});
    assertThatThrownBy(() -> Behaviors.load(binary))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("must be UTF-8 text");
    Path huge = Files.write(folder.resolve("h.yaml"), new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> Behaviors.load(huge))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is larger than 1 MiB");
  }
}
