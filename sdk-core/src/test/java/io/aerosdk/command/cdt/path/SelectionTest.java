package io.aerosdk.command.cdt.path;

import static io.aerosdk.command.cdt.Operations.BIN;
import static io.aerosdk.command.cdt.Operations.assertSame;
import static io.aerosdk.command.cdt.Operations.read;
import static io.aerosdk.command.cdt.Operations.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.ListPolicy;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.cdt.MapOperation;
import com.aerospike.client.cdt.MapOrder;
import com.aerospike.client.cdt.MapPolicy;
import com.aerospike.client.cdt.MapReturnType;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedRead;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.cdt.CollectionFlags;
import io.aerosdk.command.cdt.Operations;
import io.aerosdk.command.cdt.selection.InvertibleListSelection;
import io.aerosdk.command.cdt.selection.InvertibleListTarget;
import io.aerosdk.command.cdt.selection.InvertibleMapSelection;
import io.aerosdk.command.cdt.selection.InvertibleMapTarget;
import io.aerosdk.command.cdt.selection.ListReturn;
import io.aerosdk.command.cdt.selection.ListSelection;
import io.aerosdk.command.cdt.selection.ListTarget;
import io.aerosdk.command.cdt.selection.MapReturn;
import io.aerosdk.command.cdt.selection.MapSelection;
import io.aerosdk.command.cdt.selection.MapTarget;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to select, in every form, against what the official client makes of the same words. */
class SelectionTest {
  private static final CTX[] NONE = {};
  private static final CTX[] PLAIN = {
    CTX.mapKey(Value.get("p")), CTX.listIndex(3), CTX.listValue(Value.get(4L))
  };
  private static final CTX[] CREATING = {
    CTX.mapKeyCreate(Value.get("p"), MapOrder.KEY_VALUE_ORDERED),
    CTX.listIndexCreate(3, ListOrder.UNORDERED, true),
    CTX.listValue(Value.get(4L))
  };

  private static final Set<String> SINGLE =
      Set.of("onMapKey", "onMapIndex", "onMapRank", "onListIndex", "onListRank");
  private static final Set<String> NAVIGABLE =
      Set.of(
          "onMapKey",
          "onMapIndex",
          "onMapRank",
          "onMapValue",
          "onListIndex",
          "onListRank",
          "onListValue");

  static List<Selecting<?, ?>> selectings() {
    return Selecting.all().toList();
  }

  /** One word at the end of a path, and the return type of the client that it stands for. */
  private record Terminal<T, S>(int returnType, Function<T, S> step) {}

  @ParameterizedTest
  @MethodSource("selectings")
  <R, W> void onTheBin(Selecting<R, W> row) {
    SelectionTest.<KeyedRead<KeyedCommand>>checkReads(
        row, NONE, step -> read(bin -> step.apply(row.read().apply(bin))));
    SelectionTest.<KeyedWrite<KeyedCommand>>checkReads(
        row, NONE, step -> written(bin -> step.apply(row.write().apply(bin))));
    SelectionTest.<KeyedWrite<KeyedCommand>>checkRemovals(
        row, NONE, step -> written(bin -> step.apply(row.write().apply(bin))));
  }

  @ParameterizedTest
  @MethodSource("selectings")
  <R, W> void atAPath(Selecting<R, W> row) {
    SelectionTest.<KeyedRead<KeyedCommand>>checkReads(
        row,
        PLAIN,
        step ->
            read(
                bin ->
                    step.apply(row.read().apply(bin.onMapKey("p").onListIndex(3).onListValue(4)))));
    SelectionTest.<KeyedWrite<KeyedCommand>>checkReads(
        row, PLAIN, step -> written(bin -> step.apply(row.write().apply(creating(bin)))));
    SelectionTest.<KeyedWrite<KeyedCommand>>checkRemovals(
        row, CREATING, step -> written(bin -> step.apply(row.write().apply(creating(bin)))));
  }

  private static WriteListValue<KeyedWrite<KeyedCommand>> creating(
      WriteNavigation<KeyedWrite<KeyedCommand>> bin) {
    return bin.onMapKey("p", MapOrder.KEY_VALUE_ORDERED)
        .onListIndex(3, ListOrder.UNORDERED, CollectionFlags.pad())
        .onListValue(4);
  }

