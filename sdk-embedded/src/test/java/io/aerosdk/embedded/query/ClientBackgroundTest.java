package io.aerosdk.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Info;
import com.aerospike.client.Key;
import com.aerospike.client.Language;
import com.aerospike.client.Operation;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexType;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.ResultSet;
import com.aerospike.client.query.Statement;
import io.aerosdk.embedded.EmbeddedAerospike;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Background jobs and the list of queries, asked for by the official client. */
final class ClientBackgroundTest {
  private static final String STREAMS = "io/aerosdk/embedded/udf/numbers.lua";
  private static final int COUNT = 200;
  private static final int POLL_MILLIS = 5;

  @SuppressWarnings("NullAway.Init") // set before each test
  private EmbeddedAerospike server;

  @SuppressWarnings("NullAway.Init") // set before each test
  private AerospikeClient client;

  @BeforeEach
  void start() {
    server = EmbeddedAerospike.builder().namespace("test").start();
    client = new AerospikeClient("127.0.0.1", server.port());
    for (int i = 0; i < COUNT; i++) {
      client.put(null, new Key("test", "q", i), new Bin("n", i));
      client.put(null, new Key("test", "neighbour", i), new Bin("n", i));
    }
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void changesTheRecordsThatPassTheFilter() {
    WritePolicy policy = new WritePolicy();
    policy.filterExp = Exp.build(Exp.lt(Exp.intBin("n"), Exp.val(50)));
    Statement statement = statement(null);
    client
        .execute(policy, statement, Operation.put(new Bin("seen", true)), Operation.touch())
        .waitTillComplete(POLL_MILLIS);

    for (int i = 0; i < COUNT; i++) {
      assertThat(generation("q", i)).isEqualTo(i < 50 ? 2 : 1);
      assertThat(generation("neighbour", i)).isEqualTo(1);
    }
    assertThat(show(statement.getTaskId()))
        .contains(":set=q:", ":status=done(ok):", ":job-progress=100.00:")
        .contains(":recs-filtered-bins=150:recs-succeeded=50:recs-failed=0:")
        .contains(":job-type=background-ops:")
        .endsWith(":ops-active=0");
  }

  @Test
  void meetsEachRecordOnceThoughItChangesItsPlaceInTheIndex() {
    client.createIndex(null, "test", "q", "by-n", "n", IndexType.NUMERIC).waitTillComplete(5);
    Statement statement = statement(Filter.range("n", 100, Long.MAX_VALUE));
    client.execute(null, statement, Operation.add(new Bin("n", 1))).waitTillComplete(POLL_MILLIS);

    for (int i = 0; i < COUNT; i++) {
      assertThat(client.get(null, new Key("test", "q", i)).getInt("n"))
          .isEqualTo(i < 100 ? i : i + 1);
    }
    assertThat(show(statement.getTaskId())).contains(":sindex-name=by-n:");
  }

  @Test
  void tellsFiltersOnMetadataFromFiltersOnBins() {
    WritePolicy policy = new WritePolicy();
    policy.filterExp = Exp.build(Exp.keyExists());
    Statement statement = statement(null);
    client.execute(policy, statement, Operation.put(new Bin("n", 0))).waitTillComplete(POLL_MILLIS);
    assertThat(show(statement.getTaskId()))
        .contains(":recs-throttled=0:recs-filtered-meta=" + COUNT + ":recs-filtered-bins=0:");
  }

  @Test
  void countsWhatFailed() {
    Statement statement = statement(null);
    client
        .execute(null, statement, Operation.append(new Bin("n", "text")))
        .waitTillComplete(POLL_MILLIS);
    assertThat(show(statement.getTaskId()))
        .contains(":recs-succeeded=0:recs-failed=" + COUNT + ":");
  }

  @Test
  void runsFunctionsOnRecords() {
    String source =
        """
        function raise(rec, by)
          if rec['n'] == 3 then error('not this one') end
          rec['n'] = rec['n'] + by
          aerospike:update(rec)
        end
        """;
    client.registerUdfString(null, source, "jobs.lua", Language.LUA).waitTillComplete(POLL_MILLIS);
    client.createIndex(null, "test", "q", "by-n", "n", IndexType.NUMERIC).waitTillComplete(5);
    Statement statement = statement(Filter.range("n", 0, 9));
    client
        .execute(null, statement, "jobs", "raise", Value.get(1_000))
        .waitTillComplete(POLL_MILLIS);

    for (int i = 0; i < COUNT; i++) {
      assertThat(client.get(null, new Key("test", "q", i)).getInt("n"))
          .isEqualTo(i < 10 && i != 3 ? 1_000 + i : i);
    }
    assertThat(show(statement.getTaskId()))
        .contains(":sindex-name=by-n:", ":recs-succeeded=9:recs-failed=1:")
        .contains(":job-type=background-udf:")
        .endsWith(":udf-filename=jobs:udf-function=raise:udf-active=0");
  }

  @Test
  void listsAggregations() {
    ClassLoader loader = ClientBackgroundTest.class.getClassLoader();
    client.register(null, loader, STREAMS, "numbers.lua", Language.LUA).waitTillComplete(5);
    client.createIndex(null, "test", "q", "by-n", "n", IndexType.NUMERIC).waitTillComplete(5);
    Statement statement = statement(Filter.range("n", 0, 9));
    statement.setAggregateFunction(loader, STREAMS, "numbers", "total", Value.get("n"));
    try (ResultSet results = client.queryAggregate(null, statement)) {
      assertThat(results.next()).isTrue();
      assertThat(results.getObject()).isEqualTo(45L);
    }
    long id = statement.getTaskId();
    await(() -> show(id).contains(":status=done(ok):"));
    assertThat(show(id))
        .contains(":sindex-name=by-n:", ":recs-succeeded=10:", ":job-type=aggregation:");
  }

  @Test
  void deletesRecordsOfTheWholeNamespace() {
    Statement statement = new Statement();
    statement.setNamespace("test");
    client.execute(null, statement, Operation.delete()).waitTillComplete(POLL_MILLIS);
    assertThat(client.exists(null, new Key("test", "q", 1))).isFalse();
    assertThat(client.exists(null, new Key("test", "neighbour", 1))).isFalse();
  }

  @Test
  void everyNodeOfAClusterChangesItsOwnShare() {
    try (EmbeddedAerospike cluster = EmbeddedAerospike.builder().nodes(3).start();
        AerospikeClient each = new AerospikeClient("127.0.0.1", cluster.port())) {
      each.createIndex(null, "test", "q", "by-n", "n", IndexType.NUMERIC).waitTillComplete(5);
      for (int i = 0; i < COUNT; i++) {
        each.put(null, new Key("test", "q", i), new Bin("n", 100 * i));
      }
      Operation addOne = Operation.add(new Bin("n", 1));
      each.execute(null, statement(null), addOne).waitTillComplete(POLL_MILLIS);
      each.execute(null, statement(Filter.range("n", 1, 500)), addOne)
          .waitTillComplete(POLL_MILLIS);
      for (int i = 0; i < COUNT; i++) {
        assertThat(each.get(null, new Key("test", "q", i)).getInt("n"))
            .isEqualTo(100 * i + (i < 5 ? 2 : 1));
      }
    }
  }

  @Test
  void aSlowJobCanBeWatchedAndAborted() {
    Statement statement = statement(null);
    statement.setRecordsPerSecond(1);
    client.execute(null, statement, Operation.touch());
    long id = statement.getTaskId();
    await(() -> show(id).contains(":recs-succeeded=1:"));
    assertThat(show(id)).contains(":rps=1:", ":status=active(ok):", ":ops-active=1");
    assertThat(ask("query-abort:id=" + Long.toUnsignedString(id))).isEqualTo("ok");
    await(() -> show(id).contains(":status=done(user-aborted):"));
    assertThat(ask("query-abort:id=" + Long.toUnsignedString(id)))
        .isEqualTo("ERROR:2:id not active");
  }

  @Test
  void aSlowQueryCanBeWatchedAndAborted() {
    Statement statement = statement(null);
    statement.setRecordsPerSecond(20);
    try (RecordSet records = client.query(null, statement)) {
      assertThat(records.next()).isTrue();
      assertThat(ask("query-show"))
          .contains(":n-pids-requested=4096:", ":status=active(ok):", ":job-type=basic:");
      assertThat(ask("query-abort-all:")).isEqualTo("number-of-queries-killed:1");
      assertThatThrownBy(
              () -> {
                while (records.next()) {
                  // Runs into the abort.
                }
              })
          .isInstanceOfSatisfying(
              AerospikeException.class,
              e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.SCAN_ABORT));
    }
    assertThat(ask("query-show")).contains(":status=done(user-aborted):");
  }

