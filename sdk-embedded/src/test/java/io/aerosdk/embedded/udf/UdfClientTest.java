package io.aerosdk.embedded.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRead;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchUDF;
import com.aerospike.client.Bin;
import com.aerospike.client.Info;
import com.aerospike.client.Key;
import com.aerospike.client.Language;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.GenerationPolicy;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.ResultSet;
import com.aerospike.client.query.Statement;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** User-defined functions on records, one and many, called by the official client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UdfClientTest {
  private static final Key KEY = new Key("test", "s", "k");
  private static final String STREAMS = "io/aerosdk/embedded/udf/numbers.lua";
  private static final Key OTHER = new Key("test", "s", "other");
  private static final String SOURCE =
      """
      function get(r, n) return r[n] end
      function put(r, n, v) r[n] = v return aerospike:update(r) end
      function create(r, n, v) r[n] = v return aerospike:create(r) end
      function create_empty(r) return aerospike:create(r) end
      function incr(r, n)
        r[n] = (r[n] or 0) + 1
        if aerospike:exists(r) then aerospike:update(r) else aerospike:create(r) end
        return r[n]
      end
      function remove(r) return aerospike:remove(r) end
      function unsaved(r) r.n = 99 return r.n end
      function fails_late(r) r.n = 99 aerospike:update(r) error('late') end
      function ttl(r, s) record.set_ttl(r, s) r.x = 1 return aerospike:update(r) end
      function drop_key(r) record.drop_key(r) r.x = 1 return aerospike:update(r) end
      function big(r) r.x = ('x'):rep(2 << 20) return aerospike:update(r) end
      function bad_key(r) r.x = map{[2.5] = 1} return aerospike:update(r) end
      function about(r)
        return list{record.gen(r), record.numbins(r), record.setname(r) or 'none',
            record.key(r) or 'none', record.ttl(r), bytes.size(record.digest(r))}
      end
      function slow(r, n) for i = 1, 20000 do end return incr(r, n) end
      """;

  private final ManualClock clock = new ManualClock();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private EmbeddedAerospike server;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private AerospikeClient client;

  @BeforeAll
  void start() {
    server = EmbeddedAerospike.builder().namespace("test").clock(clock).start();
    client = new AerospikeClient("127.0.0.1", server.port());
    client.registerUdfString(null, SOURCE, "t.lua", Language.LUA).waitTillComplete(10);
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @BeforeEach
  void clear() {
    client.delete(null, KEY);
    client.delete(null, OTHER);
  }

  private Object call(String function, Object... arguments) {
    return call(new WritePolicy(), function, arguments);
  }

  private Object call(WritePolicy policy, String function, Object... arguments) {
    Value[] values = new Value[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Value.get(arguments[i]);
    }
    return client.execute(policy, KEY, "t", function, values);
  }

  private static void fails(int code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            AerospikeException.class, e -> assertThat(e.getResultCode()).isEqualTo(code));
  }

  @Test
  void functionsReadAndWrite() {
    client.put(null, KEY, new Bin("n", 5), new Bin("s", "x"));
    assertThat(call("get", "n")).isEqualTo(5L);
    assertThat(call("get", "none")).isNull();
    assertThat(call("incr", "n")).isEqualTo(6L);
    assertThat(call("put", "l", List.of(1L, "a", Map.of("k", 2.5)))).isEqualTo(0L);
    Record record = client.get(null, KEY);
    assertThat(record.bins)
        .containsOnly(
            Map.entry("n", 6L),
            Map.entry("s", "x"),
            Map.entry("l", List.of(1L, "a", Map.of("k", 2.5))));
    assertThat(record.generation).isEqualTo(3);
  }

  @Test
  void createdAndRemoved() {
    assertThat(call("put", "n", 1)).isEqualTo(-2L);
    assertThat(client.exists(null, KEY)).isFalse();
    assertThat(call("create", "n", 1)).isEqualTo(0L);
    assertThat(call("create", "n", 2)).isEqualTo(1L);
    assertThat(client.get(null, KEY).bins).containsOnly(Map.entry("n", 1L));
    assertThat(call("remove")).isEqualTo(0L);
    assertThat(call("remove")).isEqualTo(1L);
    assertThat(client.exists(null, KEY)).isFalse();
    fails(ResultCode.KEY_NOT_FOUND_ERROR, () -> call("create_empty"));
  }

  @Test
  void onlyWhatIsUpdatedStays() {
    client.put(null, KEY, new Bin("n", 1));
    assertThat(call("unsaved")).isEqualTo(99L);
    assertThatThrownBy(() -> call("fails_late")).hasMessageContaining("t.lua:12: late");
    Record record = client.get(null, KEY);
    assertThat(record.getLong("n")).isEqualTo(1);
    assertThat(record.generation).isEqualTo(1);
  }

  @Test
  void lastBinGoneIsRecordGone() {
    client.put(null, KEY, new Bin("n", 1));
    assertThat(call("put", "n", Value.getAsNull())).isEqualTo(0L);
    assertThat(client.exists(null, KEY)).isFalse();
  }

  @Test
  void tellsAboutTheRecord() {
    assertThat(call("about")).isEqualTo(List.of(0L, 0L, "none", "none", 0L, 20L));
    WritePolicy policy = new WritePolicy();
    policy.sendKey = true;
    policy.expiration = 100;
    client.put(policy, KEY, new Bin("n", 1));
    assertThat(call("about")).isEqualTo(List.of(1L, 1L, "s", "k", 100L, 20L));
    call("drop_key");
    assertThat(call("about")).isEqualTo(List.of(2L, 2L, "s", "none", 0L, 20L));
  }

  @Test
  void timeToLiveOfTheCallAndOfTheFunction() {
    client.put(null, KEY, new Bin("n", 1));
    WritePolicy policy = new WritePolicy();
    policy.expiration = 50;
    call(policy, "get", "n");
    assertThat(client.get(null, KEY).expiration).isZero();
    call(policy, "incr", "n");
    assertThat(call("about"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .element(4)
        .isEqualTo(50L);
    call(policy, "ttl", 70);
    assertThat(call("about"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .element(4)
        .isEqualTo(70L);
    call(policy, "ttl", -1);
    assertThat(client.get(null, KEY).expiration).isZero();
  }

  @Test
  void refusals() {
    client.put(null, KEY, new Bin("n", 1));
    WritePolicy generation = new WritePolicy();
    generation.generationPolicy = GenerationPolicy.EXPECT_GEN_EQUAL;
    fails(ResultCode.PARAMETER_ERROR, () -> call(generation, "get", "n"));
    WritePolicy create = new WritePolicy();
    create.recordExistsAction = RecordExistsAction.CREATE_ONLY;
    fails(ResultCode.PARAMETER_ERROR, () -> call(create, "get", "n"));
    WritePolicy filtered = new WritePolicy();
    filtered.filterExp = Exp.build(Exp.eq(Exp.intBin("n"), Exp.val(2)));
    filtered.failOnFilteredOut = true;
    fails(ResultCode.FILTERED_OUT, () -> call(filtered, "get", "n"));
    WritePolicy durable = new WritePolicy();
    durable.durableDelete = true;
    fails(ResultCode.ENTERPRISE_ONLY, () -> call(durable, "remove"));
    assertThat(call(durable, "get", "n")).isEqualTo(1L);
    fails(ResultCode.RECORD_TOO_BIG, () -> call("big"));
    fails(ResultCode.PARAMETER_ERROR, () -> call("bad_key"));
    fails(
        ResultCode.PARAMETER_ERROR,
        () -> client.execute(null, new Key("test", KEY.digest, "other", null), "t", "get"));
    assertThat(client.get(null, KEY).generation).isEqualTo(1);
  }

  @Test
  void batches() {
    client.put(null, KEY, new Bin("n", 5));
    BatchUDF add = new BatchUDF(KEY, "t", "incr", new Value[] {Value.get("n")});
    BatchUDF fail = new BatchUDF(OTHER, "t", "fails_late", new Value[0]);
    BatchRead read = new BatchRead(KEY, true);
    List<BatchRecord> rows = new ArrayList<>(List.of(add, fail, read));
    BatchPolicy policy = new BatchPolicy();
    assertThat(client.operate(policy, rows)).isFalse();
    assertThat(add.record.getUDFResult()).isEqualTo(6L);
    assertThat(fail.resultCode).isEqualTo(ResultCode.UDF_BAD_RESPONSE);
    assertThat(fail.record.getUDFError()).endsWith("t.lua:12: late");
    assertThat(read.record.getLong("n")).isEqualTo(6);
  }

  @Test
  void nothingIsLostBetweenThreads() {
    client.put(null, KEY, new Bin("n", 0));
    long threads = 8;
    int calls = 50;
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      all.add(
          CompletableFuture.runAsync(
              () -> {
                for (int k = 0; k < calls; k++) {
                  call("slow", "n");
                }
              }));
    }
    all.forEach(CompletableFuture::join);
    Record record = client.get(null, KEY);
    assertThat(record.getLong("n")).isEqualTo(threads * calls);
    assertThat(record.generation).isEqualTo(1 + threads * calls);
  }

  @Test
  void aggregations() {
    client
        .register(null, UdfClientTest.class.getClassLoader(), STREAMS, "numbers.lua", Language.LUA)
        .waitTillComplete(10);
    for (int i = 1; i <= 100; i++) {
      client.put(null, new Key("test", "numbers", i), new Bin("n", i));
    }
    assertThat(aggregate("total", Value.get("n"))).isEqualTo(5050L);
    assertThat(aggregate("by_parity", Value.get("n"))).isEqualTo(Map.of(0L, 50L, 1L, 50L));
    // The client puts the connection back before it has read the last message: for one use only.
    try (AerospikeClient once = new AerospikeClient("127.0.0.1", server.port())) {
      assertThatThrownBy(() -> aggregate(once, "fails"))
          .hasMessageContaining("UDF: Execution Error 2")
          .hasMessageContaining("numbers.lua:15: no luck");
    }
  }

  private Object aggregate(String function, Value... arguments) {
    return aggregate(client, function, arguments);
  }

  private static Object aggregate(AerospikeClient client, String function, Value... arguments) {
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName("numbers");
    statement.setAggregateFunction(
        UdfClientTest.class.getClassLoader(), STREAMS, "numbers", function, arguments);
    try (ResultSet results = client.queryAggregate(null, statement)) {
      assertThat(results.next()).isTrue();
      return results.getObject();
    }
  }

  @Test
  void modulesComeAndGo() {
    client
        .registerUdfString(null, "function f() return 1 end", "v.lua", Language.LUA)
        .waitTillComplete(10);
    assertThat(client.execute(null, KEY, "v", "f")).isEqualTo(1L);
    client
        .registerUdfString(null, "function f() return 2 end", "v.lua", Language.LUA)
        .waitTillComplete(10);
    assertThat(client.execute(null, KEY, "v", "f")).isEqualTo(2L);
    assertThat(info("udf-list")).contains("filename=v.lua,hash=").contains("filename=t.lua,hash=");
    assertThat(info("udf-get:filename=v.lua"))
        .isEqualTo("type=LUA;content=ZnVuY3Rpb24gZigpIHJldHVybiAyIGVuZA==;");
    client.removeUdf(null, "v.lua");
    assertThat(info("udf-list")).doesNotContain("v.lua");
    assertThatThrownBy(() -> client.execute(null, KEY, "v", "f"))
        .hasMessageContaining("UDF: Execution Error 1");
  }

  @Test
  void modulesThatDoNotLoadAreRefused() {
    String before = info("udf-list");
    assertThatThrownBy(
            () -> client.registerUdfString(null, "\n\nthis is not lua", "b.lua", Language.LUA))
        .hasMessageContaining("syntax error near 'is'")
        .hasMessageContaining("Line: 3");
    assertThat(info("udf-put:filename=b.lua;content=eCgp;content-len=4;udf-type=LUA;"))
        .startsWith("error=compile_error;file=b.lua;line=1;message=");
    assertThat(info("udf-put:filename=b.lua;content=eCgp;content-len=8;udf-type=LUA;"))
        .isEqualTo("error=invalid_content");
    assertThat(info("udf-put:filename=b.lua;content=eCgp;content-len=3;udf-type=LUA;"))
        .isEqualTo("error=invalid_content_len");
    assertThat(info("udf-put:filename=b.lua;content=@@@@;content-len=4;udf-type=LUA;"))
        .isEqualTo("error=invalid_base64_content");
    assertThat(info("udf-put:filename=b;content=eCgp;content-len=4;udf-type=LUA;"))
        .isEqualTo("error=invalid_filename");
    assertThat(info("udf-put:filename=b.lua;content=eCgp;content-len=4;udf-type=JS;"))
        .isEqualTo("error=invalid_udf_type");
    assertThat(info("udf-list")).isEqualTo(before);
  }

  private String info(String command) {
    return Info.request(null, client.getNodes()[0], command);
  }
}
