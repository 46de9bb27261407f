package io.aerosdk.it.cdt;

import static io.aerosdk.command.cdt.CollectionFlags.order;
import static io.aerosdk.command.cdt.CollectionFlags.pad;
import static io.aerosdk.command.cdt.CollectionFlags.persistIndex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.MapOrder;
import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.WriteBin;
import io.aerosdk.error.BinException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What writes at paths create, in which order, and what they do not. */
@KeyedScenarios
class CreationIT {
  private final TestSession session;
  private final DataSet set;

  CreationIT(Setup setup) {
    session = setup.session();
    set = setup.set(CreationIT.class);
  }

  /** A write to a bin that is missing, and what is there then. */
  record Row(
      String name,
      Function<WriteBin<RecordStream>, KeyedWrite<RecordStream>> step,
      Object expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row("set an entry", b -> b.onMapKey("a").setTo(1), unordered("a", 1L)),
        new Row(
            "set an ordered entry",
            b -> b.onMapKey("a", MapOrder.KEY_ORDERED).setTo(1),
            ordered("a", 1L)),
        new Row("count an entry up", b -> b.onMapKey("a").add(5), unordered("a", 5L)),
        new Row("count by a fraction", b -> b.onMapKey("a").add(0.5), unordered("a", 0.5)),
        new Row("set an element", b -> b.onListIndex(1).setTo("x"), Arrays.asList(null, "x")),
        new Row("count an element up", b -> b.onListIndex(0).add(5), List.of(5L)),
        new Row(
            "a map in a map",
            b -> b.onMapKey("a", MapOrder.KEY_ORDERED).onMapKey("b", MapOrder.KEY_ORDERED).setTo(1),
            ordered("a", ordered("b", 1L))),
        new Row(
            "orders of their own",
            b -> b.onMapKey("a", MapOrder.KEY_ORDERED).onMapKey("b").setTo(1),
            ordered("a", unordered("b", 1L))),
        new Row(
            "unordered above ordered",
            b -> b.onMapKey("a", MapOrder.UNORDERED).onMapKey("b", MapOrder.KEY_ORDERED).add(1),
            unordered("a", ordered("b", 1L))),
        new Row(
            "a list in a map",
            b -> b.onMapKey("a", MapOrder.UNORDERED).list().appendItems(List.of(2, 1)),
            unordered("a", List.of(2L, 1L))),
        new Row(
            "an ordered list in a map",
            b -> b.onMapKey("a", MapOrder.UNORDERED).list().addItems(List.of(2, 1)),
            unordered("a", List.of(1L, 2L))),
        new Row(
            "a map in a list in a map",
            b ->
                b.onMapKey("a", MapOrder.UNORDERED)
                    .onListIndex(0, ListOrder.UNORDERED)
                    .onMapKey("x")
                    .setTo(1),
            unordered("a", List.of(unordered("x", 1L)))),
        new Row(
            "a map in a map, items",
            b ->
                b.onMapKey("a", MapOrder.UNORDERED)
                    .map()
                    .upsertItems(Map.of("x", 1), order(MapOrder.KEY_ORDERED)),
            unordered("a", ordered("x", 1L))),
        new Row(
            "behind the end",
            b -> b.onListIndex(2, ListOrder.UNORDERED, pad()).list().append(1),
            Arrays.asList(null, null, List.of(1L))),
        new Row("create a list", b -> b.list().create(ListOrder.ORDERED), List.of()),
        new Row(
            "create a map",
            b -> b.map().create(MapOrder.KEY_ORDERED, persistIndex()),
            new TreeMap<>()),
        new Row(
            "create a list in a map",
            b -> b.onMapKey("a").list().create(ListOrder.ORDERED),
            unordered("a", List.of())),
        new Row(
            "create a map in a map",
            b -> b.onMapKey("a").map().create(MapOrder.KEY_ORDERED),
            unordered("a", new TreeMap<>())),
        new Row(
            "create in an ordered map",
            b -> b.onMapKey("a", MapOrder.KEY_ORDERED).map().create(MapOrder.UNORDERED),
            ordered("a", new HashMap<>())),
        new Row(
            "create at an index",
            b -> b.onListIndex(0).map().create(MapOrder.KEY_ORDERED),
            List.of(new TreeMap<>())),
        new Row(
            "create behind the end",
            b -> b.onListIndex(1).list().create(ListOrder.ORDERED, pad()),
            Arrays.asList(null, List.of())));
  }

  private static Map<Object, Object> unordered(Object key, Object value) {
    return new HashMap<>(Map.of(key, value));
  }

  private static Map<Object, Object> ordered(Object key, Object value) {
    return new TreeMap<>(Map.of(key, value));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void inMissingRecords(Row row) {
    row.step().apply(session.upsert(set.id(1)).bin("v")).execute();
    assertLike(session.get(set.id(1)).getValue("v"), row.expected());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void inMissingBinsOfSeveralRecords(Row row) {
    session.upsert(set.ids(1, 2, 3)).put(Map.of("kept", 1L)).execute();
    row.step().apply(session.update(set.ids(1, 2)).bin("v")).execute();
    row.step()
        .apply(session.delete(set.id(4)).upsert(set.id(3)).bin("v"))
        .query(set.id(1))
        .execute();
    session
        .query(set.ids(1, 2, 3))
        .execute()
        .forEach(
            result -> {
              assertLike(result.record().getValue("v"), row.expected());
              assertThat(result.record().getLong("kept")).isEqualTo(1);
            });
  }

  /** Equal, and maps ordered where they should be, all the way down. */
  private static void assertLike(@Nullable Object actual, Object expected) {
    assertThat(actual).isEqualTo(expected);
    assertThat(orders(actual)).isEqualTo(orders(expected));
  }

  private static String orders(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      String own = value instanceof SortedMap ? "ordered" : "unordered";
      return own + map.values().stream().map(CreationIT::orders).toList();
    }
    return value instanceof List<?> list ? list.stream().map(CreationIT::orders).toList() + "" : "";
  }

  @Test
  void whatIsThereKeepsItsOrder() {
    session.upsert(set.id(1)).bin("v").map().create(MapOrder.KEY_ORDERED).execute();
    session
        .update(set.id(1))
        .bin("v")
        .onMapKey("a", MapOrder.UNORDERED)
        .list()
        .create(ListOrder.ORDERED)
        .bin("v")
        .onMapKey("b")
        .map()
        .create(MapOrder.UNORDERED)
        .bin("v")
        .onMapKey("a")
        .list()
        .appendItems(List.of(2, 1))
        .execute();
    Map<Object, Object> expected = ordered("a", List.of(1L, 2L));
    expected.put("b", new HashMap<>());
    assertLike(session.get(set.id(1)).getValue("v"), expected);
  }

  @Test
  void pathsThatDoNotCreateNeedWhatTheyGoThrough() {
    session.put(set.id(1), Map.of("v", Map.of("a", 1L)));
    List<Function<WriteBin<RecordStream>, KeyedWrite<RecordStream>>> steps =
        List.of(
            b -> b.onMapKey("b").onMapKey("c").setTo(1),
            b -> b.onMapKey("b").list().append(1),
            b -> b.onMapKey("b").map().upsert("c", 1),
            b -> b.onMapKey("b").onMapKey("c", MapOrder.KEY_ORDERED).onMapKey("d").setTo(1));
    for (var step : steps) {
      assertThatThrownBy(() -> step.apply(session.update(set.id(1)).bin("v")).execute())
          .isInstanceOf(BinException.class);
    }
    assertThat(session.get(set.id(1)).getValue("v")).isEqualTo(Map.of("a", 1L));
  }

  @Test
  void readsThroughPathsThatCreateDoNotCreate() {
    session.put(set.id(1), Map.of("v", Map.of("a", Map.of("b", 7L)), "n", 1L));
    var row =
        session
            .update(set.id(1))
            .bin("n")
            .add(1)
            .bin("v")
            .onMapKey("a", MapOrder.KEY_ORDERED)
            .onMapKey("b", MapOrder.KEY_ORDERED)
            .getValues()
            .execute()
            .toList()
            .get(0);
    assertThat(row.record().getLong("v")).isEqualTo(7);
    assertThatThrownBy(
            () ->
                session
                    .update(set.id(1))
                    .bin("n")
                    .add(1)
                    .bin("v")
                    .onMapKey("zz", MapOrder.KEY_ORDERED)
                    .onMapKey("b")
                    .exists()
                    .execute())
        .isInstanceOf(BinException.class);
    assertThat(session.get(set.id(1)).bins)
        .isEqualTo(Map.of("v", Map.of("a", Map.of("b", 7L)), "n", 2L));
  }

  @Test
  void anOrderCanBeGivenLater() {
    session.put(set.id(1), Map.of("m", Map.of("b", 1L, "a", 2L), "l", List.of(2L, 1L)));
    session
        .update(set.id(1))
        .bin("m")
        .map()
        .setOrder(MapOrder.KEY_ORDERED, persistIndex())
        .bin("l")
        .list()
        .setOrder(ListOrder.ORDERED, persistIndex())
        .execute();
    assertThat(session.get(set.id(1)).getValue("m"))
        .isEqualTo(new TreeMap<>(Map.of("a", 2L, "b", 1L)))
        .isInstanceOf(SortedMap.class);
    assertThat(session.get(set.id(1)).getValue("l")).isEqualTo(List.of(1L, 2L));
  }
}