  private static <S> void checkReads(
      Selecting<?, ?> row, CTX[] path, Function<Function<Object, S>, Operation> run) {
    boolean map = row.name().startsWith("onMap");
    check(map ? SelectionTest.<S>mapReads() : SelectionTest.<S>listReads(), row.get(), path, run);
    if (isInvertible(row.name())) {
      check(
          map ? SelectionTest.<S>otherMapReads() : SelectionTest.<S>otherListReads(),
          row.get(),
          path,
          run);
    }
  }

  private static <S> void checkRemovals(
      Selecting<?, ?> row, CTX[] path, Function<Function<Object, S>, Operation> run) {
    boolean map = row.name().startsWith("onMap");
    check(
        map ? SelectionTest.<S>mapRemovals() : SelectionTest.<S>listRemovals(),
        row.remove(),
        path,
        run);
    if (isInvertible(row.name())) {
      check(
          map ? SelectionTest.<S>otherMapRemovals() : SelectionTest.<S>otherListRemovals(),
          row.remove(),
          path,
          run);
    }
  }

  @SuppressWarnings("unchecked") // the table says what each step gives
  private static <S> void check(
      List<? extends Terminal<?, S>> terminals,
      Selecting.Expected expected,
      CTX[] path,
      Function<Function<Object, S>, Operation> run) {
    assertThat(terminals).isNotEmpty();
    for (Terminal<?, S> terminal : terminals) {
      Function<Object, S> step = (Function<Object, S>) terminal.step();
      assertSame(run.apply(step), expected.of(terminal.returnType(), path));
    }
  }

  private static boolean isInvertible(String name) {
    return !SINGLE.contains(Operations.method(name));
  }

  private static <S> List<Terminal<MapSelection<S>, S>> mapReads() {
    return List.of(
        new Terminal<>(MapReturnType.VALUE, s -> s.getValues()),
        new Terminal<>(MapReturnType.KEY, s -> s.getKeys()),
        new Terminal<>(MapReturnType.KEY_VALUE, s -> s.getKeysAndValues()),
        new Terminal<>(MapReturnType.COUNT, s -> s.count()),
        new Terminal<>(MapReturnType.EXISTS, s -> s.exists()),
        new Terminal<>(MapReturnType.INDEX, s -> s.getIndexes()),
        new Terminal<>(MapReturnType.REVERSE_INDEX, s -> s.getReverseIndexes()),
        new Terminal<>(MapReturnType.RANK, s -> s.getRanks()),
        new Terminal<>(MapReturnType.REVERSE_RANK, s -> s.getReverseRanks()),
        new Terminal<>(MapReturnType.VALUE, s -> s.get(MapReturn.VALUE)),
        new Terminal<>(MapReturnType.KEY, s -> s.get(MapReturn.KEY)),
        new Terminal<>(MapReturnType.KEY_VALUE, s -> s.get(MapReturn.KEY_VALUE)),
        new Terminal<>(MapReturnType.UNORDERED_MAP, s -> s.get(MapReturn.UNORDERED_MAP)),
        new Terminal<>(MapReturnType.ORDERED_MAP, s -> s.get(MapReturn.ORDERED_MAP)),
        new Terminal<>(MapReturnType.COUNT, s -> s.get(MapReturn.COUNT)),
        new Terminal<>(MapReturnType.EXISTS, s -> s.get(MapReturn.EXISTS)),
        new Terminal<>(MapReturnType.INDEX, s -> s.get(MapReturn.INDEX)),
        new Terminal<>(MapReturnType.REVERSE_INDEX, s -> s.get(MapReturn.REVERSE_INDEX)),
        new Terminal<>(MapReturnType.RANK, s -> s.get(MapReturn.RANK)),
        new Terminal<>(MapReturnType.REVERSE_RANK, s -> s.get(MapReturn.REVERSE_RANK)));
  }

