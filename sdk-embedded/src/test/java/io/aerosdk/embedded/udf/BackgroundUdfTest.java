package io.aerosdk.embedded.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Info;
import com.aerospike.client.Key;
import com.aerospike.client.Language;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexType;
import com.aerospike.client.query.Statement;
import io.aerosdk.embedded.EmbeddedAerospike;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Background jobs that call a function on each record, asked for by the official client. */
final class BackgroundUdfTest {
  private static final int COUNT = 60;
  private static final int POLL_MILLIS = 5;
  private static final String SOURCE =
      """
      function add(r, by) r.n = r.n + by aerospike:update(r) end
      function reads(r) return r.n end
      function removes(r) aerospike:remove(r) end
      function odd_fails(r)
        if r.n % 2 == 1 then error('odd') end
        r.even = true
        aerospike:update(r)
      end
      function expires(r, s) record.set_ttl(r, s) aerospike:update(r) end
      function for_ever(r) while true do end end
      """;

  @SuppressWarnings("NullAway.Init") // set before each test
  private EmbeddedAerospike server;

  @SuppressWarnings("NullAway.Init") // set before each test
  private AerospikeClient client;

  @BeforeEach
  void start() {
    server = EmbeddedAerospike.builder().namespace("test").start();
    client = new AerospikeClient("127.0.0.1", server.port());
    client.registerUdfString(null, SOURCE, "j.lua", Language.LUA).waitTillComplete(POLL_MILLIS);
    for (int i = 0; i < COUNT; i++) {
      client.put(null, new Key("test", "q", i), new Bin("n", i));
      client.put(null, new Key("test", "neighbour", i), new Bin("n", i));
      client.put(null, new Key("test", null, i), new Bin("n", i));
    }
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void callsTheFunctionOnEachRecordOfTheSet() {
    Statement statement = statement("q", null);
    assertThat(run(null, statement, "add", 1000))
        .contains(":ns=test:set=q:rps=10000:", ":status=done(ok):", ":job-progress=100.00:")
        .contains(":recs-throttled=" + COUNT + ":recs-filtered-meta=0:recs-filtered-bins=0:")
        .contains(":recs-succeeded=" + COUNT + ":recs-failed=0:")
        .contains(":job-type=background-udf:net-io-bytes=30:socket-timeout=")
        .endsWith(":udf-filename=j:udf-function=add:udf-active=0");
    for (int i = 0; i < COUNT; i++) {
      assertThat(number("q", i)).isEqualTo(i + 1000);
      assertThat(number("neighbour", i)).isEqualTo(i);
      assertThat(number(null, i)).isEqualTo(i);
    }
  }

  @Test
  void callsItOnRecordsOfAllSetsAndOfNone() {
    assertThat(run(null, statement(null, null), "add", 1))
        .contains(":ns=test:rps=", ":recs-succeeded=" + 3 * COUNT + ":recs-failed=0:");
    for (int i = 0; i < COUNT; i++) {
      assertThat(number("q", i)).isEqualTo(i + 1);
      assertThat(number("neighbour", i)).isEqualTo(i + 1);
      assertThat(number(null, i)).isEqualTo(i + 1);
    }
  }

  @Test
  void callsItOnWhatAnIndexFinds() {
    client.createIndex(null, "test", "q", "by-n", "n", IndexType.NUMERIC).waitTillComplete(5);
    Statement statement = statement("q", Filter.range("n", 10, Long.MAX_VALUE));
    assertThat(run(null, statement, "add", 1)).contains(":sindex-name=by-n:");
    for (int i = 0; i < COUNT; i++) {
      assertThat(number("q", i)).isEqualTo(i < 10 ? i : i + 1);
    }
  }

  @Test
  void leavesOutWhatTheFilterRefuses() {
    WritePolicy policy = new WritePolicy();
    policy.filterExp = Exp.build(Exp.lt(Exp.intBin("n"), Exp.val(20)));
    assertThat(run(policy, statement("q", null), "add", 1000))
        .contains(":recs-filtered-bins=40:recs-succeeded=20:recs-failed=0:");
    for (int i = 0; i < COUNT; i++) {
      assertThat(number("q", i)).isEqualTo(i < 20 ? i + 1000 : i);
    }
  }

  @Test
  void recordsOnWhichItFailsAreCountedAndStayAsTheyAre() {
    assertThat(run(null, statement("q", null), "odd_fails"))
        .contains(":status=done(ok):", ":recs-succeeded=30:recs-failed=30:");
    for (int i = 0; i < COUNT; i++) {
      assertThat(client.get(null, new Key("test", "q", i)).bins.containsKey("even"))
          .isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void withoutModuleOrFunctionEveryRecordFails() {
    assertThat(run(null, statement("q", null), "none"))
        .contains(":status=done(ok):", ":recs-succeeded=0:recs-failed=" + COUNT + ":");
    Statement statement = statement("q", null);
    client.execute(null, statement, "missing", "f").waitTillComplete(POLL_MILLIS);
    assertThat(show(statement.getTaskId()))
        .contains(":status=done(ok):", ":recs-succeeded=0:recs-failed=" + COUNT + ":")
        .endsWith(":udf-filename=missing:udf-function=f:udf-active=0");
  }

  @Test
  void functionsThatOnlyReadSucceedAndChangeNothing() {
    assertThat(run(null, statement("q", null), "reads"))
        .contains(":recs-succeeded=" + COUNT + ":recs-failed=0:");
    assertThat(client.get(null, new Key("test", "q", 1)).generation).isEqualTo(1);
  }

  @Test
  void removesRecordsAndChangesTheirTimeToLive() {
    assertThat(run(null, statement("q", null), "removes"))
        .contains(":recs-succeeded=" + COUNT + ":");
    run(null, statement("neighbour", null), "expires", 1000);
    for (int i = 0; i < COUNT; i++) {
      assertThat(client.exists(null, new Key("test", "q", i))).isFalse();
      assertThat(client.get(null, new Key("test", "neighbour", i)).getTimeToLive())
          .isBetween(990, 1000);
    }
  }

  @Test
  void everyNodeCallsItOnItsOwnShare() {
    try (EmbeddedAerospike cluster = EmbeddedAerospike.builder().nodes(3).start();
        AerospikeClient each = new AerospikeClient("127.0.0.1", cluster.port())) {
      each.registerUdfString(null, SOURCE, "j.lua", Language.LUA).waitTillComplete(POLL_MILLIS);
      for (int i = 0; i < COUNT; i++) {
        each.put(null, new Key("test", "q", i), new Bin("n", i));
      }
      each.execute(null, statement("q", null), "j", "add", Value.get(1000))
          .waitTillComplete(POLL_MILLIS);
      for (int i = 0; i < COUNT; i++) {
        assertThat(each.get(null, new Key("test", "q", i)).getLong("n")).isEqualTo(i + 1000);
      }
    }
  }

  @Test
  void refusesWhatCannotStart() {
    assertRefused(ResultCode.INDEX_NOTFOUND, statement("q", Filter.equal("n", 1)), 0);
    assertRefused(ResultCode.PARAMETER_ERROR, statement("q", null), 10_001);
    Statement twice = statement("q", null);
    run(null, twice, "add", 1);
    Statement again = statement("q", null);
    again.setTaskId(twice.getTaskId());
    assertRefused(ResultCode.PARAMETER_ERROR, again, 0);
    assertThat(number("q", 1)).isEqualTo(2);
  }

  /** The client takes the answer, NOT_FOUND, for an empty set; the list of jobs tells. */
  @Test
  void aSetThatIsNotThereStartsNothing() {
    assertThat(run(null, statement("nobody", null), "add", 1)).isEqualTo("ERROR:2:job not found");
  }

  private void assertRefused(int code, Statement statement, int perSecond) {
    statement.setRecordsPerSecond(perSecond);
    assertThatThrownBy(() -> client.execute(null, statement, "j", "add", Value.get(1)))
        .isInstanceOfSatisfying(
            AerospikeException.class, e -> assertThat(e.getResultCode()).isEqualTo(code));
  }

  @Test
  void aSlowJobCanBeWatchedAndAborted() {
    Statement statement = statement("q", null);
    statement.setRecordsPerSecond(1);
    client.execute(null, statement, "j", "add", Value.get(1000));
    long id = statement.getTaskId();
    assertThat(await(id, line -> line.contains(":recs-succeeded=1:")))
        .contains(":rps=1:", ":status=active(ok):")
        .endsWith(":udf-active=1");
    assertThat(ask("query-abort:id=" + Long.toUnsignedString(id))).isEqualTo("ok");
    assertThat(await(id, line -> line.contains(":status=done(user-aborted):")))
        .endsWith(":udf-active=0");
  }

  @Test
  void aServerStopsThoughAFunctionDoesNot() {
    Statement statement = statement("q", null);
    client.execute(null, statement, "j", "for_ever");
    await(statement.getTaskId(), line -> line.contains(":status=active(ok):"));
    long before = System.nanoTime();
    server.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
  }

  private String run(
      @Nullable WritePolicy policy, Statement statement, String function, int... arguments) {
    Value[] values = new Value[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Value.get(arguments[i]);
    }
    client.execute(policy, statement, "j", function, values).waitTillComplete(POLL_MILLIS);
    return show(statement.getTaskId());
  }

  private long number(@Nullable String set, int i) {
    return client.get(null, new Key("test", set, i)).getLong("n");
  }

  private String show(long id) {
    return ask("query-show:id=" + Long.toUnsignedString(id));
  }

  private String ask(String command) {
    return Info.request(null, client.getNodes()[0], command);
  }

  private String await(long id, Predicate<String> condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    String line = show(id);
    while (!condition.test(line)) {
      assertThat(System.nanoTime()).as("deadline, at %s", line).isLessThan(deadline);
      line = show(id);
    }
    return line;
  }

  private static Statement statement(@Nullable String set, @Nullable Filter filter) {
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName(set);
    statement.setFilter(filter);
    statement.setTaskId(System.nanoTime());
    return statement;
  }
}
