package io.aerosdk.it.bins;

import static io.aerosdk.command.bin.HllOption.ALLOW_FOLD;
import static io.aerosdk.command.bin.HllOption.CREATE_ONLY;
import static io.aerosdk.command.bin.HllOption.NO_FAIL;
import static io.aerosdk.command.bin.HllOption.UPDATE_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value.HLLValue;
import io.aerosdk.DataSet;
import io.aerosdk.command.bin.HllConfig;
import io.aerosdk.error.BinException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.OperationResult;
import io.aerosdk.result.RecordResult;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Sketches: how many different values there are. */
@KeyedScenarios
class HllIT {
  private static final HllConfig LARGE = HllConfig.of(12);
  private static final HllConfig WITH_MIN_HASH = HllConfig.of(12, 20);

  private final TestSession session;
  private final Key key;
  private final DataSet set;

  HllIT(Setup setup) {
    session = setup.session();
    set = setup.set(HllIT.class);
    key = set.id(1);
  }

  @Test
  void aNewSketchHasItsShapeAndCountsNothing() {
    for (HllConfig config : List.of(HllConfig.of(4), LARGE, WITH_MIN_HASH, HllConfig.of(16, 48))) {
      session.upsert(key).bin("h").hll().init(config).execute();

      assertThat(read(key).getHllConfig("h")).isEqualTo(config);
      assertThat(count(key)).isZero();
    }
  }

  private RecordResult read(Key of) {
    return session.query(of).bin("h").hll().describe().execute().firstOrThrow();
  }

  private long count(Key of) {
    return session.query(of).bin("h").hll().getCount().execute().firstOrThrow().getLong("h");
  }

  @Test
  void equalValuesCountOnce() {
    session.upsert(key).bin("h").hll().add(List.of("a", "b", "a"), LARGE).execute();
    session
        .update(key)
        .bin("h")
        .hll()
        .add(List.of("b", 1, 1L, DayOfWeek.MONDAY, "MONDAY"))
        .execute();

    assertThat(count(key)).isEqualTo(4);
  }

  @Test
  void addingTellsHowManyRegistersChanged() {
    RecordResult row =
        session
            .upsert(key)
            .bin("h")
            .hll()
            .add(List.of("a", "b"), LARGE)
            .bin("h")
            .hll()
            .add(List.of("a"))
            .bin("h")
            .hll()
            .refreshCount()
            .execute()
            .firstOrThrow();

    assertThat(row.results("h")).extracting(OperationResult::getLong).containsExactly(2L, 0L, 2L);
  }

