package io.aerosdk.it.cdt;

import static io.aerosdk.command.cdt.CollectionFlags.bounded;
import static io.aerosdk.command.cdt.CollectionFlags.noFail;
import static io.aerosdk.command.cdt.CollectionFlags.partial;
import static io.aerosdk.command.cdt.CollectionFlags.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.MapOrder;
import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.WriteBin;
import io.aerosdk.command.cdt.ListSort;
import io.aerosdk.command.cdt.ListWrites;
import io.aerosdk.command.cdt.MapWrites;
import io.aerosdk.error.BinException;
import io.aerosdk.error.ElementException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations on whole lists and maps: in a bin, at a path, on several keys. */
@KeyedScenarios
class WholeCollectionsIT {
  private static final List<Long> LIST = List.of(3L, 1L, 2L);
  private static final Map<String, Long> MAP = Map.of("a", 1L, "b", 2L);

  private final TestSession session;
  private final DataSet set;

  WholeCollectionsIT(Setup setup) {
    session = setup.session();
    set = setup.set(WholeCollectionsIT.class);
  }

  /** An operation on a collection: what it gives and leaves, or which error it is. */
  record Row(
      String name,
      Object before,
      Function<Place, KeyedWrite<RecordStream>> step,
      @Nullable Object given,
      Object left,
      @Nullable Class<? extends SdkException> error) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The two collections that a place may be. */
  record Place(
      ListWrites<KeyedWrite<RecordStream>> list, MapWrites<KeyedWrite<RecordStream>> map) {}

  private static Row list(
      String name,
      Function<ListWrites<KeyedWrite<RecordStream>>, KeyedWrite<RecordStream>> step,
      @Nullable Object given,
      Object left) {
    return new Row(name, LIST, place -> step.apply(place.list()), given, left, null);
  }

  private static Row map(
      String name,
      Function<MapWrites<KeyedWrite<RecordStream>>, KeyedWrite<RecordStream>> step,
      @Nullable Object given,
      Object left) {
    return new Row(name, MAP, place -> step.apply(place.map()), given, left, null);
  }

  static Stream<Row> rows() {
    return Stream.of(growing(), changing(), shrinking(), maps(), errors()).flatMap(rows -> rows);
  }

  private static Stream<Row> growing() {
    return Stream.of(
        list("append", l -> l.append(9), 4L, List.of(3L, 1L, 2L, 9L)),
        list("append null", l -> l.append(null), 4L, Arrays.asList(3L, 1L, 2L, null)),
        list("append unique", l -> l.append(9, unique()), 4L, List.of(3L, 1L, 2L, 9L)),
        list("append unique, no fail", l -> l.append(1, unique(), noFail()), 3L, LIST),
        list("add", l -> l.add(0), 4L, List.of(3L, 1L, 2L, 0L)),
        list("appendItems", l -> l.appendItems(List.of(8, 9)), 5L, List.of(3L, 1L, 2L, 8L, 9L)),
        list(
            "appendItems partial",
            l -> l.appendItems(List.of(1, 9), unique(), noFail(), partial()),
            4L,
            List.of(3L, 1L, 2L, 9L)),
        list(
            "appendItems all or none",
            l -> l.appendItems(List.of(1, 9), unique(), noFail()),
            3L,
            LIST),
        list("addItems", l -> l.addItems(List.of(8, 0)), 5L, List.of(3L, 1L, 2L, 8L, 0L)),
        list("insert", l -> l.insert(1, 7), 4L, List.of(3L, 7L, 1L, 2L)),
        list("insert behind", l -> l.insert(4, 7), 5L, Arrays.asList(3L, 1L, 2L, null, 7L)),
        list("insert bounded, no fail", l -> l.insert(4, 7, bounded(), noFail()), 3L, LIST),
        list(
            "insertItems", l -> l.insertItems(-1, List.of(8, 9)), 5L, List.of(3L, 1L, 8L, 9L, 2L)));
  }

  private static Stream<Row> changing() {
    return Stream.of(
        list("set", l -> l.set(0, 7), null, List.of(7L, 1L, 2L)),
        list("set null", l -> l.set(-1, null), null, Arrays.asList(3L, 1L, null)),
        list("increment", l -> l.increment(1), 2L, List.of(3L, 2L, 2L)),
        list("increment long", l -> l.increment(1, -5), -4L, List.of(3L, -4L, 2L)),
        list("increment double", l -> l.increment(1, 2.5), 3L, List.of(3L, 3L, 2L)),
        list("increment behind", l -> l.increment(3, 4), 4L, List.of(3L, 1L, 2L, 4L)),
        list("sort", l -> l.sort(), null, List.of(1L, 2L, 3L)),
        list("sort descending", l -> l.sort(ListSort.DESCENDING), null, List.of(3L, 2L, 1L)),
        new Row(
            "sort without duplicates",
            List.of(2L, 1L, 2L),
            p -> p.list().sort(ListSort.DROP_DUPLICATES),
            null,
            List.of(1L, 2L),
            null),
        list("setOrder", l -> l.setOrder(ListOrder.ORDERED), null, List.of(1L, 2L, 3L)),
        list("create where one is", l -> l.create(ListOrder.UNORDERED), null, LIST));
  }

