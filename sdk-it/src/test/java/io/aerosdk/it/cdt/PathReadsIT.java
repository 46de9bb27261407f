package io.aerosdk.it.cdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Value;
import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedRead;
import io.aerosdk.command.ReadBin;
import io.aerosdk.command.cdt.selection.MapReturn;
import io.aerosdk.error.BinException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What paths into lists and maps read, of one key, of several, and in chains. */
@KeyedScenarios
class PathReadsIT {
  private static final Map<String, Object> BINS =
      Map.of(
          "m",
          Map.of("a", 3, "b", 1, "c", 2, "d", 3),
          "l",
          List.of(5, 1, 3, 1, 9),
          "ll",
          List.of(List.of(1, 2), List.of(3)),
          "n",
          Map.of(
              "list",
              List.of(1, 2, 3),
              "map",
              Map.of("x", 10, "y", 20),
              7,
              List.of(Map.of("deep", "v"))));

  private final TestSession session;
  private final DataSet set;

  PathReadsIT(Setup setup) {
    session = setup.session();
    set = setup.set(PathReadsIT.class);
  }

  /** A read of one bin, and what it gives. */
  record Row(
      String name,
      String bin,
      Function<ReadBin<RecordStream>, KeyedRead<RecordStream>> step,
      @Nullable Object expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Row map(
      String name,
      Function<ReadBin<RecordStream>, KeyedRead<RecordStream>> step,
      @Nullable Object expected) {
    return new Row(name, "m", step, expected);
  }

  private static Row list(
      String name,
      Function<ReadBin<RecordStream>, KeyedRead<RecordStream>> step,
      @Nullable Object expected) {
    return new Row(name, "l", step, expected);
  }

  static Stream<Row> rows() {
    return Stream.of(entries(), entryRanges(), elements(), nested()).flatMap(rows -> rows);
  }

  private static Stream<Row> entries() {
    return Stream.of(
        map("key: values", b -> b.onMapKey("b").getValues(), 1L),
        map("key: keys", b -> b.onMapKey("b").getKeys(), "b"),
        map("key: both", b -> b.onMapKey("b").getKeysAndValues(), List.of(Map.entry("b", 1L))),
        map("key: map", b -> b.onMapKey("b").get(MapReturn.ORDERED_MAP), Map.of("b", 1L)),
        map("key: count", b -> b.onMapKey("b").count(), 1L),
        map("key: exists", b -> b.onMapKey("b").exists(), true),
        map("key: indexes", b -> b.onMapKey("b").getIndexes(), 1L),
        map("key: reverse indexes", b -> b.onMapKey("b").getReverseIndexes(), 2L),
        map("key: ranks", b -> b.onMapKey("b").getRanks(), 0L),
        map("key: reverse ranks", b -> b.onMapKey("b").getReverseRanks(), 3L),
        map("no key: values", b -> b.onMapKey("zz").getValues(), null),
        map("no key: count", b -> b.onMapKey("zz").count(), 0L),
        map("no key: exists", b -> b.onMapKey("zz").exists(), false),
        map("no key: both", b -> b.onMapKey("zz").getKeysAndValues(), List.of()),
        map("index", b -> b.onMapIndex(-1).getKeys(), "d"),
        map("rank", b -> b.onMapRank(0).getKeys(), "b"),
        map("last rank", b -> b.onMapRank(-1).getKeys(), "d"),
        map("value", b -> b.onMapValue(3).getKeys(), List.of("a", "d")),
        map("value: count", b -> b.onMapValue(3).count(), 2L),
        map("value: others", b -> b.onMapValue(3).getAllOtherKeys(), List.of("b", "c")),
        map("value: count others", b -> b.onMapValue(3).countAllOthers(), 2L),
        map("no value", b -> b.onMapValue("x").getKeys(), List.of()),
        map("no value: exists", b -> b.onMapValue("x").exists(), false),
        map("null value", b -> b.onMapValue(null).getKeys(), List.of()));
  }

  private static Stream<Row> entryRanges() {
    return Stream.of(
        map("indexes from", b -> b.onMapIndexRange(1).getKeys(), List.of("b", "c", "d")),
        map("indexes", b -> b.onMapIndexRange(1, 2).getKeys(), List.of("b", "c")),
        map("other indexes", b -> b.onMapIndexRange(1, 2).getAllOtherKeys(), List.of("a", "d")),
        map(
            "others: both",
            b -> b.onMapIndexRange(1, 2).getAllOtherKeysAndValues(),
            List.of(Map.entry("a", 3L), Map.entry("d", 3L))),
        map(
            "all as a map",
            b -> b.onMapIndexRange(0).get(MapReturn.UNORDERED_MAP),
            Map.of("a", 3L, "b", 1L, "c", 2L, "d", 3L)),
        map("keys", b -> b.onMapKeyRange("b", "d").getKeys(), List.of("b", "c")),
        map("keys to", b -> b.onMapKeyRange(null, "c").getKeys(), List.of("a", "b")),
        map("keys from", b -> b.onMapKeyRange("c", null).getKeys(), List.of("c", "d")),
        map(
            "keys to infinity",
            b -> b.onMapKeyRange("c", Value.INFINITY).getKeys(),
            List.of("c", "d")),
        map("other keys", b -> b.onMapKeyRange("b", "d").getAllOtherKeys(), List.of("a", "d")),
        map("ranks from", b -> b.onMapRankRange(-2).getKeys(), List.of("a", "d")),
        map("ranks", b -> b.onMapRankRange(0, 2).getValues(), List.of(1L, 2L)),
        map("other ranks", b -> b.onMapRankRange(0, 2).getAllOtherKeys(), List.of("a", "d")),
        map("values", b -> b.onMapValueRange(1, 3).getKeys(), List.of("b", "c")),
        map("values from", b -> b.onMapValueRange(2, null).getKeys(), List.of("a", "c", "d")),
        map("values to", b -> b.onMapValueRange(null, 2).getKeys(), List.of("b")),
        map(
            "keys relative from",
            b -> b.onMapKeyRelativeIndexRange("b", 1).getKeys(),
            List.of("c", "d")),
        map(
            "keys relative",
            b -> b.onMapKeyRelativeIndexRange("b", -1, 2).getKeys(),
            List.of("a", "b")),
        map(
            "values relative from",
            b -> b.onMapValueRelativeRankRange(2, 0).getKeys(),
            List.of("c", "a", "d")),
        map(
            "values relative",
            b -> b.onMapValueRelativeRankRange(2, -1, 2).getKeys(),
            List.of("b", "c")),
        map("key list", b -> b.onMapKeyList(List.of("d", "b", "zz")).getValues(), List.of(1L, 3L)),
        map(
            "key list: others",
            b -> b.onMapKeyList(List.of("d", "b", "zz")).getAllOtherKeys(),
            List.of("a", "c")),
        map("value list", b -> b.onMapValueList(List.of(1, 2)).getKeys(), List.of("b", "c")),
        map(
            "value list: count others",
            b -> b.onMapValueList(Arrays.asList(1, 2, null)).countAllOthers(),
            2L));
  }

  private static Stream<Row> elements() {
    return Stream.of(
        list("index", b -> b.onListIndex(-1).getValues(), 9L),
        list("index: rank", b -> b.onListIndex(-1).getRanks(), 4L),
        list("index: reverse rank", b -> b.onListIndex(-1).getReverseRanks(), 0L),
        list("index: exists", b -> b.onListIndex(-1).exists(), true),
        list("rank", b -> b.onListRank(0).getValues(), 1L),
        list("rank: index", b -> b.onListRank(-1).getIndexes(), 4L),
        list("rank: reverse index", b -> b.onListRank(-1).getReverseIndexes(), 0L),
        list("value: indexes", b -> b.onListValue(1).getIndexes(), List.of(1L, 3L)),
        list("value: count", b -> b.onListValue(1).count(), 2L),
        list("value: others", b -> b.onListValue(1).getAllOtherValues(), List.of(5L, 3L, 9L)),
        list(
            "value: other indexes",
            b -> b.onListValue(1).getAllOtherIndexes(),
            List.of(0L, 2L, 4L)),
        list("value: count others", b -> b.onListValue(1).countAllOthers(), 3L),
        list("no value", b -> b.onListValue(77).getValues(), List.of()),
        list("no value: exists", b -> b.onListValue(77).exists(), false),
        list("indexes from", b -> b.onListIndexRange(3).getValues(), List.of(1L, 9L)),
        list("indexes", b -> b.onListIndexRange(1, 2).getValues(), List.of(1L, 3L)),
        list(
            "other indexes",
            b -> b.onListIndexRange(1, 2).getAllOtherValues(),
            List.of(5L, 1L, 9L)),
        list("top three", b -> b.onListRankRange(-3, 3).getValues(), List.of(3L, 5L, 9L)),
        list("ranks from", b -> b.onListRankRange(3).count(), 2L),
        list("values", b -> b.onListValueRange(2, 6).getValues(), List.of(5L, 3L)),
        list("values to", b -> b.onListValueRange(null, 3).getValues(), List.of(1L, 1L)),
        list("values from", b -> b.onListValueRange(4, null).getValues(), List.of(5L, 9L)),
        list(
            "values relative from",
            b -> b.onListValueRelativeRankRange(3, 1).getValues(),
            List.of(5L, 9L)),
        list(
            "values relative",
            b -> b.onListValueRelativeRankRange(3, 0, 2).getValues(),
            List.of(3L, 5L)),
        list("value list", b -> b.onListValueList(List.of(9, 5)).getValues(), List.of(5L, 9L)),
        list(
            "value list: others",
            b -> b.onListValueList(List.of(9, 5)).getAllOtherValues(),
            List.of(1L, 3L, 1L)),
        list("list size", b -> b.list().size(), 5L),
        list("list get", b -> b.list().get(2), 3L),
        list("list from", b -> b.list().getRange(3), List.of(1L, 9L)),
        list("list range", b -> b.list().getRange(1, 2), List.of(1L, 3L)),
        map("map size", b -> b.map().size(), 4L),
        new Row("missing bin: size", "none", b -> b.list().size(), null),
        new Row("missing bin: value", "none", b -> b.onMapKey("a").getValues(), null));
  }

  private static Stream<Row> nested() {
    return Stream.of(
        new Row("list in a map", "n", b -> b.onMapKey("list").onListIndex(1).getValues(), 2L),
        new Row(
            "map in a map",
            "n",
            b -> b.onMapKey("map").onMapKeyRange("x", null).getKeys(),
            List.of("x", "y")),
        new Row(
            "three levels",
            "n",
            b -> b.onMapKey(7).onListIndex(0).onMapKey("deep").getValues(),
            "v"),
        new Row(
            "through an index",
            "n",
            b -> b.onMapIndex(0).onListIndex(0).onMapKey("deep").getValues(),
            "v"),
        new Row("through the last rank", "n", b -> b.onMapRank(-1).onMapKey("y").getValues(), 20L),
        new Row(
            "through a value",
            "n",
            b -> b.onMapValue(List.of(1, 2, 3)).onListRank(-1).getValues(),
            3L),
        new Row("nested list size", "n", b -> b.onMapKey("list").list().size(), 3L),
        new Row("nested list get", "n", b -> b.onMapKey("list").list().get(-1), 3L),
        new Row(
            "nested list from", "n", b -> b.onMapKey("list").list().getRange(1), List.of(2L, 3L)),
        new Row(
            "nested list range",
            "n",
            b -> b.onMapKey("list").list().getRange(0, 2),
            List.of(1L, 2L)),
        new Row("nested map size", "n", b -> b.onMapKey("map").map().size(), 2L),
        new Row("list in a list", "ll", b -> b.onListIndex(1).onListIndex(0).getValues(), 3L),
        new Row("through a list's rank", "ll", b -> b.onListRank(0).list().size(), 2L),
        new Row("through a list's value", "ll", b -> b.onListValue(List.of(3)).list().size(), 1L),
        new Row(
            "a pattern",
            "ll",
            b -> b.onListValue(List.of(1, Value.WILDCARD)).getIndexes(),
            List.of(0L)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void ofOneKey(Row row) {
    session.put(set.id(1), BINS);
    assertRow(read(row, session.query(set.id(1))).execute().toList(), row);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void ofSeveralKeysAndInChains(Row row) {
    session.upsert(set.ids(1, 2, 3)).put(BINS).execute();

    assertRow(read(row, session.query(set.ids(1, 2, 99))).execute().toList(), row, 0, 1);

    List<RecordResult> mixed =
        read(
                row,
                read(row, session.upsert(set.id(4)).bin("x").setTo(1).query(set.id(1)))
                    .delete(set.id(3))
                    .query(set.id(2)))
            .execute()
            .toList();
    assertThat(mixed).hasSize(4);
    assertRow(List.of(mixed.get(1), mixed.get(3)), row, 1, 3);
    assertThat(session.get(set.id(1)).generation).isEqualTo(1);
    assertThat(session.contains(set.id(3))).isFalse();
  }

  private static KeyedRead<RecordStream> read(Row row, KeyedRead<RecordStream> read) {
    return row.step().apply(read.bin(row.bin()));
  }

  private static void assertRow(List<RecordResult> rows, Row row) {
    assertRow(rows, row, 0);
  }

  private static void assertRow(List<RecordResult> rows, Row row, Integer... indexes) {
    assertThat(rows).extracting(RecordResult::index).containsExactly(indexes);
    assertThat(rows)
        .allSatisfy(
            result -> {
              assertThat(result.record().getValue(row.bin())).isEqualTo(row.expected());
              assertThat(result.record().bins.keySet()).isSubsetOf(row.bin());
            });
  }

  @Test
  void severalReadsOfABinComeInTheirOrder() {
    session.put(set.id(1), BINS);
    RecordResult row =
        session
            .query(set.id(1))
            .bin("m")
            .onMapKey("a")
            .getValues()
            .bin("l")
            .list()
            .size()
            .bin("m")
            .onMapRank(0)
            .getKeys()
            .execute()
            .toList()
            .get(0);
    assertThat(row.record().getList("m")).isEqualTo(List.of(3L, "b"));
    assertThat(row.record().getLong("l")).isEqualTo(5);
  }

  @Test
  void whatIsNotThereOnTheWayIsAnError() {
    session.put(set.id(1), BINS);
    List<Function<ReadBin<RecordStream>, KeyedRead<RecordStream>>> steps =
        List.of(
            b -> b.onMapKey("zz").onMapKey("x").getValues(),
            b -> b.onMapKey("zz").list().size(),
            b -> b.onMapKey("list").onListIndex(99).getValues(),
            b -> b.onMapKey("list").onListIndex(99).exists(),
            b -> b.onMapKey("list").onMapKey("x").getValues(),
            b -> b.onMapKey("map").list().size());
    for (var step : steps) {
      assertThatThrownBy(() -> step.apply(session.query(set.id(1)).bin("n")).execute())
          .isInstanceOf(BinException.class);
      assertThat(step.apply(session.query(set.ids(1, 2)).bin("n")).execute().toList())
          .singleElement()
          .satisfies(row -> assertThat(row.error()).get().isInstanceOf(BinException.class));
    }
  }
}
