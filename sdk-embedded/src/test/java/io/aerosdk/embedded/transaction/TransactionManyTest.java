package io.aerosdk.embedded.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchDelete;
import com.aerospike.client.BatchRead;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchUDF;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Bin;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Key;
import com.aerospike.client.Language;
import com.aerospike.client.Operation;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Txn;
import com.aerospike.client.Value;
import com.aerospike.client.policy.BatchDeletePolicy;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexType;
import com.aerospike.client.query.Statement;
import com.aerospike.client.task.ExecuteTask;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Transactions beside what touches many records: batches, functions, queries, indexes and jobs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TransactionManyTest {
  private static final String SCRIPT =
      """
      function set(rec, value)
        rec['v'] = value
        if aerospike:exists(rec) then
          return aerospike:update(rec)
        end
        return aerospike:create(rec)
      end
      function get(rec)
        return rec['v']
      end
      function drop(rec)
        return aerospike:remove(rec)
      end
      """;

  private final StrongServer strong = new StrongServer();
  private final AerospikeClient client = strong.client;

  @BeforeAll
  void prepare() {
    client.registerUdfString(null, SCRIPT, "mrt.lua", Language.LUA).waitTillComplete();
    client.createIndex(null, "test", "s", "v_of_s", "v", IndexType.NUMERIC).waitTillComplete();
    client.createIndex(null, "test", null, "id_of_all", "id", IndexType.NUMERIC).waitTillComplete();
  }

  @AfterAll
  void stop() {
    strong.close();
  }

  @BeforeEach
  void clear() {
    strong.server.clear();
    for (int i = 0; i < 3; i++) {
      client.put(null, key(i), new Bin("v", i));
    }
  }

  @Test
  void batchesReadAndWriteInTransactions() {
    Txn txn = new Txn();
    BatchDeletePolicy durable = new BatchDeletePolicy();
    durable.durableDelete = true;
    List<BatchRecord> rows = new ArrayList<>();
    rows.add(new BatchRead(key(0), true));
    rows.add(put(1, 10));
    rows.add(new BatchDelete(durable, key(2)));
    rows.add(put(3, 30));
    rows.add(new BatchDelete(durable, key(4)));
    client.operate(batch(txn), rows);
    assertThat(rows).extracting(it -> it.resultCode).containsExactly(0, 0, 0, 0, 2);
    assertThat(values(txn)).containsExactly(0, 10, null, 30, null);
    assertThat(values(null)).containsExactly(0, 1, 2, null, null);

    assertThat(client.commit(txn)).isEqualTo(CommitStatus.OK);
    assertThat(values(null)).containsExactly(0, 10, null, 30, null);
    strong.nothingIsHeld();
  }

  @Test
  void deletesOfABatchMustBeDurable() {
    List<BatchRecord> rows = new ArrayList<>(List.of(new BatchDelete(key(0)), put(1, 5)));
    assertThat(client.operate(batch(null), rows)).isFalse();
    assertThat(rows)
        .extracting(it -> it.resultCode)
        .containsExactly(ResultCode.FAIL_FORBIDDEN, ResultCode.OK);
    assertThat(values(null)).containsExactly(0, 5, 2, null, null);
  }

  @Test
  void rowsOfABatchAreBlockedOneByOne() {
    Txn holder = new Txn();
    client.put(strong.write(holder), key(1), new Bin("v", 10));
    List<BatchRecord> rows = new ArrayList<>(List.of(put(0, 5), put(1, 5), put(2, 5)));
    assertThat(client.operate(batch(null), rows)).isFalse();
    assertThat(rows)
        .extracting(it -> it.resultCode)
        .containsExactly(ResultCode.OK, ResultCode.MRT_BLOCKED, ResultCode.OK);
    Txn other = new Txn();
    List<BatchRecord> reads = new ArrayList<>(List.of(read(0), read(1)));
    client.operate(batch(other), reads);
    assertThat(reads)
        .extracting(it -> it.resultCode)
        .containsExactly(ResultCode.OK, ResultCode.MRT_BLOCKED);
    client.abort(holder);
    client.abort(other);
    assertThat(values(null)).containsExactly(5, 1, 5, null, null);
  }

  @Test
  void readsOfABatchAreVerified() {
    Txn txn = new Txn();
    client.operate(batch(txn), new ArrayList<>(List.of(read(0), read(1), read(2))));
    client.put(strong.write(txn), key(3), new Bin("v", 30));
    client.put(null, key(1), new Bin("v", 5));
    assertThatThrownBy(() -> client.commit(txn))
        .isInstanceOfSatisfying(
            AerospikeException.Commit.class,
            e ->
                assertThat(e.verifyRecords)
                    .extracting(it -> it.resultCode)
                    .containsExactlyInAnyOrder(0, 0, ResultCode.MRT_VERSION_MISMATCH));
    assertThat(values(null)).containsExactly(0, 5, 2, null, null);
  }

  @Test
  void functionsWriteInTransactions() {
    Txn txn = new Txn();
    call(txn, 0, "set", 7);
    call(txn, 3, "set", 8);
    call(txn, 1, "drop", 0);
    assertThat(call(txn, 0, "get", 0)).isEqualTo(7L);
    assertThat(values(txn)).containsExactly(7, null, 2, 8, null);
    assertThat(values(null)).containsExactly(0, 1, 2, null, null);
    client.commit(txn);
    assertThat(values(null)).containsExactly(7, null, 2, 8, null);
    strong.nothingIsHeld();
  }

  @Test
  void aFunctionThatOnlyReadsIsARead() {
    Txn txn = new Txn();
    assertThat(call(txn, 0, "get", 0)).isEqualTo(0L);
    client.put(null, key(0), new Bin("v", 5));
    assertThatThrownBy(() -> client.commit(txn)).isInstanceOf(AerospikeException.Commit.class);
  }

  @Test
  void functionsOutsideOfTheTransactionAreBlocked() {
    Txn txn = new Txn();
    client.put(strong.write(txn), key(0), new Bin("v", 10));
    StrongServer.failsWith(ResultCode.MRT_BLOCKED, () -> call(null, 0, "set", 7));
    StrongServer.failsWith(ResultCode.FAIL_FORBIDDEN, () -> drop(1));
    client.abort(txn);
    call(null, 0, "set", 7);
    assertThat(values(null)).containsExactly(7, 1, 2, null, null);
  }

  @Test
  void functionsInBatchesWriteInTransactions() {
    Txn txn = new Txn();
    List<BatchRecord> rows = new ArrayList<>();
    rows.add(new BatchUDF(key(0), "mrt", "set", new Value[] {Value.get(7)}));
    rows.add(new BatchUDF(key(4), "mrt", "set", new Value[] {Value.get(9)}));
    assertThat(client.operate(batch(txn), rows)).isTrue();
    assertThat(values(null)).containsExactly(0, 1, 2, null, null);
    client.commit(txn);
    assertThat(values(null)).containsExactly(7, 1, 2, null, 9);
  }

  @Test
  void queriesSeeWhatWasBefore() {
    Txn txn = new Txn();
    client.put(strong.write(txn), key(0), new Bin("v", 10));
    client.delete(strong.write(txn), key(1));
    client.put(strong.write(txn), key(3), new Bin("v", 11));
    assertThat(strong.query("s")).containsExactly(0, 1, 2);
    assertThat(between(0, 5)).containsExactly(0, 1, 2);
    assertThat(between(6, 20)).isEmpty();
    Statement all = new Statement();
    all.setNamespace("test");
    assertThat(strong.query(all)).containsExactly(0, 1, 2);
    assertThat(strong.query("<ERO~MRT")).hasSize(1);
    Statement ids = new Statement();
    ids.setNamespace("test");
    ids.setFilter(Filter.range("id", Long.MIN_VALUE, Long.MAX_VALUE));
    assertThat(strong.query(ids)).isEmpty();

    client.commit(txn);
    assertThat(strong.query("s")).containsExactly(2, 10, 11);
    assertThat(between(0, 5)).containsExactly(2);
    assertThat(between(6, 20)).containsExactly(10, 11);
  }

  @Test
  void indexesForgetWhatIsTakenBack() {
    Txn txn = new Txn();
    client.put(strong.write(txn), key(0), new Bin("v", 10));
    client.put(strong.write(txn), key(3), new Bin("v", 11));
    client.abort(txn);
    assertThat(between(0, 20)).containsExactly(0, 1, 2);
  }

  @Test
  void jobsLeaveLockedRecordsAlone() {
    Txn txn = new Txn();
    client.put(strong.write(txn), key(1), new Bin("v", 10));
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName("s");
    ExecuteTask job =
        client.execute(strong.write(null), statement, Operation.add(new Bin("v", 100)));
    job.waitTillComplete(1);
    assertThat(values(null)).containsExactly(100, 1, 102, null, null);
    client.commit(txn);
    assertThat(values(null)).containsExactly(100, 10, 102, null, null);
  }

  private @Nullable Object call(@Nullable Txn txn, int key, String function, int argument) {
    return client.execute(strong.write(txn), key(key), "mrt", function, Value.get(argument));
  }

  private void drop(int key) {
    client.execute(null, key(key), "mrt", "drop", Value.get(0));
  }

  private List<Integer> between(int first, int last) {
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName("s");
    statement.setFilter(Filter.range("v", first, last));
    return strong.query(statement);
  }

  private List<@Nullable Integer> values(@Nullable Txn txn) {
    List<@Nullable Integer> values = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      values.add(strong.value(key(i), txn));
    }
    return values;
  }

  private BatchPolicy batch(@Nullable Txn txn) {
    BatchPolicy policy = client.copyBatchPolicyDefault();
    policy.txn = txn;
    return policy;
  }

  private static BatchRead read(int key) {
    return new BatchRead(key(key), true);
  }

  private static BatchWrite put(int key, int value) {
    return new BatchWrite(key(key), new Operation[] {Operation.put(new Bin("v", value))});
  }

  private static Key key(int number) {
    return new Key("test", "s", number);
  }
}
