package io.aerosdk.embedded.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRead;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.BatchReadPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.Statement;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.protocol.ResultCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions as clients use them. */
final class ExpressionCommandsTest {
  private static final Key KEY = new Key("test", "people", "ann");
  private static final int CREATE_ONLY = 1;
  private static final int UPDATE_ONLY = 2;
  private static final int ALLOW_DELETE = 4;
  private static final int POLICY_NO_FAIL = 8;
  private static final int EVALUATION_NO_FAIL = 16;

  private static EmbeddedAerospike server;
  private static AerospikeClient client;

  @BeforeAll
  static void start() {
    server = EmbeddedAerospike.builder().start();
    client = new AerospikeClient("127.0.0.1", server.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @BeforeEach
  void writeRecord() {
    client.delete(null, KEY);
    client.put(null, KEY, new Bin("age", 41), new Bin("name", "Ann"));
  }

  @Test
  void readsAndWritesSeeEarlierOperations() {
    Record record =
        client.operate(
            null,
            KEY,
            ExpOperation.write("age", next(), 0),
            ExpOperation.read("twice", Exp.build(Exp.mul(Exp.intBin("age"), Exp.val(2))), 0));
    assertThat(record.getLong("twice")).isEqualTo(84);
    assertThat(client.get(null, KEY).getLong("age")).isEqualTo(42);
  }

  @ParameterizedTest
  @CsvSource({
    // flags, result for the bin that exists, for one that does not
    "0, 0, 0",
    CREATE_ONLY + ", 6, 0",
    UPDATE_ONLY + ", 0, 17",
    (CREATE_ONLY | UPDATE_ONLY) + ", 6, 17",
    (CREATE_ONLY | POLICY_NO_FAIL) + ", 0, 0",
    (UPDATE_ONLY | POLICY_NO_FAIL) + ", 0, 0",
    "32, 4, 4",
  })
  void writesByPolicy(int flags, int existing, int missing) {
    assertThat(write("age", Exp.build(Exp.val(1)), flags)).isEqualTo(existing);
    assertThat(write("new", Exp.build(Exp.val(1)), flags)).isEqualTo(missing);
    boolean created = missing == 0 && (flags & UPDATE_ONLY) == 0;
    boolean replaced = existing == 0 && (flags & CREATE_ONLY) == 0;
    Record record = client.get(null, KEY);
    assertThat(record.getValue("new")).isEqualTo(created ? 1L : null);
    assertThat(record.getLong("age")).isEqualTo(replaced ? 1 : 41);
  }

  @ParameterizedTest
  @CsvSource({
    // flags, result, whether the bin is still there
    "0, 26, true",
    ALLOW_DELETE + ", 0, false",
    UPDATE_ONLY + ", 0, true", // a fault of the server, which any flag brings about
    EVALUATION_NO_FAIL + ", 0, true",
  })
  void nilDeletesWhenAllowed(int flags, int result, boolean kept) {
    assertThat(write("age", Exp.build(Exp.nil()), flags)).isEqualTo(result);
    assertThat(client.get(null, KEY).bins.containsKey("age")).isEqualTo(kept);
    assertThat(write("new", Exp.build(Exp.nil()), 0)).isZero();
  }

  @Test
  void theUnknownFailsUnlessTolerated() {
    Expression unknown = Exp.build(Exp.intBin("none"));
    assertThat(write("age", unknown, 0)).isEqualTo(ResultCode.OP_NOT_APPLICABLE);
    assertThat(write("age", unknown, EVALUATION_NO_FAIL)).isZero();
    assertThat(read(unknown, 0)).isEqualTo(ResultCode.OP_NOT_APPLICABLE);
    assertThat(read(unknown, EVALUATION_NO_FAIL)).isZero();
    assertThat(read(unknown, ALLOW_DELETE)).isEqualTo(ResultCode.PARAMETER);
    assertThat(client.get(null, KEY).getLong("age")).isEqualTo(41);
  }

  @Test
  void storesGeoJsonAndMapsAsWritesDo() {
    String point = "{\"type\":\"Point\",\"coordinates\":[1.0,2.0]}";
    assertThat(write("g", Exp.build(Exp.geo(point)), 0)).isZero();
    assertThat(client.get(null, KEY).getGeoJSONString("g")).isEqualTo(point);
    Expression self = Exp.build(Exp.geoCompare(Exp.geoBin("g"), Exp.geo(point)));
    assertThat(client.operate(null, KEY, ExpOperation.read("in", self, 0)).getBoolean("in"))
        .isFalse();
  }

  @Test
  void filtersCommands() {
    Policy adults = new Policy();
    adults.filterExp = Exp.build(Exp.ge(Exp.intBin("age"), Exp.val(18)));
    Policy children = new Policy();
    children.filterExp = Exp.build(Exp.lt(Exp.intBin("age"), Exp.val(18)));
    children.failOnFilteredOut = true;
    Policy unknown = new Policy();
    unknown.filterExp = Exp.build(Exp.eq(Exp.stringBin("age"), Exp.val("x")));
    unknown.failOnFilteredOut = true;
    Policy number = new Policy();
    number.filterExp = Exp.build(Exp.val(1));
    assertThat(client.get(adults, KEY)).isNotNull();
    assertThat(code(() -> client.get(children, KEY))).isEqualTo(ResultCode.FILTERED_OUT);
    assertThat(code(() -> client.get(unknown, KEY))).isEqualTo(ResultCode.FILTERED_OUT);
    assertThat(code(() -> client.get(number, KEY))).isEqualTo(ResultCode.PARAMETER);
  }

  @Test
  void aCreatePassesEveryFilter() {
    Key fresh = new Key("test", "people", "fresh");
    client.delete(null, fresh);
    WritePolicy never = new WritePolicy();
    never.filterExp = Exp.build(Exp.val(false));
    never.failOnFilteredOut = true;
    client.put(never, fresh, new Bin("a", 1));
    assertThat(code(() -> client.put(never, fresh, new Bin("a", 2))))
        .isEqualTo(ResultCode.FILTERED_OUT);
    assertThat(client.get(null, fresh).getLong("a")).isEqualTo(1);
    client.delete(null, fresh);
  }

  @Test
  void aRowsOwnFilterTakesThePlaceOfTheBatchs() {
    BatchPolicy batch = new BatchPolicy();
    batch.filterExp = Exp.build(Exp.val(false));
    BatchReadPolicy always = new BatchReadPolicy();
    always.filterExp = Exp.build(Exp.val(true));
    BatchRead own = new BatchRead(always, KEY, true);
    BatchRead inherited = new BatchRead(KEY, true);
    client.operate(batch, new ArrayList<>(List.of(own, inherited)));
    assertThat(own.record).isNotNull();
    assertThat(inherited.resultCode).isEqualTo(ResultCode.FILTERED_OUT);
  }

  @Test
  void queriesSkipWhatIsFilteredOut() {
    client.put(null, new Key("test", "crowd", 1), new Bin("n", 1));
    client.put(null, new Key("test", "crowd", 2), new Bin("n", 2));
    client.put(null, new Key("test", "crowd", 3), new Bin("n", "three"));
    QueryPolicy policy = new QueryPolicy();
    policy.filterExp = Exp.build(Exp.gt(Exp.intBin("n"), Exp.val(1)));
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName("crowd");
    List<Object> found = new ArrayList<>();
    try (RecordSet records = client.query(policy, statement)) {
      records.forEach(each -> found.add(each.record.getValue("n")));
    }
    assertThat(found).containsExactly(2L);
  }

  @Test
  void refusesWhatDoesNotBuildBeforeItLooksAtTheBin() {
    byte[] infinity = {(byte) 0xd4, (byte) 0xff, 1};
    Expression none = Expression.fromBytes(infinity);
    assertThat(write("age", none, CREATE_ONLY)).isEqualTo(ResultCode.PARAMETER);
    assertThat(read(none, 0)).isEqualTo(ResultCode.PARAMETER);
  }

  private static Expression next() {
    return Exp.build(Exp.add(Exp.intBin("age"), Exp.val(1)));
  }

  private static int write(String bin, Expression expression, int flags) {
    return code(() -> client.operate(null, KEY, ExpOperation.write(bin, expression, flags)));
  }

  private static int read(Expression expression, int flags) {
    return code(() -> client.operate(null, KEY, ExpOperation.read("r", expression, flags)));
  }

  private static int code(Runnable command) {
    try {
      command.run();
      return ResultCode.OK;
    } catch (AerospikeException e) {
      return e.getResultCode();
    }
  }
}