  @Test
  void manyKeysAndMixedChains() {
    session.upsert(set.ids(1, 2)).bin("h").hll().add(numbers(0, 500), LARGE).execute();
    List<RecordResult> rows =
        session
            .upsert(set.id(2))
            .bin("h")
            .hll()
            .add(numbers(500, 1000))
            .query(set.id(1))
            .bin("h")
            .hll()
            .getCount()
            .query(set.id(2))
            .bin("h")
            .hll()
            .describe()
            .execute()
            .toList();

    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).getLong("h")).isBetween(450L, 550L);
    assertThat(rows.get(2).getHllConfig("h")).isEqualTo(LARGE);
    assertThat(session.query(set.ids(1, 2)).bin("h").hll().getCount().execute())
        .extracting(row -> Math.round(row.getLong("h") / 500.0))
        .containsExactly(1L, 2L);
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  @Test
  void unionsIntersectionsAndSimilarities() {
    session.upsert(set.id(1)).bin("h").hll().add(numbers(0, 1000), WITH_MIN_HASH).execute();
    session.upsert(set.id(2)).bin("h").hll().add(numbers(500, 1500), WITH_MIN_HASH).execute();
    List<HLLValue> second = List.of(sketch(set.id(2)));

    RecordResult row =
        session
            .query(set.id(1))
            .bin("h")
            .hll()
            .getUnionCount(second)
            .bin("h")
            .hll()
            .getIntersectCount(second)
            .bin("h")
            .hll()
            .getSimilarity(second)
            .bin("h")
            .hll()
            .getUnion(second)
            .execute()
            .firstOrThrow();

    List<OperationResult> results = row.results("h");
    assertThat(results).hasSize(4);
    assertThat(results.get(0).getLong()).isBetween(1400L, 1600L);
    assertThat(results.get(1).getLong()).isBetween(400L, 600L);
    assertThat(results.get(2).getDouble()).isCloseTo(1.0 / 3, within(0.1));
    session.upsert(set.id(3)).bin("h").setTo(results.get(3).getHll()).execute();
    assertThat(count(set.id(3))).isEqualTo(results.get(0).getLong());
    assertThat(count(set.id(1))).isBetween(900L, 1100L);
  }

  private HLLValue sketch(Key of) {
    return session.query(of).bins("h").execute().firstOrThrow().result("h").getHll();
  }

  @Test
  void aSketchCanTakeOthersIn() {
    session.upsert(set.id(1)).bin("h").hll().add(numbers(0, 100), LARGE).execute();
    session.upsert(set.id(2)).bin("h").hll().add(numbers(100, 200), LARGE).execute();
    List<HLLValue> both = List.of(sketch(set.id(1)), sketch(set.id(2)));

    session.upsert(set.ids(2, 3)).bin("h").hll().setUnion(both).execute();

    assertThat(count(set.id(2))).isBetween(190L, 210L).isEqualTo(count(set.id(3)));
    assertThat(count(set.id(1))).isBetween(95L, 105L);
  }

  @Test
  void foldingNeedsFewerBitsAndNoMinHash() {
    session.upsert(key).bin("h").hll().add(numbers(0, 100), LARGE).execute();
    session.update(key).bin("h").hll().fold(8).execute();
    assertThat(read(key).getHllConfig("h")).isEqualTo(HllConfig.of(8));

    refused(
        ResultCode.OP_NOT_APPLICABLE, () -> session.update(key).bin("h").hll().fold(9).execute());
    session.upsert(set.id(2)).bin("h").hll().init(WITH_MIN_HASH).execute();
    refused(
        ResultCode.OP_NOT_APPLICABLE,
        () -> session.update(set.id(2)).bin("h").hll().fold(8).execute());
    assertThat(read(set.id(2)).getHllConfig("h")).isEqualTo(WITH_MIN_HASH);
  }

  private static void refused(int resultCode, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SdkException.class, e -> assertThat(e.resultCode()).isEqualTo(resultCode));
  }

  @Test
  void optionsDecideWhetherTheBinMayBeThere() {
    session.upsert(key).bin("h").hll().add(List.of("a"), LARGE).execute();

    refused(
        ResultCode.BIN_EXISTS_ERROR,
        () -> session.update(key).bin("h").hll().init(LARGE, CREATE_ONLY).execute());
    refused(
        ResultCode.BIN_EXISTS_ERROR,
        () -> session.update(key).bin("h").hll().add(List.of("b"), LARGE, CREATE_ONLY).execute());
    refused(
        ResultCode.BIN_NOT_FOUND,
        () -> session.update(key).bin("other").hll().init(LARGE, UPDATE_ONLY).execute());
    session.update(key).bin("h").hll().init(LARGE, CREATE_ONLY, NO_FAIL).execute();
    session.update(key).bin("other").hll().init(LARGE, UPDATE_ONLY, NO_FAIL).execute();

    assertThat(count(key)).isEqualTo(1);
    assertThat(session.get(key).bins).containsOnlyKeys("h");
  }

  @Test
  void aUnionWithASmallerSketchMustBeAllowedToFold() {
    session.upsert(set.id(1)).bin("h").hll().add(numbers(0, 100), LARGE).execute();
    session.upsert(set.id(2)).bin("h").hll().add(numbers(100, 200), HllConfig.of(8)).execute();
    List<HLLValue> small = List.of(sketch(set.id(2)));

    refused(
        ResultCode.OP_NOT_APPLICABLE,
        () -> session.update(set.id(1)).bin("h").hll().setUnion(small).execute());
    assertThat(read(set.id(1)).getHllConfig("h")).isEqualTo(LARGE);

    session.update(set.id(1)).bin("h").hll().setUnion(small, ALLOW_FOLD).execute();
    assertThat(read(set.id(1)).getHllConfig("h")).isEqualTo(HllConfig.of(8));
  }

  @Test
  void otherBinsAreNoSketches() {
    session.upsert(key).bin("s").setTo("text").bin("n").setTo(1).execute();
    assertThatThrownBy(() -> session.update(key).bin("s").hll().add(List.of(1), LARGE).execute())
        .isInstanceOf(BinException.class);
    assertThatThrownBy(() -> session.query(key).bin("n").hll().getCount().execute())
        .isInstanceOf(BinException.class);
    RecordResult row = session.query(key).bin("none").hll().getCount().execute().firstOrThrow();
    assertThat(row.findResult("none")).isEmpty();
    assertThat(row.results("none")).singleElement().matches(OperationResult::isNull);
  }
}
