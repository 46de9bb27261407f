package io.aerosdk.it.cdt;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.WriteBin;
import io.aerosdk.command.cdt.selection.ListReturn;
import io.aerosdk.command.cdt.selection.MapReturn;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What paths remove from lists and maps, what they give back, and what they leave. */
@KeyedScenarios
class RemovalsIT {
  private static final Map<String, Object> BINS =
      Map.of(
          "m",
          Map.of("a", 3L, "b", 1L, "c", 2L, "d", 3L),
          "l",
          List.of(5L, 1L, 3L, 1L, 9L),
          "n",
          Map.of("list", List.of(1L, 2L, 3L), "kept", 1L));

  private final TestSession session;
  private final DataSet set;

  RemovalsIT(Setup setup) {
    session = setup.session();
    set = setup.set(RemovalsIT.class);
  }

  /** A removal from one bin, what it gives back, and what it leaves. */
  record Row(
      String name,
      String bin,
      Function<WriteBin<RecordStream>, KeyedWrite<RecordStream>> step,
      @Nullable Object given,
      Object left) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    return Stream.concat(entries(), elements());
  }

  private static Stream<Row> entries() {
    Map<String, Object> withoutB = Map.of("a", 3L, "c", 2L, "d", 3L);
    Map<String, Object> bAndC = Map.of("b", 1L, "c", 2L);
    Map<String, Object> aAndD = Map.of("a", 3L, "d", 3L);
    return Stream.of(
        new Row("key", "m", b -> b.onMapKey("b").remove(), null, withoutB),
        new Row("key: value", "m", b -> b.onMapKey("b").remove(MapReturn.VALUE), 1L, withoutB),
        new Row("key: key", "m", b -> b.onMapKey("b").remove(MapReturn.KEY), "b", withoutB),
        new Row("key: exists", "m", b -> b.onMapKey("b").remove(MapReturn.EXISTS), true, withoutB),
        new Row("index", "m", b -> b.onMapIndex(1).remove(MapReturn.KEY), "b", withoutB),
        new Row("rank", "m", b -> b.onMapRank(0).remove(MapReturn.RANK), 0L, withoutB),
        new Row("value", "m", b -> b.onMapValue(3).remove(), null, bAndC),
        new Row(
            "value: keys",
            "m",
            b -> b.onMapValue(3).remove(MapReturn.KEY),
            List.of("a", "d"),
            bAndC),
        new Row("all other values", "m", b -> b.onMapValue(3).removeAllOthers(), null, aAndD),
        new Row(
            "all other values: count",
            "m",
            b -> b.onMapValue(3).removeAllOthers(MapReturn.COUNT),
            2L,
            aAndD),
        new Row("index range", "m", b -> b.onMapIndexRange(1, 2).remove(), null, aAndD),
        new Row(
            "key range",
            "m",
            b -> b.onMapKeyRange("b", "d").remove(MapReturn.ORDERED_MAP),
            bAndC,
            aAndD),
        new Row("rank range", "m", b -> b.onMapRankRange(0, 2).remove(MapReturn.COUNT), 2L, aAndD),
        new Row(
            "value range",
            "m",
            b -> b.onMapValueRange(3, null).remove(MapReturn.KEY_VALUE),
            List.of(Map.entry("a", 3L), Map.entry("d", 3L)),
            bAndC),
        new Row(
            "key list",
            "m",
            b -> b.onMapKeyList(List.of("a", "d", "zz")).remove(MapReturn.COUNT),
            2L,
            bAndC),
        new Row(
            "all other keys",
            "m",
            b -> b.onMapKeyList(List.of("a", "d")).removeAllOthers(MapReturn.KEY),
            List.of("b", "c"),
            aAndD),
        new Row(
            "relative keys",
            "m",
            b -> b.onMapKeyRelativeIndexRange("b", 0, 2).remove(),
            null,
            aAndD),
        new Row(
            "relative values",
            "m",
            b -> b.onMapValueRelativeRankRange(1, 2).removeAllOthers(),
            null,
            aAndD));
  }

  private static Stream<Row> elements() {
    List<Long> withoutOnes = List.of(5L, 3L, 9L);
    return Stream.of(
        new Row("list index", "l", b -> b.onListIndex(0).remove(), null, List.of(1L, 3L, 1L, 9L)),
        new Row(
            "list index: value",
            "l",
            b -> b.onListIndex(-1).remove(ListReturn.VALUE),
            9L,
            List.of(5L, 1L, 3L, 1L)),
        new Row(
            "list rank",
            "l",
            b -> b.onListRank(-1).remove(ListReturn.INDEX),
            4L,
            List.of(5L, 1L, 3L, 1L)),
        new Row("list value", "l", b -> b.onListValue(1).remove(), null, withoutOnes),
        new Row(
            "list value: count",
            "l",
            b -> b.onListValue(1).remove(ListReturn.COUNT),
            2L,
            withoutOnes),
        new Row(
            "all other list values",
            "l",
            b -> b.onListValue(1).removeAllOthers(),
            null,
            List.of(1L, 1L)),
        new Row(
            "all other list values: values",
            "l",
            b -> b.onListValue(1).removeAllOthers(ListReturn.VALUE),
            withoutOnes,
            List.of(1L, 1L)),
        new Row(
            "list index range",
            "l",
            b -> b.onListIndexRange(1, 2).remove(ListReturn.VALUE),
            List.of(1L, 3L),
            List.of(5L, 1L, 9L)),
        new Row(
            "top three", "l", b -> b.onListRankRange(-3, 3).removeAllOthers(), null, withoutOnes),
        new Row(
            "list values to", "l", b -> b.onListValueRange(null, 3).remove(), null, withoutOnes),
        new Row(
            "relative list values",
            "l",
            b -> b.onListValueRelativeRankRange(3, 0).removeAllOthers(ListReturn.COUNT),
            2L,
            withoutOnes),
        new Row(
            "list value list",
            "l",
            b -> b.onListValueList(List.of(1, 9)).remove(ListReturn.COUNT),
            3L,
            List.of(5L, 3L)),
        new Row(
            "nested",
            "n",
            b -> b.onMapKey("list").onListValue(2).remove(ListReturn.INDEX),
            List.of(1L),
            Map.of("list", List.of(1L, 3L), "kept", 1L)),
        new Row(
            "all of a nested list",
            "n",
            b -> b.onMapKey("list").onListIndexRange(0).remove(),
            null,
            Map.of("list", List.of(), "kept", 1L)),
        new Row("missing bin", "none", b -> b.onMapKey("a").remove(MapReturn.COUNT), null, "none"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void fromOneKey(Row row) {
    session.put(set.id(1), BINS);
    assertRow(row.step().apply(session.update(set.id(1)).bin(row.bin())).execute().toList(), row);
    assertLeft(row, 1);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void fromSeveralKeysAndInChains(Row row) {
    session.upsert(set.ids(1, 2, 3, 4)).put(BINS).execute();

    assertRow(
        row.step().apply(session.update(set.ids(1, 2)).bin(row.bin())).execute().toList(), row);
    List<RecordResult> mixed =
        row.step()
            .apply(session.query(set.id(4)).bins("l").update(set.id(3)).bin(row.bin()))
            .execute()
            .toList();

    assertThat(mixed).hasSize(2);
    assertThat(mixed.get(0).record().getValue("l")).isEqualTo(List.of(5L, 1L, 3L, 1L, 9L));
    assertRow(List.of(mixed.get(1)), row);
    assertLeft(row, 1, 2, 3);
    assertThat(session.get(set.id(4)).generation).isEqualTo(1);
  }

  private static void assertRow(List<RecordResult> rows, Row row) {
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(
            result -> assertThat(result.record().getValue(row.bin())).isEqualTo(row.given()));
  }

  private void assertLeft(Row row, long... ids) {
    Map<String, Object> expected = new HashMap<>(BINS);
    expected.computeIfPresent(row.bin(), (bin, before) -> row.left());
    for (long id : ids) {
      assertThat(session.get(set.id(id)).bins).isEqualTo(expected);
    }
  }
}
