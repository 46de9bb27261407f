package io.aerosdk.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aerosdk.error.ConfigurationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is an error that tells the place, the rule, and what was probably meant. */
class ConfigurationErrorsTest {
  private static Arguments wrong(String text, int line, int column, String problem) {
    return Arguments.of(text, line, column, problem);
  }

  private static Arguments inReads(String entry, int column, String problem) {
    return wrong("behaviors:\n  a:\n    reads:\n      " + entry + "\n", 4, column, problem);
  }

  static Stream<Arguments> structure() {
    return Stream.of(
        wrong(
            "behaviours: {}",
            1,
            1,
            "unknown key \"behaviours\"; did you mean behaviors? Known here: version, system, behaviors"),
        wrong("- a\n", 1, 1, "the file must be a mapping of keys to values, got a list"),
        wrong("hello", 1, 1, "the file must be a mapping of keys to values, got hello"),
        wrong(
            "behaviors:\n  - name: a\n",
            2,
            3,
            "behaviors must be a mapping of keys to values, got a list"),
        wrong(
            "behaviors:\n  a: 5\n", 2, 6, "behaviors.a must be a mapping of keys to values, got 5"),
        wrong("behaviors:\n  a:\n    reads: [x]\n", 3, 12, "behaviors.a.reads must be a mapping"),
        wrong("behaviors:\n  a:\n  b:\n  a:\n", 4, 3, "key \"a\" was already given in line 2"),
        wrong("behaviors:\nbehaviors:\n", 2, 1, "key \"behaviors\" was already given in line 1"),
        wrong("behaviors:\n  ? [a]\n  : {}\n", 2, 5, "a key must be a name"),
        wrong("behaviors:\n  \"\": {}\n", 2, 3, "a key must be a name"),
        wrong("version: 2.0\n", 1, 10, "version must be \"1.0.0\", got 2.0"),
        wrong("behaviors:\n\ta: {}\n", 2, 1, "not YAML: "),
        wrong("behaviors: {a: \n", 2, 1, "not YAML: "),
        wrong("behaviors:\n  a: {}\n b: {}\n", 3, 2, "not YAML: "),
        wrong("a: 1\n---\nb: 2\n", 2, 1, "not YAML: "));
  }

  static Stream<Arguments> behaviors() {
    return Stream.of(
        wrong(
            "behaviors:\n  a:\n    batch_read: {}\n",
            3,
            5,
            "unknown key \"batch_read\" in behaviors.a; did you mean batch_reads?"),
        wrong("behaviors:\n  a:\n    allOperations: {}\n", 3, 5, "did you mean all_operations?"),
        wrong(
            "behaviors:\n  a:\n    system_txn_verify: {}\n",
            3,
            5,
            "key \"system_txn_verify\" in behaviors.a is not supported by this SDK"),
        wrong(
            "behaviors:\n  a:\n    parent: b\n  c: {}\n",
            3,
            13,
            "parent must be one of [DEFAULT, READ_FAST, STRICTLY_CONSISTENT, FAST_RACK_AWARE, HIGH_THROUGHPUT, c], got b"),
        wrong(
            "behaviors:\n  a:\n    parent: READ_FST\n",
            3,
            13,
            ", got READ_FST; did you mean READ_FAST?"),
        wrong(
            "behaviors:\n  a:\n    parent: default\n",
            3,
            13,
            ", got default; did you mean DEFAULT?"),
        wrong("behaviors:\n  a:\n    parent:\n", 3, 12, "parent must be a name, got nothing"),
        wrong("behaviors:\n  a:\n    parent: [b]\n", 3, 13, "parent must be a name, got a list"),
        wrong(
            "behaviors:\n  a:\n    parent: a\n",
            3,
            13,
            "parent must not lead back to itself: a < a, got a"),
        wrong(
            "behaviors:\n  x: {parent: a}\n  a: {parent: b}\n  b: {parent: c}\n  c: {parent: a}\n",
            3,
            15,
            "parent must not lead back to itself: a < b < c < a, got b"),
        wrong(
            "behaviors:\n  DEFAULT:\n    parent: READ_FAST\n",
            3,
            5,
            "DEFAULT is built in and keeps its parent"));
  }

