package io.aerosdk.it.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which of a behaviour's cells each kind of command follows: its time, and how often it is sent.
 * What a server is told is the time of one attempt; of a query, that of all.
 */
@ParameterizedClass
@EnumSource
class CellsOnTheWireIT {
  private static final Map<String, Object> BINS = Map.of("a", 1);
  private static final int POINT_READ = 11_000;
  private static final int BATCH_READ = 12_000;
  private static final int POINT_WRITE = 13_000;
  private static final int BATCH_WRITE = 14_000;

  /** Times that tell the cells apart. */
  private static final Behavior TIMES =
      Behavior.DEFAULT.deriveWithChanges(
          "times",
          c ->
              c.readsPoint(r -> r.socketTimeout(Duration.ofMillis(POINT_READ)))
                  .readsBatch(r -> r.socketTimeout(Duration.ofMillis(BATCH_READ)))
                  .writesPoint(w -> w.socketTimeout(Duration.ofMillis(POINT_WRITE)))
                  .writesBatch(w -> w.socketTimeout(Duration.ofMillis(BATCH_WRITE))));

  private final Tapped tapped;

  CellsOnTheWireIT(Flavor flavor) {
    tapped = new Tapped(flavor);
  }

  @AfterEach
  void close() {
    tapped.close();
  }

  /** A command on one key, or on this key among others. */
  @FunctionalInterface
  interface Run {
    void with(TestSession session, DataSet set, Key key);
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        command("get", POINT_READ, 3, (s, set, k) -> s.find(k)),
        command("get some bins", POINT_READ, 3, (s, set, k) -> s.find(k, "a")),
        command("contains", POINT_READ, 3, (s, set, k) -> s.contains(k)),
        command("query", POINT_READ, 3, (s, set, k) -> s.query(k).execute().close()),
        command(
            "query operations",
            POINT_READ,
            3,
            (s, set, k) -> s.query(k).bin("a").get().execute().close()),
        command("exists", POINT_READ, 3, (s, set, k) -> s.exists(k).execute().close()),
        command(
            "query several", BATCH_READ, 3, (s, set, k) -> in(s.query(k, set.id("x")).execute())),
        command(
            "query operations of several",
            BATCH_READ,
            3,
            (s, set, k) -> in(s.query(k, set.id("x")).bin("a").get().execute())),
        command(
            "chain of reads",
            BATCH_READ,
            3,
            (s, set, k) -> in(s.query(k).exists(set.id("x")).execute())),
        command("put", POINT_WRITE, 1, (s, set, k) -> s.put(k, BINS)),
        command("put bins", POINT_WRITE, 1, (s, set, k) -> s.put(k, new Bin("a", 1))),
        command("upsert", POINT_WRITE, 1, (s, set, k) -> s.upsert(k).put(BINS).execute().close()),
        command("insert", POINT_WRITE, 1, (s, set, k) -> s.insert(k).put(BINS).execute().close()),
        command(
            "delete",
            POINT_WRITE,
            1,
            (s, set, k) -> s.delete(k).withoutDurableDelete().execute().close()),
        command("touch", POINT_WRITE, 1, (s, set, k) -> s.touch(k).execute().close()),
        command(
            "write that reads",
            POINT_WRITE,
            1,
            (s, set, k) -> s.upsert(k).bin("a").add(1).bin("a").get().execute().close()),
        command(
            "upsert several",
            BATCH_WRITE,
            1,
            (s, set, k) -> in(s.upsert(k, set.id("x")).put(BINS).execute())),
        command(
            "delete several",
            BATCH_WRITE,
            1,
            (s, set, k) -> in(s.delete(k, set.id("x")).execute())),
        command(
            "chain with a write",
            BATCH_WRITE,
            1,
            (s, set, k) -> in(s.query(k).upsert(set.id("x")).put(BINS).execute())),
        command(
            "prepared",
            POINT_WRITE,
            1,
            (s, set, k) -> s.upsert(k).put(BINS).prepare().execute().close()),
        command(
            "table",
            BATCH_WRITE,
            1,
            (s, set, k) ->
                in(s.upsert(set).bins("a").row(k.userKey.getObject(), 1).row("x", 1).execute())));
  }

  private static Arguments command(String name, int millis, int attempts, Run run) {
    return Arguments.of(name, millis, attempts, run);
  }

  private static void in(RecordStream rows) {
    rows.toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void timesAreThoseOfTheCell(String name, int millis, int attempts, Run run) {
    for (String namespace : List.of("test", "strong")) {
      DataSet set = DataSet.of(namespace, "users");
      tapped.cluster().taken();
      run.with(tapped.session(TIMES), set, set.id(1));
      assertThat(Tapped.about(set.id(1), tapped.cluster().taken()))
          .singleElement()
          .satisfies(sent -> assertThat(sent.frame().timeoutMillis()).isEqualTo(millis));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void readsAreSentThreeTimesAndWritesOnce(String name, int millis, int attempts, Run run) {
    // The async client notices that a connection was closed when it has been silent for so long.
    Behavior hasty =
        Behavior.DEFAULT.deriveWithChanges("hasty", c -> c.socketTimeout(Duration.ofMillis(250)));
    DataSet set = DataSet.of("test", "users");
    tapped.session(hasty).find(set.id(1));
    tapped.cluster().taken();
    for (int node = 0; node < TapCluster.NODES; node++) {
      tapped.cluster().dropNext(node, 1_000);
    }
    try {
      run.with(tapped.session(hasty), set, set.id(1));
    } catch (SdkException e) {
      assertThat(e.inDoubt()).as("%s", e).isEqualTo(attempts == 1);
    }
    assertThat(Tapped.about(set.id(1), tapped.cluster().taken())).hasSize(attempts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void aStrongNamespaceHasItsOwnSettings(String name, int millis, int attempts, Run run) {
    Behavior patient =
        Behavior.DEFAULT.deriveWithChanges(
            "patient",
            c ->
                c.readsSc(r -> r.socketTimeout(Duration.ofSeconds(21)))
                    .writesSc(w -> w.socketTimeout(Duration.ofSeconds(22))));
    DataSet set = DataSet.of("strong", "users");
    tapped.cluster().taken();
    run.with(tapped.session(patient), set, set.id(1));
    boolean reads = millis == POINT_READ || millis == BATCH_READ;
    assertThat(Tapped.about(set.id(1), tapped.cluster().taken()))
        .extracting(sent -> sent.frame().timeoutMillis())
        .containsExactly(reads ? 21_000L : 22_000L);
  }

  @Test
  void theTimeOfAQueryIsItsOwn() {
    Behavior query =
        Behavior.DEFAULT.deriveWithChanges(
            "query", c -> c.readsQuery(r -> r.totalTimeout(Duration.ofSeconds(31))));
    tapped.cluster().taken();
    // One partition, so one node: both lead to the same server, which runs a query only once.
    tapped
        .session(query)
        .query(DataSet.of("test", "users"))
        .onPartitionRange(0, 1)
        .execute()
        .toList();
    assertThat(tapped.cluster().taken())
        .isNotEmpty()
        .allMatch(sent -> sent.frame().timeoutMillis() == 31_000);
  }
}
