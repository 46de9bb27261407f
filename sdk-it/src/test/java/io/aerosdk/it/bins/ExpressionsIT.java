package io.aerosdk.it.bins;

import static io.aerosdk.command.bin.SelectFromOption.IGNORE_EVAL_FAILURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.exp.Exp;
import io.aerosdk.DataSet;
import io.aerosdk.command.bin.WriteFromOption;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Values that the server computes, read and stored. */
@KeyedScenarios
class ExpressionsIT {
  private static final Exp SUM = Exp.add(Exp.intBin("a"), Exp.intBin("b"));

  private final TestSession session;
  private final DataSet set;
  private final Key key;

  ExpressionsIT(Setup setup) {
    session = setup.session();
    set = setup.set(ExpressionsIT.class);
    key = set.id(1);
    session.upsert(set.ids(1, 2)).put(Map.of("a", 2, "b", 3)).execute();
    session.upsert(set.id(3)).put(Map.of("a", 2)).execute();
  }

  @Test
  void aComputedValueIsReadUnderTheNameOfTheBin() {
    RecordResult row =
        session
            .query(key)
            .bin("sum")
            .selectFrom(SUM)
            .bin("a")
            .selectFrom(Exp.build(Exp.gt(Exp.intBin("a"), Exp.val(1))))
            .bin("b")
            .get()
            .execute()
            .firstOrThrow();

    assertThat(row.record().bins).isEqualTo(Map.of("sum", 5L, "a", true, "b", 3L));
    assertThat(session.get(key).bins).isEqualTo(Map.of("a", 2L, "b", 3L));
  }

  @Test
  void oneKeyManyKeysAndMixedChains() {
    assertThat(session.query(set.ids(1, 2)).bin("s").selectFrom(SUM).execute())
        .extracting(row -> row.getLong("s"))
        .containsExactly(5L, 5L);
    List<RecordResult> rows =
        session
            .update(set.id(1))
            .bin("a")
            .add(10)
            .bin("a")
            .updateFrom(Exp.mul(Exp.intBin("a"), Exp.val(2)))
            .bin("s")
            .selectFrom(SUM)
            .query(set.id(2))
            .bin("s")
            .selectFrom(SUM)
            .execute()
            .toList();
    assertThat(rows).extracting(row -> row.getLong("s")).containsExactly(27L, 5L);
  }

  @Test
  void whatCannotBeComputedIsAnErrorUnlessIgnored() {
    refused(
        ResultCode.OP_NOT_APPLICABLE,
        () -> session.query(set.id(3)).bin("s").selectFrom(SUM).execute());
    refused(
        ResultCode.OP_NOT_APPLICABLE,
        () -> session.update(set.id(3)).bin("s").upsertFrom(SUM).execute());

    RecordResult row =
        session
            .query(set.id(3))
            .bin("s")
            .selectFrom(SUM, IGNORE_EVAL_FAILURE)
            .execute()
            .firstOrThrow();
    assertThat(row.findResult("s")).isEmpty();
    session
        .update(set.id(3))
        .bin("s")
        .upsertFrom(SUM, WriteFromOption.IGNORE_EVAL_FAILURE)
        .bin("s")
        .selectFrom(SUM, IGNORE_EVAL_FAILURE)
        .execute();
    assertThat(session.get(set.id(3)).bins).isEqualTo(Map.of("a", 2L));
  }

  private static void refused(int resultCode, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SdkException.class, e -> assertThat(e.resultCode()).isEqualTo(resultCode));
  }

  @Test
  void insertUpdateAndUpsertDifferInWhatMustBeThere() {
    session.update(key).bin("new").insertFrom(SUM).execute();
    session.update(key).bin("a").updateFrom(SUM).execute();
    session.update(key).bin("b").upsertFrom(Exp.val("text")).execute();
    session.update(key).bin("up").upsertFrom(Exp.val(1)).execute();
    Map<String, Object> after = Map.of("new", 5L, "a", 5L, "b", "text", "up", 1L);
    assertThat(session.get(key).bins).isEqualTo(after);

    refused(
        ResultCode.BIN_EXISTS_ERROR,
        () -> session.update(key).bin("a").insertFrom(Exp.val(9)).execute());
    refused(
        ResultCode.BIN_NOT_FOUND,
        () -> session.update(key).bin("none").updateFrom(Exp.val(9)).execute());
    WriteFromOption ignore = WriteFromOption.IGNORE_OP_FAILURE;
    session.update(key).bin("a").insertFrom(Exp.val(9), ignore).execute();
    session.update(key).bin("none").updateFrom(Exp.val(9), ignore).execute();
    assertThat(session.get(key).bins).isEqualTo(after);
  }

  @Test
  void nilRemovesTheBinIfThatIsWished() {
    session.update(key).bin("a").upsertFrom(Exp.nil(), WriteFromOption.DELETE_IF_NULL).execute();
    assertThat(session.get(key).bins).isEqualTo(Map.of("b", 3L));
    refused(
        ResultCode.OP_NOT_APPLICABLE,
        () -> session.update(key).bin("b").upsertFrom(Exp.nil()).execute());
    assertThat(session.get(key).bins).isEqualTo(Map.of("b", 3L));
  }

  @Test
  void aComputedConditionAndAComputedBinGoTogether() {
    session.update(set.ids(1, 3)).where(Exp.binExists("b")).bin("s").upsertFrom(SUM).execute();
    assertThat(session.get(set.id(1)).getLong("s")).isEqualTo(5);
    assertThat(session.get(set.id(3)).bins).isEqualTo(Map.of("a", 2L));
  }
}