  private static Stream<Row> shrinking() {
    return Stream.of(
        list("remove", l -> l.remove(0), 1L, List.of(1L, 2L)),
        list("removeRange from", l -> l.removeRange(1), 2L, List.of(3L)),
        list("removeRange", l -> l.removeRange(0, 2), 2L, List.of(2L)),
        list("removeRange too many", l -> l.removeRange(2, 9), 1L, List.of(3L, 1L)),
        list("pop", l -> l.pop(-1), 2L, List.of(3L, 1L)),
        list("popRange from", l -> l.popRange(1), List.of(1L, 2L), List.of(3L)),
        list("popRange", l -> l.popRange(0, 2), List.of(3L, 1L), List.of(2L)),
        list("trim", l -> l.trim(1, 1), 2L, List.of(1L)),
        list("clear", l -> l.clear(), null, List.of()),
        list("size", l -> l.size(), 3L, LIST),
        list("get", l -> l.get(-1), 2L, LIST),
        list("getRange from", l -> l.getRange(1), List.of(1L, 2L), LIST),
        list("getRange", l -> l.getRange(0, 2), List.of(3L, 1L), LIST));
  }

  private static Stream<Row> maps() {
    Map<String, Long> withC = Map.of("a", 1L, "b", 2L, "c", 3L);
    Map<String, Long> changed = Map.of("a", 9L, "b", 2L);
    return Stream.of(
        map("upsert new", m -> m.upsert("c", 3), 3L, withC),
        map("upsert old", m -> m.upsert("a", 9), 2L, changed),
        map("map insert", m -> m.insert("c", 3), 3L, withC),
        map("map insert, no fail", m -> m.insert("a", 9, noFail()), 2L, MAP),
        map("update", m -> m.update("a", 9), 2L, changed),
        map("update, no fail", m -> m.update("c", 3, noFail()), 2L, MAP),
        map(
            "upsertItems",
            m -> m.upsertItems(Map.of("a", 9, "c", 3)),
            3L,
            Map.of("a", 9L, "b", 2L, "c", 3L)),
        map("insertItems of maps", m -> m.insertItems(Map.of("c", 3)), 3L, withC),
        map(
            "insertItems partial",
            m -> m.insertItems(Map.of("a", 9, "c", 3), noFail(), partial()),
            3L,
            withC),
        map(
            "insertItems all or none",
            m -> m.insertItems(Map.of("a", 9, "c", 3), noFail()),
            2L,
            MAP),
        map("updateItems", m -> m.updateItems(Map.of("a", 9)), 2L, changed),
        map(
            "updateItems partial",
            m -> m.updateItems(Map.of("a", 9, "c", 3), noFail(), partial()),
            2L,
            changed),
        map("map clear", m -> m.clear(), null, Map.of()),
        map("map setOrder", m -> m.setOrder(MapOrder.KEY_ORDERED), null, MAP),
        map("map create where one is", m -> m.create(MapOrder.KEY_VALUE_ORDERED), null, MAP),
        map("map size", m -> m.size(), 2L, MAP));
  }

  private static Stream<Row> errors() {
    return Stream.of(
        listError("duplicate", l -> l.append(1, unique()), ElementException.class),
        listError(
            "one duplicate", l -> l.appendItems(List.of(9, 1), unique()), ElementException.class),
        listError("behind a bound", l -> l.insert(4, 7, bounded()), BinException.class),
        listError("no such index", l -> l.get(3), BinException.class),
        listError("nothing to pop", l -> l.pop(3), BinException.class),
        mapError("key is there", m -> m.insert("a", 9), ElementException.class),
        mapError(
            "one key is there", m -> m.insertItems(Map.of("a", 9, "c", 3)), ElementException.class),
        mapError("key is not there", m -> m.update("c", 3), ElementException.class),
        mapError(
            "one key is not there",
            m -> m.updateItems(Map.of("a", 9, "c", 3)),
            ElementException.class));
  }

  private static Row listError(
      String name,
      Function<ListWrites<KeyedWrite<RecordStream>>, KeyedWrite<RecordStream>> step,
      Class<? extends SdkException> error) {
    return new Row(name, LIST, place -> step.apply(place.list()), null, LIST, error);
  }