  static Stream<Arguments> settings() {
    return Stream.of(
        inReads(
            "abandon_cal_after: 5s",
            7,
            "unknown key \"abandon_cal_after\" in behaviors.a.reads; did you mean abandon_call_after?"),
        inReads("abandonCallAfter: 5s", 7, "did you mean abandon_call_after?"),
        inReads(
            "zzz: 5s",
            7,
            "unknown key \"zzz\" in behaviors.a.reads. Known here: abandon_call_after, wait_for_call_to_complete"),
        inReads(
            "error_detail_verbosity: 2",
            7,
            "key \"error_detail_verbosity\" in behaviors.a.reads is not supported by this SDK"),
        inReads(
            "abandon_call_after: 5",
            27,
            "abandon_call_after must be a time with its unit, such as 250ms, 1.5s, 5m, 2h or 1d, got 5"),
        inReads(
            "abandon_call_after: 5 parsecs",
            27,
            "must be a time with its unit, such as 250ms, 1.5s, 5m, 2h or 1d, got 5 parsecs"),
        inReads("abandon_call_after: PT5S", 27, "must be a time with its unit"),
        inReads("abandon_call_after: -5s", 27, "must be a time with its unit"),
        inReads(
            "abandon_call_after: [5s]",
            27,
            "must be a time with its unit, such as 250ms, 1.5s, 5m, 2h or 1d, got a list"),
        inReads("abandon_call_after:", 26, "got nothing"),
        inReads(
            "abandon_call_after: 30d",
            27,
            "abandon_call_after must be zero or from 1 ms to 2147483647 ms, got 30d"),
        inReads(
            "abandon_call_after: 0.5ms",
            27,
            "must be zero or from 1 ms to 2147483647 ms, got 0.5ms"),
        inReads(
            "maximum_number_of_call_attempts: 0",
            40,
            "maximum_number_of_call_attempts must be at least 1, as the first call counts, got 0"),
        inReads("maximum_number_of_call_attempts: many", 40, "must be a whole number, got many"),
        inReads("maximum_number_of_call_attempts: \"3\"", 40, "must be a whole number, got \"3\""),
        inReads("maximum_number_of_call_attempts: 2.5", 40, "must be a whole number, got 2.5"),
        inReads(
            "maximum_number_of_call_attempts: 99999999999",
            40,
            "must be a whole number of at most 2147483647, got 99999999999"),
        inReads("use_compression: yes", 24, "use_compression must be true or false, got yes"),
        inReads(
            "use_compression: \"true\"", 24, "use_compression must be true or false, got \"true\""),
        inReads(
            "replica_order: PREFER_RACKS",
            22,
            "replica_order must be one of [MASTER, MASTER_PROLES, SEQUENCE, PREFER_RACK, RANDOM], got PREFER_RACKS; did you mean PREFER_RACK?"),
        inReads("reset_ttl_on_read_at_percent: 101", 37, "must be from -1 to 100, got 101"),
        inReads(
            "send_key: true",
            7,
            "send_key means nothing in reads; it may stand in all_operations, writes"),
        wrong(
            "behaviors:\n  a:\n    reads:\n      read_consistency: SESSION\n      consistency: SESSION\n",
            5,
            7,
            "consistency is the same setting as read_consistency"),
        wrong(
            "behaviors:\n  a:\n    query:\n      record_queue_size: 0\n",
            4,
            26,
            "record_queue_size must be at least 1, got 0"));
  }

  static Stream<Arguments> system() {
    return Stream.of(
        wrong(
            "system:\n  DEFAULT:\n    connection: {}\n",
            3,
            5,
            "unknown key \"connection\" in system.DEFAULT; did you mean connections? Known here: connections, circuit_breaker, refresh, transactions"),
        wrong(
            "system:\n  DEFAULT:\n    metrics: {enabled: true}\n",
            3,
            5,
            "key \"metrics\" in system.DEFAULT is not supported by this SDK"),
        wrong(
            "system:\n  DEFAULT:\n    connections:\n      minimumConnectionsPerNode: 5\n",
            4,
            7,
            "did you mean minimum_connections_per_node?"),
        wrong(
            "system:\n  DEFAULT:\n    connections:\n      maximum_connections_per_node: 0\n",
            4,
            37,
            "maximum_connections_per_node must be at least 1, got 0"),
        wrong(
            "system:\n  DEFAULT:\n    refresh:\n      tend_interval: 100ms\n",
            4,
            22,
            "tend_interval must be from 250 ms to 1 days, got 100ms"),
        wrong(
            "system:\n  DEFAULT:\n    connections:\n      minimum_connections_per_node: 9\n      maximum_connections_per_node: 3\n",
            4,
            37,
            "minimum_connections_per_node must be at most maximum_connections_per_node 3, got 9"),
        wrong(
            "system:\n  DEFAULT:\n    transactions:\n      number_of_attempts: 0\n",
            4,
            27,
            "number_of_attempts must be at least 1"),
        wrong(
            "system:\n  DEFAULT:\n    transactions:\n      attempts: 3\n",
            4,
            7,
            "unknown key \"attempts\" in system.DEFAULT.transactions"));
  }

  @ParameterizedTest
  @MethodSource({"structure", "behaviors", "settings", "system"})
  void mistakes(String text, int line, int column, String problem) {
    ConfigurationException error =
        catchThrowableOfType(ConfigurationException.class, () -> Behaviors.parse(text));

    assertThat(error).as(text).isNotNull().hasMessageContaining(problem);
    assertThat(error.line() + ":" + error.column())
        .as("%s%n%s", text, error.getMessage())
        .isEqualTo(line + ":" + column);
    assertThat(error).hasMessageStartingWith("behaviors:" + line + ":" + column + ": ");
  }

  @Test
  void textThatIsMeantToHarm() {
    assertThatThrownBy(() -> Behaviors.parse("[".repeat(500_000)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("behaviors: is nested too deeply");
    assertThatThrownBy(() -> Behaviors.parse("x".repeat(500_000) + ": 1"))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Behaviors.parse("behaviors: " + "y".repeat(500_000)))
        .isInstanceOf(ConfigurationException.class)
        .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(200));
    assertThatThrownBy(() -> Behaviors.parse("behaviors: &a {x: {reads: *a}}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("unknown key \"x\" in behaviors.x.reads");
    assertThatThrownBy(() -> Behaviors.parse("behaviors: {x: !!javax.script.ScriptEngine {}}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("a tag must be left out, got tag:yaml.org,2002:javax.script");
    assertThatThrownBy(() -> Behaviors.parse("a: \u0007"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("not YAML");
  }
}