  @Test
  void refusesWhatCannotStart() {
    assertRefused(ResultCode.INDEX_NOTFOUND, statement(Filter.equal("n", 1)), 0);
    assertRefused(ResultCode.PARAMETER_ERROR, statement(null), 10_001);
    Statement twice = statement(null);
    client.execute(null, twice, Operation.touch()).waitTillComplete(POLL_MILLIS);
    Statement again = statement(null);
    again.setTaskId(twice.getTaskId());
    assertRefused(ResultCode.PARAMETER_ERROR, again, 0);
  }

  private void assertRefused(int code, Statement statement, int perSecond) {
    statement.setRecordsPerSecond(perSecond);
    assertThatThrownBy(() -> client.execute(null, statement, Operation.touch()))
        .isInstanceOfSatisfying(
            AerospikeException.class, e -> assertThat(e.getResultCode()).isEqualTo(code));
  }

  private int generation(String set, int i) {
    return client.get(null, new Key("test", set, i)).generation;
  }

  private String show(long id) {
    return ask("query-show:id=" + Long.toUnsignedString(id));
  }

  private String ask(String command) {
    return Info.request(null, client.getNodes()[0], command);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
    }
  }

  private static Statement statement(@Nullable Filter filter) {
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName("q");
    statement.setFilter(filter);
    statement.setTaskId(System.nanoTime());
    return statement;
  }
}