  private static <S> List<Terminal<InvertibleMapSelection<S>, S>> otherMapReads() {
    return List.of(
        new Terminal<>(MapReturnType.VALUE | MapReturnType.INVERTED, s -> s.getAllOtherValues()),
        new Terminal<>(MapReturnType.KEY | MapReturnType.INVERTED, s -> s.getAllOtherKeys()),
        new Terminal<>(
            MapReturnType.KEY_VALUE | MapReturnType.INVERTED, s -> s.getAllOtherKeysAndValues()),
        new Terminal<>(MapReturnType.COUNT | MapReturnType.INVERTED, s -> s.countAllOthers()),
        new Terminal<>(MapReturnType.INDEX | MapReturnType.INVERTED, s -> s.getAllOtherIndexes()),
        new Terminal<>(
            MapReturnType.REVERSE_INDEX | MapReturnType.INVERTED,
            s -> s.getAllOtherReverseIndexes()),
        new Terminal<>(MapReturnType.RANK | MapReturnType.INVERTED, s -> s.getAllOtherRanks()),
        new Terminal<>(
            MapReturnType.REVERSE_RANK | MapReturnType.INVERTED, s -> s.getAllOtherReverseRanks()),
        new Terminal<>(
            MapReturnType.VALUE | MapReturnType.INVERTED, s -> s.getAllOthers(MapReturn.VALUE)),
        new Terminal<>(
            MapReturnType.KEY | MapReturnType.INVERTED, s -> s.getAllOthers(MapReturn.KEY)),
        new Terminal<>(
            MapReturnType.KEY_VALUE | MapReturnType.INVERTED,
            s -> s.getAllOthers(MapReturn.KEY_VALUE)),
        new Terminal<>(
            MapReturnType.UNORDERED_MAP | MapReturnType.INVERTED,
            s -> s.getAllOthers(MapReturn.UNORDERED_MAP)),
        new Terminal<>(
            MapReturnType.ORDERED_MAP | MapReturnType.INVERTED,
            s -> s.getAllOthers(MapReturn.ORDERED_MAP)),
        new Terminal<>(
            MapReturnType.COUNT | MapReturnType.INVERTED, s -> s.getAllOthers(MapReturn.COUNT)),
        new Terminal<>(
            MapReturnType.EXISTS | MapReturnType.INVERTED, s -> s.getAllOthers(MapReturn.EXISTS)),
        new Terminal<>(
            MapReturnType.INDEX | MapReturnType.INVERTED, s -> s.getAllOthers(MapReturn.INDEX)),
        new Terminal<>(
            MapReturnType.REVERSE_INDEX | MapReturnType.INVERTED,
            s -> s.getAllOthers(MapReturn.REVERSE_INDEX)),
        new Terminal<>(
            MapReturnType.RANK | MapReturnType.INVERTED, s -> s.getAllOthers(MapReturn.RANK)),
        new Terminal<>(
            MapReturnType.REVERSE_RANK | MapReturnType.INVERTED,
            s -> s.getAllOthers(MapReturn.REVERSE_RANK)));
  }

  private static <S> List<Terminal<MapTarget<S>, S>> mapRemovals() {
    return List.of(
        new Terminal<>(MapReturnType.NONE, s -> s.remove()),
        new Terminal<>(MapReturnType.VALUE, s -> s.remove(MapReturn.VALUE)),
        new Terminal<>(MapReturnType.KEY, s -> s.remove(MapReturn.KEY)),
        new Terminal<>(MapReturnType.KEY_VALUE, s -> s.remove(MapReturn.KEY_VALUE)),
        new Terminal<>(MapReturnType.UNORDERED_MAP, s -> s.remove(MapReturn.UNORDERED_MAP)),
        new Terminal<>(MapReturnType.ORDERED_MAP, s -> s.remove(MapReturn.ORDERED_MAP)),
        new Terminal<>(MapReturnType.COUNT, s -> s.remove(MapReturn.COUNT)),
        new Terminal<>(MapReturnType.EXISTS, s -> s.remove(MapReturn.EXISTS)),
        new Terminal<>(MapReturnType.INDEX, s -> s.remove(MapReturn.INDEX)),
        new Terminal<>(MapReturnType.REVERSE_INDEX, s -> s.remove(MapReturn.REVERSE_INDEX)),
        new Terminal<>(MapReturnType.RANK, s -> s.remove(MapReturn.RANK)),
        new Terminal<>(MapReturnType.REVERSE_RANK, s -> s.remove(MapReturn.REVERSE_RANK)));
  }