  private static Row mapError(
      String name,
      Function<MapWrites<KeyedWrite<RecordStream>>, KeyedWrite<RecordStream>> step,
      Class<? extends SdkException> error) {
    return new Row(name, MAP, place -> step.apply(place.map()), null, MAP, error);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void inABin(Row row) {
    session.upsert(set.ids(1, 2, 3)).put(Map.of("v", row.before(), "kept", LIST)).execute();
    Function<WriteBin<RecordStream>, KeyedWrite<RecordStream>> step =
        bin -> row.step().apply(new Place(bin.list(), bin.map()));

    assertRow(row, withWrite(step.apply(session.update(set.id(1)).bin("v"))));
    assertRows(
        row, withWrite(step.apply(session.update(set.ids(2, 3)).bin("v"))).execute().toList());

    for (RecordResult result : session.query(set.ids(1, 2, 3)).execute()) {
      assertThat(result.record().bins).isEqualTo(Map.of("v", row.left(), "kept", LIST));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void atAPath(Row row) {
    List<Object> before = List.of(List.of(), Map.of("p", row.before(), "q", "kept"));
    session.upsert(set.ids(1, 2, 3)).put(Map.of("v", before, "kept", LIST)).execute();
    Function<WriteBin<RecordStream>, KeyedWrite<RecordStream>> step =
        bin -> {
          var place = bin.onListIndex(1).onMapKey("p");
          return row.step().apply(new Place(place.list(), place.map()));
        };

    assertRow(row, withWrite(step.apply(session.update(set.id(1)).bin("v"))));
    assertRows(
        row, withWrite(step.apply(session.update(set.ids(2, 3)).bin("v"))).execute().toList());

    for (RecordResult result : session.query(set.ids(1, 2, 3)).execute()) {
      assertThat(result.record().getValue("v"))
          .isEqualTo(List.of(List.of(), Map.of("p", row.left(), "q", "kept")));
    }
  }

  /** Some rows only read, which is no write. */
  private static KeyedWrite<RecordStream> withWrite(KeyedWrite<RecordStream> write) {
    return write.bin("kept").setTo(LIST);
  }

  private static void assertRow(Row row, KeyedWrite<RecordStream> write) {
    if (row.error() == null) {
      assertRows(row, write.execute().toList());
    } else {
      assertThatThrownBy(write::execute).isInstanceOf(row.error());
    }
  }

  private static void assertRows(Row row, List<RecordResult> results) {
    assertThat(results).isNotEmpty();
    for (RecordResult result : results) {
      if (row.error() == null) {
        assertThat(result.record().getValue("v")).isEqualTo(row.given());
      } else {
        assertThat(result.error()).get().isInstanceOf(row.error());
      }
    }
  }

  @Test
  void orderedListsKeepTheirOrder() {
    session.upsert(set.id(1)).bin("v").list().addItems(List.of(3, 1, 2)).execute();
    session.update(set.id(1)).bin("v").list().append(0).bin("v").list().add(2).execute();
    assertThat(session.get(set.id(1)).getList("v")).isEqualTo(List.of(0L, 1L, 2L, 2L, 3L));
    assertThatThrownBy(() -> session.update(set.id(1)).bin("v").list().insert(0, 7).execute())
        .isInstanceOf(BinException.class);
    assertThatThrownBy(() -> session.update(set.id(1)).bin("v").list().set(0, 7).execute())
        .isInstanceOf(BinException.class);
  }

  @Test
  void writesToMissingBinsCreateTheCollection() {
    session
        .upsert(set.id(1))
        .bin("appended")
        .list()
        .append("x")
        .bin("inserted")
        .list()
        .insert(1, "x")
        .bin("counted")
        .list()
        .increment(0, 7)
        .bin("map")
        .map()
        .upsert("k", null)
        .bin("items")
        .map()
        .insertItems(Map.of(1, 2))
        .bin("none")
        .list()
        .clear()
        .bin("nothing")
        .map()
        .clear()
        .execute();
    Map<String, @Nullable Object> bins = session.get(set.id(1)).bins;
    assertThat(bins).containsOnlyKeys("appended", "inserted", "counted", "map", "items");
    assertThat(bins.get("appended")).isEqualTo(List.of("x"));
    assertThat(bins.get("inserted")).isEqualTo(Arrays.asList(null, "x"));
    assertThat(bins.get("counted")).isEqualTo(List.of(7L));
    assertThat(bins.get("map")).isEqualTo(Collections.singletonMap("k", null));
    assertThat(bins.get("items")).isEqualTo(Map.of(1L, 2L));
  }
}
