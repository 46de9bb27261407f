package io.aerosdk.it.bins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.MapOperation;
import com.aerospike.client.cdt.MapPolicy;
import com.aerospike.client.exp.Exp;
import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedRead;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.OperationResult;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Results of operations: one for each, in their order, however the command travels. */
@KeyedScenarios
class ResultsIT {
  private final TestSession session;
  private final DataSet set;

  ResultsIT(Setup setup) {
    session = setup.session();
    set = setup.set(ResultsIT.class);
    session
        .upsert(set.ids(1, 2, 3, 4))
        .put(Map.of("n", 10, "list", List.of(1, 2, 3), "s", "text"))
        .execute();
  }

  private static KeyedWrite<RecordStream> operations(KeyedWrite<RecordStream> write) {
    return write
        .bin("n")
        .add(5)
        .bin("s")
        .get()
        .bin("n")
        .get()
        .addOperation(ListOperation.size("list"))
        .addOperation(ListOperation.append("list", Value.get(4)))
        .addOperation(Operation.touch())
        .bin("n")
        .setTo(1)
        .addOperation(ListOperation.sort("list", 1))
        .addOperation(ListOperation.getRange("list", 0, 2))
        .bin("x")
        .setTo(1)
        .bin("n")
        .selectFrom(Exp.add(Exp.intBin("n"), Exp.val(1)));
  }

  private static void check(RecordResult row) {
    assertThat(row.results("n"))
        .extracting(OperationResult::value)
        .containsExactly(null, 15L, null, 2L);
    assertThat(row.results("list"))
        .extracting(OperationResult::value)
        .containsExactly(3L, 4L, null, List.of(4L, 3L));
    assertThat(row.results("s")).extracting(OperationResult::value).containsExactly("text");
    assertThat(row.results("x")).extracting(OperationResult::value).containsOnlyNulls().hasSize(1);
    assertThat(row.results())
        .extracting(OperationResult::value)
        .containsExactly(null, "text", 15L, 3L, 4L, null, null, null, List.of(4L, 3L), null, 2L);
    assertThat(row.getString("s")).isEqualTo("text");
    assertThat(row.getList("n")).isEqualTo(Arrays.asList(null, 15L, null, 2L));
    assertThatThrownBy(() -> row.getLong("x")).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aWriteOnOneKeyManyKeysAndAMixedChain() {
    check(operations(session.update(set.id(1))).execute().firstOrThrow());
    assertThat(operations(session.update(set.ids(2, 3))).execute().toList())
        .hasSize(2)
        .allSatisfy(ResultsIT::check);
    List<RecordResult> mixed =
        operations(session.upsert(set.id(4))).query(set.id(1)).execute().toList();
    check(mixed.get(0));
    assertThat(mixed.get(1).results()).isEmpty();
    assertThat(mixed.get(1).getLong("n")).isEqualTo(1);
  }

  /** Without an operation for whose sake the client asks the server to answer all. */
  @Test
  void operationsThatOnlyWriteKeepTheirPlace() {
    for (List<Key> keys : List.of(set.ids(1), set.ids(2, 3))) {
      RecordResult row =
          session
              .update(keys)
              .bin("n")
              .add(5)
              .bin("n")
              .get()
              .addOperation(ListOperation.sort("list", 1))
              .addOperation(ListOperation.size("list"))
              .bin("n")
              .setTo(1)
              .execute()
              .toList()
              .get(0);
      assertThat(row.results())
          .extracting(OperationResult::value)
          .containsExactly(null, 15L, null, 3L, null);
    }
  }

  private static KeyedRead<RecordStream> reads(KeyedRead<RecordStream> read) {
    return read.bin("list")
        .get()
        .bin("n")
        .get()
        .addOperation(ListOperation.get("list", -1))
        .addOperation(ListOperation.size("list"))
        .bin("n")
        .get();
  }

  private static void checkReads(RecordResult row) {
    assertThat(row.results("list"))
        .extracting(OperationResult::value)
        .containsExactly(List.of(1L, 2L, 3L), 3L, 3L);
    assertThat(row.results("n")).extracting(OperationResult::getLong).containsExactly(10L, 10L);
    assertThat(row.results()).hasSize(5);
  }

  @Test
  void aReadOfOneKeyManyKeysAndAMixedChain() {
    checkReads(reads(session.query(set.id(1))).execute().firstOrThrow());
    assertThat(reads(session.query(set.ids(1, 2))).execute().toList())
        .hasSize(2)
        .allSatisfy(ResultsIT::checkReads);
    List<RecordResult> mixed =
        reads(session.update(set.id(3)).bin("x").setTo(1).query(set.id(2))).execute().toList();
    checkReads(mixed.get(1));
  }

  @Test
  void aListThatIsTheOnlyResultIsNotTakenApart() {
    RecordResult row = session.query(set.id(1)).bin("list").get().execute().firstOrThrow();
    assertThat(row.results("list"))
        .singleElement()
        .extracting(OperationResult::getList)
        .isEqualTo(List.of(1L, 2L, 3L));
  }

  @Test
  void missingBinsHaveNoResult() {
    for (List<Key> keys : List.of(set.ids(1), set.ids(1, 2))) {
      RecordResult row =
          session
              .query(keys)
              .bin("none")
              .get()
              .bin("n")
              .get()
              .bin("none")
              .get()
              .execute()
              .toList()
              .get(0);
      assertThat(row.results("none")).hasSize(2).allMatch(OperationResult::isNull);
      assertThat(row.results("n")).extracting(OperationResult::getLong).containsExactly(10L);
      assertThat(row.getLong("n")).isEqualTo(10);
    }
  }

  @Test
  void mapOperationsHaveTheirResults() {
    RecordResult row =
        session
            .update(set.id(1))
            .addOperation(MapOperation.put(MapPolicy.Default, "m", Value.get("a"), Value.get(1)))
            .addOperation(MapOperation.put(MapPolicy.Default, "m", Value.get("b"), Value.get(2)))
            .addOperation(MapOperation.size("m"))
            .bin("m")
            .get()
            .execute()
            .firstOrThrow();
    assertThat(row.results("m"))
        .extracting(OperationResult::value)
        .containsExactly(1L, 2L, 2L, Map.of("a", 1L, "b", 2L));
  }
}