  private static <S> List<Terminal<InvertibleMapTarget<S>, S>> otherMapRemovals() {
    return List.of(
        new Terminal<>(MapReturnType.NONE | MapReturnType.INVERTED, s -> s.removeAllOthers()),
        new Terminal<>(
            MapReturnType.VALUE | MapReturnType.INVERTED, s -> s.removeAllOthers(MapReturn.VALUE)),
        new Terminal<>(
            MapReturnType.KEY | MapReturnType.INVERTED, s -> s.removeAllOthers(MapReturn.KEY)),
        new Terminal<>(
            MapReturnType.KEY_VALUE | MapReturnType.INVERTED,
            s -> s.removeAllOthers(MapReturn.KEY_VALUE)),
        new Terminal<>(
            MapReturnType.UNORDERED_MAP | MapReturnType.INVERTED,
            s -> s.removeAllOthers(MapReturn.UNORDERED_MAP)),
        new Terminal<>(
            MapReturnType.ORDERED_MAP | MapReturnType.INVERTED,
            s -> s.removeAllOthers(MapReturn.ORDERED_MAP)),
        new Terminal<>(
            MapReturnType.COUNT | MapReturnType.INVERTED, s -> s.removeAllOthers(MapReturn.COUNT)),
        new Terminal<>(
            MapReturnType.EXISTS | MapReturnType.INVERTED,
            s -> s.removeAllOthers(MapReturn.EXISTS)),
        new Terminal<>(
            MapReturnType.INDEX | MapReturnType.INVERTED, s -> s.removeAllOthers(MapReturn.INDEX)),
        new Terminal<>(
            MapReturnType.REVERSE_INDEX | MapReturnType.INVERTED,
            s -> s.removeAllOthers(MapReturn.REVERSE_INDEX)),
        new Terminal<>(
            MapReturnType.RANK | MapReturnType.INVERTED, s -> s.removeAllOthers(MapReturn.RANK)),
        new Terminal<>(
            MapReturnType.REVERSE_RANK | MapReturnType.INVERTED,
            s -> s.removeAllOthers(MapReturn.REVERSE_RANK)));
  }

  private static <S> List<Terminal<ListSelection<S>, S>> listReads() {
    return List.of(
        new Terminal<>(ListReturnType.VALUE, s -> s.getValues()),
        new Terminal<>(ListReturnType.COUNT, s -> s.count()),
        new Terminal<>(ListReturnType.EXISTS, s -> s.exists()),
        new Terminal<>(ListReturnType.INDEX, s -> s.getIndexes()),
        new Terminal<>(ListReturnType.REVERSE_INDEX, s -> s.getReverseIndexes()),
        new Terminal<>(ListReturnType.RANK, s -> s.getRanks()),
        new Terminal<>(ListReturnType.REVERSE_RANK, s -> s.getReverseRanks()),
        new Terminal<>(ListReturnType.VALUE, s -> s.get(ListReturn.VALUE)),
        new Terminal<>(ListReturnType.COUNT, s -> s.get(ListReturn.COUNT)),
        new Terminal<>(ListReturnType.EXISTS, s -> s.get(ListReturn.EXISTS)),
        new Terminal<>(ListReturnType.INDEX, s -> s.get(ListReturn.INDEX)),
        new Terminal<>(ListReturnType.REVERSE_INDEX, s -> s.get(ListReturn.REVERSE_INDEX)),
        new Terminal<>(ListReturnType.RANK, s -> s.get(ListReturn.RANK)),
        new Terminal<>(ListReturnType.REVERSE_RANK, s -> s.get(ListReturn.REVERSE_RANK)));
  }

