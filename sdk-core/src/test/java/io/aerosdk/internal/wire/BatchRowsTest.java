package io.aerosdk.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchDelete;
import com.aerospike.client.BatchRead;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.Policy;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.Mode;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.command.Verbs;
import io.aerosdk.error.GenerationException;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.internal.stream.KeyedRows;
import io.aerosdk.result.RecordResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchRowsTest {
  private static final DataSet SET = DataSet.of("test", "users");

  private final Verbs session = new Verbs();
  private final CommandPolicies policies =
      new CommandPolicies(
          Behavior.DEFAULT, namespace -> namespace.equals("strong") ? Mode.SC : Mode.AP);

  @Test
  void everyVerbHasItsRowInTheOrderOfTheChain() {
    KeyedCommand command =
        session
            .query(SET.id(1))
            .query(SET.id(2))
            .bins("a")
            .query(SET.id(3))
            .withNoBins()
            .query(SET.id(4))
            .addOperation(Operation.get("a"))
            .exists(SET.id(5))
            .delete(SET.id(6))
            .touch(SET.id(7))
            .upsert(SET.ids(8, 9))
            .bin("a")
            .setTo(1)
            .command();

    List<BatchRecord> rows = BatchRows.of(command, policies);

    assertThat(rows).extracting(row -> row.key).isEqualTo(SET.ids(1, 2, 3, 4, 5, 6, 7, 8, 9));
    assertThat(((BatchRead) rows.get(0)).readAllBins).isTrue();
    assertThat(((BatchRead) rows.get(1)).binNames).containsExactly("a");
    assertThat(((BatchRead) rows.get(1)).readAllBins).isFalse();
    assertThat(isHeader(rows.get(2))).isTrue();
    assertThat(((BatchRead) rows.get(3)).ops).hasSize(1);
    assertThat(isHeader(rows.get(4))).isTrue();
    assertThat(rows.get(5)).isInstanceOf(BatchDelete.class);
    assertThat(((BatchWrite) rows.get(6)).ops)
        .singleElement()
        .satisfies(touch -> assertThat(touch.type).isEqualTo(Operation.Type.TOUCH));
    assertThat(((BatchWrite) rows.get(7)).ops).isSameAs(((BatchWrite) rows.get(8)).ops);
  }

  private static boolean isHeader(BatchRecord row) {
    return row instanceof BatchRead read
        && !read.readAllBins
        && read.binNames == null
        && read.ops == null;
  }

  @Test
  void keysOfOneKindShareTheirPolicy() {
    Key strong = DataSet.of("strong", "users").id(1);
    Key digest = SET.idFromDigest(SET.id(9).digest);
    KeyedCommand command =
        session.delete(SET.id(1), SET.id(2), strong, SET.id(3), digest, SET.id(4)).command();

    List<BatchDelete> rows =
        BatchRows.of(command, policies).stream().map(BatchDelete.class::cast).toList();

    assertThat(rows.get(0).policy).isSameAs(rows.get(1).policy).isSameAs(rows.get(3).policy);
    assertThat(rows.get(5).policy).isSameAs(rows.get(0).policy);
    assertThat(rows)
        .extracting(row -> row.policy.durableDelete)
        .containsExactly(false, false, true, false, false, false);
    assertThat(rows)
        .extracting(row -> row.policy.sendKey)
        .containsExactly(true, true, true, true, false, true);
  }

  @Test
  void settingsOfOneSpecDoNotReachAnother() {
    KeyedCommand command =
        session
            .upsert(SET.ids(1, 2))
            .bin("a")
            .setTo(1)
            .ensureGenerationIs(5)
            .neverExpire()
            .upsert(SET.id(3))
            .bin("a")
            .setTo(1)
            .command();

    List<BatchWrite> rows =
        BatchRows.of(command, policies).stream().map(BatchWrite.class::cast).toList();

    assertThat(rows).extracting(row -> row.policy.generation).containsExactly(5, 5, 0);
    assertThat(rows).extracting(row -> row.policy.expiration).containsExactly(-1, -1, 0);
    assertThat(rows.get(0).policy).isSameAs(rows.get(1).policy);
  }

  @Test
  void answersBecomeRowsByTheirVerb() {
    KeyedCommand command =
        session
            .query(SET.id(1))
            .upsert(SET.id(2))
            .bin("a")
            .setTo(1)
            .upsert(SET.id(3))
            .bin("a")
            .add(1)
            .bin("a")
            .get()
            .delete(SET.id(4))
            .exists(SET.id(5))
            .touch(SET.id(6))
            .command();
    List<BatchRecord> rows = BatchRows.of(command, policies);
    for (BatchRecord row : rows) {
      row.resultCode = ResultCode.OK;
      row.record = new Record(Map.of("a", 1L), 4, 5);
    }

    List<RecordResult> results = collect(command, rows, null, ErrorStrategy.DEFAULT);

    assertThat(results).extracting(RecordResult::index).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(results.get(0).record().bins).containsEntry("a", 1L);
    assertThat(results.get(1).record().bins).isEmpty();
    assertThat(results.get(1).record().generation).isEqualTo(4);
    assertThat(results.get(2).record().bins).containsEntry("a", 1L);
    assertThat(results.subList(3, 6)).allSatisfy(row -> assertThat(row.findRecord()).isEmpty());
  }

  @Test
  void failuresAreThoseOfTheirRows() {
    KeyedCommand command =
        session.query(SET.ids(1, 2)).includeMissingKeys().touch(SET.id(3)).command();
    List<BatchRecord> rows = BatchRows.of(command, policies);
    rows.get(0).resultCode = ResultCode.KEY_NOT_FOUND_ERROR;
    rows.get(1).resultCode = ResultCode.FILTERED_OUT;
    rows.get(2).resultCode = ResultCode.GENERATION_ERROR;
    rows.get(2).inDoubt = true;

    List<RecordResult> results = collect(command, rows, null, ErrorStrategy.DEFAULT);

    assertThat(results).extracting(RecordResult::resultCode).containsExactly(2, 27, 3);
    assertThat(results).extracting(RecordResult::inDoubt).containsExactly(false, false, true);
    assertThat(results.get(2).error()).containsInstanceOf(GenerationException.class);
    assertThatThrownBy(() -> collect(command, rows, null, ErrorStrategy.THROW))
        .isInstanceOf(GenerationException.class);
  }

  @Test
  void whatFailedAsAWholeStandsForRowsWithoutAnAnswer() {
    KeyedCommand command = session.query(SET.ids(1, 2, 3)).command();
    List<BatchRecord> rows = BatchRows.of(command, policies);
    rows.get(1).resultCode = ResultCode.OK;
    rows.get(1).record = new Record(Map.of("a", 1L), 1, 0);
    AerospikeException timeout = new AerospikeException.Timeout(new Policy(), true);

    List<RecordResult> results = collect(command, rows, timeout, ErrorStrategy.DEFAULT);

    assertThat(results).extracting(RecordResult::isOk).containsExactly(false, true, false);
    assertThat(results.get(0).error()).containsInstanceOf(OperationTimeoutException.class);
    assertThat(results.get(2).error()).containsInstanceOf(OperationTimeoutException.class);
  }

  @Test
  void theDoubtOfARowIsNotLostBecauseAnotherFailedFirst() {
    KeyedCommand command = session.upsert(SET.ids(1, 2)).bin("a").setTo(1).command();
    List<BatchRecord> rows = BatchRows.of(command, policies);
    rows.get(1).inDoubt = true;
    AerospikeException ofTheFirst = new AerospikeException(ResultCode.SERVER_NOT_AVAILABLE);

    assertThat(collect(command, rows, ofTheFirst, ErrorStrategy.DEFAULT))
        .extracting(RecordResult::inDoubt)
        .containsExactly(false, true);
  }

  @Test
  void noAnswerAndNoReasonIsAFailureToo() {
    KeyedCommand command = session.query(SET.ids(1, 2)).command();
    List<BatchRecord> rows = BatchRows.of(command, policies);

    assertThat(collect(command, rows, null, ErrorStrategy.DEFAULT))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.resultCode()).isEqualTo(ResultCode.NO_RESPONSE));
  }

  private static List<RecordResult> collect(
      KeyedCommand command,
      List<BatchRecord> rows,
      @Nullable AerospikeException whole,
      OnError onError) {
    KeyedRows into = new KeyedRows(command, onError, rows.size());
    BatchRows.collect(command, rows, whole, into);
    return into.stream().toList();
  }
}
