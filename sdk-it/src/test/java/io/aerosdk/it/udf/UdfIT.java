package io.aerosdk.it.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.exp.Exp;
import io.aerosdk.DataSet;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.error.FilteredOutException;
import io.aerosdk.error.UdfException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestRequests;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.udf.UdfModule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** User-defined functions on one key, many keys, and in chains: the same rows everywhere. */
@KeyedScenarios
class UdfIT {
  private static final UdfModule MODULE =
      UdfModule.ofResource(UdfIT.class.getClassLoader(), "udf/it_rows.lua", "it_rows.lua");
  private static final String ROWS = "it_rows";

  private final TestSession session;
  private final TestRequests requests;
  private final Setup setup;
  private final DataSet set;

  UdfIT(Setup setup) {
    this.setup = setup;
    session = setup.session();
    requests = setup.requests();
    set = setup.set(UdfIT.class);
  }

  @BeforeEach
  void register() {
    setup.assumeKnown(() -> requests.registerUdf(MODULE).waitUntilComplete());
  }

  @AfterEach
  void remove() {
    requests.removeUdf(MODULE.serverPath()).waitUntilComplete();
  }

  private List<Key> keys(int count) {
    return set.ids(1, 2, 3).subList(0, count);
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 3})
  void everyKeyGivesItsRow(int count) {
    keys(count).forEach(key -> session.put(key, Map.of("n", 10)));

    List<RecordResult> rows =
        session.executeUdf(keys(count)).function(ROWS, "bump").passing(5).execute().toList();

    assertThat(rows).extracting(RecordResult::key).isEqualTo(keys(count));
    assertThat(rows).extracting(RecordResult::udfResult).containsOnly(15L).hasSize(count);
    assertThat(rows).allSatisfy(row -> assertThat(row.findRecord()).isEmpty());
    for (int i = 0; i < count; i++) {
      assertThat(rows.get(i).index()).isEqualTo(i);
      assertThat(session.get(keys(count).get(i)).getLong("n")).isEqualTo(15);
    }
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 3})
  void aFunctionRunsWithoutARecordAndMayCreateIt(int count) {
    List<RecordResult> rows =
        session.executeUdf(keys(count)).function(ROWS, "bump").passing(5).execute().toList();

    assertThat(rows).extracting(RecordResult::udfResult).containsOnly(5L).hasSize(count);
    assertThat(keys(count)).allMatch(session::contains);
  }

  @Test
  void everyValueGoesThereAndBack() {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(9_007_199_254_740_993L);
    values.add(Long.MIN_VALUE);
    values.add(0.5);
    values.add("ä€");
    values.add(true);
    values.add(List.of(1L, "a", List.of(2L)));
    values.add(Map.of("a", 1L, "b", List.of(2L)));
    values.add(new byte[] {0, -1});
    values.add(null);
    for (Object value : values) {
      RecordResult row =
          session
              .executeUdf(set.id(1))
              .function(ROWS, "echo")
              .passing(Collections.singletonList(value))
              .execute()
              .first()
              .orElseThrow();
      assertThat(row.udfResult()).isEqualTo(value);
    }
  }

  @Test
  void theErrorOfOneKeyIsThrownWithItsText() {
    session.put(set.id(1), Map.of("n", 1));
    assertThatThrownBy(() -> session.executeUdf(set.id(1)).function(ROWS, "fail").execute())
        .isInstanceOf(UdfException.class)
        .hasMessageContaining("as you wish")
        .extracting("resultCode")
        .isEqualTo(ResultCode.UDF_BAD_RESPONSE);
    assertThat(session.get(set.id(1)).getLong("n")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 3})
  void errorsInTheStreamHaveTheirText(int count) {
    List<RecordResult> rows =
        session
            .executeUdf(keys(count))
            .function(ROWS, "fail")
            .execute(ErrorStrategy.IN_STREAM)
            .toList();

    assertThat(rows)
        .hasSize(count)
        .allSatisfy(
            row -> {
              assertThat(row.isOk()).isFalse();
              assertThat(row.findRecord()).isEmpty();
              assertThat(row.error().orElseThrow())
                  .isInstanceOf(UdfException.class)
                  .hasMessageContaining("as you wish");
              assertThatThrownBy(row::udfResult).isInstanceOf(UdfException.class);
            });
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 3})
  void aHandlerGetsTheErrors(int count) {
    List<Key> failed = new ArrayList<>();
    List<RecordResult> rows =
        session
            .executeUdf(keys(count))
            .function(ROWS, "fail")
            .execute((key, index, error) -> failed.add(key))
            .toList();
    assertThat(rows).isEmpty();
    assertThat(failed).isEqualTo(keys(count));
  }

  @Test
  void aFunctionOrModuleThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> session.executeUdf(set.id(1)).function(ROWS, "nosuch").execute())
        .isInstanceOf(UdfException.class)
        .hasMessageContaining("function not found");
    assertThatThrownBy(() -> session.executeUdf(set.id(1)).function("nosuch", "f").execute())
        .isInstanceOf(UdfException.class);
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 3})
  void aConditionDecidesWhereItRuns(int count) {
    setup.assumeConditions();
    keys(count).forEach(key -> session.put(key, Map.of("n", 1)));
    session.put(set.id(1), Map.of("n", 100));
    Exp small = Exp.lt(Exp.intBin("n"), Exp.val(50));

    assertThat(
            session
                .executeUdf(keys(count))
                .function(ROWS, "bump")
                .passing(1)
                .where(small)
                .execute()
                .toList())
        .hasSize(count - 1);
    assertThat(session.get(set.id(1)).getLong("n")).isEqualTo(100);
    assertThat(
            session
                .executeUdf(keys(count))
                .function(ROWS, "bump")
                .passing(1)
                .where(small)
                .includeMissingKeys()
                .execute()
                .toList())
        .hasSize(count)
        .first()
        .extracting(RecordResult::resultCode)
        .isEqualTo(ResultCode.FILTERED_OUT);
    assertThatThrownBy(
            () ->
                session
                    .executeUdf(set.id(1))
                    .function(ROWS, "bump")
                    .passing(1)
                    .where(small)
                    .failOnFilteredOut()
                    .execute())
        .isInstanceOf(FilteredOutException.class);
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 3})
  void whatAFunctionWritesMayExpire(int count) {
    session
        .executeUdf(keys(count))
        .function(ROWS, "bump")
        .passing(1)
        .expireRecordAfter(Duration.ofHours(1))
        .execute();
    assertThat(keys(count))
        .allSatisfy(key -> assertThat(session.get(key).getTimeToLive()).isBetween(3_540, 3_605));
  }

  @Test
  void aChainRunsFunctionsAmongOtherVerbsInOneBatch() {
    session.put(set.id(1), Map.of("n", 1));
    List<RecordResult> rows =
        session
            .upsert(set.id(2))
            .bin("n")
            .setTo(7)
            .executeUdf(set.id(1))
            .function(ROWS, "bump")
            .passing(2)
            .executeUdf(set.id(3))
            .function(ROWS, "fail")
            .query(set.id(1))
            .execute()
            .toList();

    assertThat(rows).extracting(RecordResult::index).containsExactly(0, 1, 2, 3);
    assertThat(rows).extracting(RecordResult::isOk).containsExactly(true, true, false, true);
    assertThat(rows.get(1).udfResult()).isEqualTo(3L);
    assertThatThrownBy(() -> rows.get(0).udfResult()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPreparedFunctionRunsAgainAndAgain() {
    var bump = session.executeUdf(set.id(1)).function(ROWS, "bump").passing(1).prepare();
    assertThat(bump.execute().first().orElseThrow().udfResult()).isEqualTo(1L);
    assertThat(bump.execute().first().orElseThrow().udfResult()).isEqualTo(2L);
  }

  @Test
  void aModuleIsListedReplacedAndRemoved() {
    String name = "it_life.lua";
    requests.registerUdf(UdfModule.ofSource(name, life("1"))).waitUntilComplete();
    assertThat(requests.listUdfs()).extracting("serverPath").contains(name, "it_rows.lua");
    assertThat(callLife()).isEqualTo(1L);

    var replaced = requests.registerUdf(UdfModule.ofSource(name, life("2")));
    replaced.waitUntilComplete();
    assertThat(replaced.isDone()).isTrue();
    assertThat(callLife()).isEqualTo(2L);

    requests.removeUdf(name).waitUntilComplete();
    assertThat(requests.listUdfs()).extracting("serverPath").doesNotContain(name);
    assertThatThrownBy(this::callLife).isInstanceOf(UdfException.class);
    requests.removeUdf(name).waitUntilComplete();
  }

  private static String life(String value) {
    return "function f(rec) return " + value + " end";
  }

  private @Nullable Object callLife() {
    return session
        .executeUdf(set.id(1))
        .function("it_life", "f")
        .execute()
        .first()
        .orElseThrow()
        .udfResult();
  }

  @Test
  void aModuleThatDoesNotCompileSaysWhere() {
    assertThatThrownBy(
            () ->
                requests.registerUdf(
                    UdfModule.ofSource("it_bad.lua", "function f(rec)\n  return (\nend")))
        .isInstanceOf(UdfException.class)
        .hasMessageContainingAll("Registration of it_bad.lua failed", "in line 3");
    assertThat(requests.listUdfs()).extracting("serverPath").doesNotContain("it_bad.lua");
  }
}