  private static <S> List<Terminal<InvertibleListSelection<S>, S>> otherListReads() {
    return List.of(
        new Terminal<>(ListReturnType.VALUE | ListReturnType.INVERTED, s -> s.getAllOtherValues()),
        new Terminal<>(ListReturnType.COUNT | ListReturnType.INVERTED, s -> s.countAllOthers()),
        new Terminal<>(ListReturnType.INDEX | ListReturnType.INVERTED, s -> s.getAllOtherIndexes()),
        new Terminal<>(
            ListReturnType.REVERSE_INDEX | ListReturnType.INVERTED,
            s -> s.getAllOtherReverseIndexes()),
        new Terminal<>(ListReturnType.RANK | ListReturnType.INVERTED, s -> s.getAllOtherRanks()),
        new Terminal<>(
            ListReturnType.REVERSE_RANK | ListReturnType.INVERTED,
            s -> s.getAllOtherReverseRanks()),
        new Terminal<>(
            ListReturnType.VALUE | ListReturnType.INVERTED, s -> s.getAllOthers(ListReturn.VALUE)),
        new Terminal<>(
            ListReturnType.COUNT | ListReturnType.INVERTED, s -> s.getAllOthers(ListReturn.COUNT)),
        new Terminal<>(
            ListReturnType.EXISTS | ListReturnType.INVERTED,
            s -> s.getAllOthers(ListReturn.EXISTS)),
        new Terminal<>(
            ListReturnType.INDEX | ListReturnType.INVERTED, s -> s.getAllOthers(ListReturn.INDEX)),
        new Terminal<>(
            ListReturnType.REVERSE_INDEX | ListReturnType.INVERTED,
            s -> s.getAllOthers(ListReturn.REVERSE_INDEX)),
        new Terminal<>(
            ListReturnType.RANK | ListReturnType.INVERTED, s -> s.getAllOthers(ListReturn.RANK)),
        new Terminal<>(
            ListReturnType.REVERSE_RANK | ListReturnType.INVERTED,
            s -> s.getAllOthers(ListReturn.REVERSE_RANK)));
  }

  private static <S> List<Terminal<ListTarget<S>, S>> listRemovals() {
    return List.of(
        new Terminal<>(ListReturnType.NONE, s -> s.remove()),
        new Terminal<>(ListReturnType.VALUE, s -> s.remove(ListReturn.VALUE)),
        new Terminal<>(ListReturnType.COUNT, s -> s.remove(ListReturn.COUNT)),
        new Terminal<>(ListReturnType.EXISTS, s -> s.remove(ListReturn.EXISTS)),
        new Terminal<>(ListReturnType.INDEX, s -> s.remove(ListReturn.INDEX)),
        new Terminal<>(ListReturnType.REVERSE_INDEX, s -> s.remove(ListReturn.REVERSE_INDEX)),
        new Terminal<>(ListReturnType.RANK, s -> s.remove(ListReturn.RANK)),
        new Terminal<>(ListReturnType.REVERSE_RANK, s -> s.remove(ListReturn.REVERSE_RANK)));
  }

  private static <S> List<Terminal<InvertibleListTarget<S>, S>> otherListRemovals() {
    return List.of(
        new Terminal<>(ListReturnType.NONE | ListReturnType.INVERTED, s -> s.removeAllOthers()),
        new Terminal<>(
            ListReturnType.VALUE | ListReturnType.INVERTED,
            s -> s.removeAllOthers(ListReturn.VALUE)),
        new Terminal<>(
            ListReturnType.COUNT | ListReturnType.INVERTED,
            s -> s.removeAllOthers(ListReturn.COUNT)),
        new Terminal<>(
            ListReturnType.EXISTS | ListReturnType.INVERTED,
            s -> s.removeAllOthers(ListReturn.EXISTS)),
        new Terminal<>(
            ListReturnType.INDEX | ListReturnType.INVERTED,
            s -> s.removeAllOthers(ListReturn.INDEX)),
        new Terminal<>(
            ListReturnType.REVERSE_INDEX | ListReturnType.INVERTED,
            s -> s.removeAllOthers(ListReturn.REVERSE_INDEX)),
        new Terminal<>(
            ListReturnType.RANK | ListReturnType.INVERTED, s -> s.removeAllOthers(ListReturn.RANK)),
        new Terminal<>(
            ListReturnType.REVERSE_RANK | ListReturnType.INVERTED,
            s -> s.removeAllOthers(ListReturn.REVERSE_RANK)));
  }

  @Test
  void everyWayToSelectIsInTheTable() {
    Set<String> named =
        Selecting.all()
            .map(row -> Operations.method(row.name()))
            .collect(Collectors.toCollection(TreeSet::new));
    named.addAll(List.of("list", "map"));
    assertThat(named).isEqualTo(methods(ReadNavigation.class));
    assertThat(named).isEqualTo(methods(WriteNavigation.class));
  }

  /** What cannot be does not compile: the types have no such methods. */
  @Test
  void stepsGiveWhatCanBeDoneThereAndNoMore() {
    for (Class<?> start : List.of(ReadNavigation.class, WriteNavigation.class)) {
      boolean writes = start == WriteNavigation.class;
      for (Method step : start.getMethods()) {
        if (step.getName().startsWith("on")) {
          String name = step.getName();
          Set<String> then = methods(step.getReturnType());
          boolean map = name.startsWith("onMap");
          assertThat(then.contains("onMapKey")).as(name).isEqualTo(NAVIGABLE.contains(name));
          assertThat(then.contains("list")).as(name).isEqualTo(NAVIGABLE.contains(name));
          assertThat(then.contains("getKeys")).as(name).isEqualTo(map);
          assertThat(then.contains("getAllOtherValues")).as(name).isEqualTo(isInvertible(name));
          assertThat(then.contains("getAllOtherKeys"))
              .as(name)
              .isEqualTo(map && isInvertible(name));
          assertThat(then.contains("remove")).as(name).isEqualTo(writes);
          assertThat(then.contains("removeAllOthers"))
              .as(name)
              .isEqualTo(writes && isInvertible(name));
          boolean settable = name.equals("onMapKey") || name.equals("onListIndex");
          assertThat(then.contains("setTo")).as(name).isEqualTo(writes && settable);
          assertThat(then.contains("add")).as(name).isEqualTo(writes && settable);
        }
      }
    }
  }

  private static Set<String> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class && !method.isBridge())
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void allReturnTypesAreTheClients() {
    for (ListReturn as : ListReturn.values()) {
      assertThat(as.code()).isEqualTo(MapReturn.valueOf(as.name()).code());
    }
    assertThat(mapReads()).hasSizeGreaterThan(MapReturn.values().length);
    assertThat(listReads()).hasSizeGreaterThan(ListReturn.values().length);
  }

  @Test
  void everyLevelBecomesItsContext() {
    CTX[] path = {
      CTX.mapKey(Value.get("k")),
      CTX.mapIndex(1),
      CTX.mapRank(2),
      CTX.mapValue(Value.get(3L)),
      CTX.listIndex(4),
      CTX.listRank(5),
      CTX.listValue(Value.get("v"))
    };
    assertSame(
        read(
            bin ->
                bin.onMapKey("k")
                    .onMapIndex(1)
                    .onMapRank(2)
                    .onMapValue(3)
                    .onListIndex(4)
                    .onListRank(5)
                    .onListValue("v")
                    .onMapKey("end")
                    .getValues()),
        MapOperation.getByKey(BIN, Value.get("end"), MapReturnType.VALUE, path));
    assertSame(
        written(
            bin ->
                bin.onMapKey("k")
                    .onMapIndex(1)
                    .onMapRank(2)
                    .onMapValue(3)
                    .onListIndex(4)
                    .onListRank(5)
                    .onListValue("v")
                    .onListIndex(0)
                    .remove()),
        ListOperation.removeByIndex(BIN, 0, ListReturnType.NONE, path));
  }

  @Test
  void aStepDoesNotChangeTheOneBefore() {
    List<Operation> made =
        List.of(
            written(
                bin -> {
                  var address = bin.onMapKey("address");
                  address.onMapKey("street");
                  return address.onMapKey("city").setTo("Oslo");
                }));
    assertSame(
        made.get(0),
        MapOperation.put(
            MapPolicy.Default,
            BIN,
            Value.get("city"),
            Value.get("Oslo"),
            CTX.mapKey(Value.get("address"))));
  }

  @Test
  void entriesAreSetAndCountedUp() {
    Value key = Value.get("k");
    MapPolicy ordered = new MapPolicy(MapOrder.KEY_ORDERED, 0);
    CTX parent = CTX.mapKeyCreate(Value.get("p"), MapOrder.KEY_VALUE_ORDERED);
    assertSame(
        written(bin -> bin.onMapKey("k").setTo(null)),
        MapOperation.put(MapPolicy.Default, BIN, key, Value.getAsNull()));
    assertSame(
        written(bin -> bin.onMapKey("k", MapOrder.KEY_ORDERED).setTo(7)),
        MapOperation.put(ordered, BIN, key, Value.get(7L)));
    assertSame(
        written(
            bin ->
                bin.onMapKey("p", MapOrder.KEY_VALUE_ORDERED)
                    .onMapKey("k", MapOrder.KEY_ORDERED)
                    .setTo(7)),
        MapOperation.put(ordered, BIN, key, Value.get(7L), parent));
    assertSame(
        written(bin -> bin.onMapKey("k").add(-7)),
        MapOperation.increment(MapPolicy.Default, BIN, key, Value.get(-7L)));
    assertSame(
        written(
            bin ->
                bin.onMapKey("p", MapOrder.KEY_VALUE_ORDERED)
                    .onMapKey("k", MapOrder.KEY_ORDERED)
                    .add(0.5)),
        MapOperation.increment(ordered, BIN, key, Value.get(0.5), parent));
  }

  @Test
  void elementsAreSetAndCountedUp() {
    CTX parent = CTX.mapKey(Value.get("p"));
    assertSame(
        written(bin -> bin.onListIndex(-1).setTo("x")), ListOperation.set(BIN, -1, Value.get("x")));
    assertSame(
        written(bin -> bin.onMapKey("p").onListIndex(2).setTo(null)),
        ListOperation.set(BIN, 2, Value.getAsNull(), parent));
    assertSame(
        written(bin -> bin.onListIndex(2).add(7)),
        ListOperation.increment(ListPolicy.Default, BIN, 2, Value.get(7L)));
    assertSame(
        written(bin -> bin.onMapKey("p").onListIndex(2, ListOrder.ORDERED).add(0.5)),
        ListOperation.increment(
            new ListPolicy(ListOrder.ORDERED, 0), BIN, 2, Value.get(0.5), parent));
  }

  @Test
  void wrongArgumentsAreRefusedWhereTheyAreGiven() {
    List<Function<ReadNavigation<KeyedRead<KeyedCommand>>, Object>> counts =
        List.of(
            r -> r.onMapIndexRange(0, -1),
            r -> r.onMapRankRange(0, -1),
            r -> r.onMapKeyRelativeIndexRange("k", 0, -1),
            r -> r.onMapValueRelativeRankRange("k", 0, -1),
            r -> r.onListIndexRange(0, -1),
            r -> r.onListRankRange(0, -1),
            r -> r.onListValueRelativeRankRange("k", 0, -1));
    for (var step : counts) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(bin -> never(step.apply(bin))))
          .withMessage("count must be at least 0, got -1");
    }
    Object wrong = new Object();
    List<Function<ReadNavigation<KeyedRead<KeyedCommand>>, Object>> values =
        List.of(
            r -> r.onMapKey(wrong),
            r -> r.onMapKey(1.5),
            r -> r.onMapKey(Value.INFINITY),
            r -> r.onMapKeyRange(1.5, null),
            r -> r.onMapKeyRange(null, wrong),
            r -> r.onMapKeyList(List.of("k", 1.5)),
            r -> r.onMapKeyRelativeIndexRange(true, 0),
            r -> r.onMapValue(wrong),
            r -> r.onMapValueRange(wrong, null),
            r -> r.onMapValueList(List.of(wrong)),
            r -> r.onMapValueRelativeRankRange(wrong, 0),
            r -> r.onListValue(wrong),
            r -> r.onListValueRange(null, wrong),
            r -> r.onListValueList(List.of(wrong)),
            r -> r.onListValueRelativeRankRange(wrong, 0));
    for (var step : values) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(bin -> never(step.apply(bin))))
          .withMessageContaining("\"b\"")
          .withMessageContaining("got ");
    }
  }

  private static KeyedRead<KeyedCommand> never(Object step) {
    throw new AssertionError("was not refused: " + step);
  }
}
