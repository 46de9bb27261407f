package io.aerosdk.command.cdt;

import static io.aerosdk.command.cdt.CollectionFlags.bounded;
import static io.aerosdk.command.cdt.CollectionFlags.noFail;
import static io.aerosdk.command.cdt.CollectionFlags.partial;
import static io.aerosdk.command.cdt.CollectionFlags.persistIndex;
import static io.aerosdk.command.cdt.CollectionFlags.unique;
import static io.aerosdk.command.cdt.Operations.BIN;
import static io.aerosdk.command.cdt.Operations.assertSame;
import static io.aerosdk.command.cdt.Operations.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.ListPolicy;
import com.aerospike.client.cdt.MapOrder;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedRead;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.ReadBin;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on lists against what the official client makes of the same words. */
class ListOperationsTest {
  private static final ListPolicy UNORDERED = new ListPolicy(ListOrder.UNORDERED, 0);
  private static final ListPolicy ORDERED = new ListPolicy(ListOrder.ORDERED, 0);
  private static final Value A = Value.get("a");
  private static final List<Value> ONE_AND_NULL = List.of(Value.get(1L), Value.getAsNull());
  private static final CTX[] IN_MAP = {CTX.mapKey(Value.get("k"))};

  record Row(
      String name,
      Function<ListWrites<KeyedWrite<KeyedCommand>>, KeyedWrite<KeyedCommand>> step,
      Function<CTX[], Operation> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row("append", l -> l.append("a"), p -> ListOperation.append(UNORDERED, BIN, A, p)),
        new Row(
            "append flags",
            l -> l.append("a", unique(), bounded(), noFail()),
            p -> ListOperation.append(new ListPolicy(ListOrder.UNORDERED, 7), BIN, A, p)),
        new Row("add", l -> l.add("a"), p -> ListOperation.append(ORDERED, BIN, A, p)),
        new Row(
            "add flags",
            l -> l.add("a", unique()),
            p -> ListOperation.append(new ListPolicy(ListOrder.ORDERED, 1), BIN, A, p)),
        new Row(
            "appendItems",
            l -> l.appendItems(Arrays.asList(1, null)),
            p -> ListOperation.appendItems(UNORDERED, BIN, ONE_AND_NULL, p)),
        new Row(
            "appendItems flags",
            l -> l.appendItems(List.of("a"), unique(), noFail(), partial()),
            p ->
                ListOperation.appendItems(
                    new ListPolicy(ListOrder.UNORDERED, 13), BIN, List.of(A), p)),
        new Row(
            "addItems",
            l -> l.addItems(Arrays.asList(1, null)),
            p -> ListOperation.appendItems(ORDERED, BIN, ONE_AND_NULL, p)),
        new Row(
            "addItems flags",
            l -> l.addItems(List.of("a"), partial()),
            p ->
                ListOperation.appendItems(
                    new ListPolicy(ListOrder.ORDERED, 8), BIN, List.of(A), p)),
        new Row(
            "insert", l -> l.insert(-2, "a"), p -> ListOperation.insert(UNORDERED, BIN, -2, A, p)),
        new Row(
            "insert flags",
            l -> l.insert(3, "a", bounded()),
            p -> ListOperation.insert(new ListPolicy(ListOrder.UNORDERED, 2), BIN, 3, A, p)),
        new Row(
            "insertItems",
            l -> l.insertItems(3, Arrays.asList(1, null)),
            p -> ListOperation.insertItems(UNORDERED, BIN, 3, ONE_AND_NULL, p)),
        new Row(
            "insertItems flags",
            l -> l.insertItems(3, List.of("a"), partial(), noFail()),
            p ->
                ListOperation.insertItems(
                    new ListPolicy(ListOrder.UNORDERED, 12), BIN, 3, List.of(A), p)),
        new Row("set", l -> l.set(3, "a"), p -> ListOperation.set(UNORDERED, BIN, 3, A, p)),
        new Row(
            "set null",
            l -> l.set(3, null),
            p -> ListOperation.set(UNORDERED, BIN, 3, Value.getAsNull(), p)),
        new Row(
            "set flags",
            l -> l.set(3, "a", bounded()),
            p -> ListOperation.set(new ListPolicy(ListOrder.UNORDERED, 2), BIN, 3, A, p)),
        new Row(
            "increment",
            l -> l.increment(3),
            p -> ListOperation.increment(UNORDERED, BIN, 3, Value.get(1L), p)),
        new Row(
            "increment long",
            l -> l.increment(3, -7L, bounded()),
            p ->
                ListOperation.increment(
                    new ListPolicy(ListOrder.UNORDERED, 2), BIN, 3, Value.get(-7L), p)),
        new Row(
            "increment double",
            l -> l.increment(3, 0.5, noFail()),
            p ->
                ListOperation.increment(
                    new ListPolicy(ListOrder.UNORDERED, 4), BIN, 3, Value.get(0.5), p)),
        new Row("remove", l -> l.remove(-1), p -> ListOperation.remove(BIN, -1, p)),
        new Row("removeRange", l -> l.removeRange(2), p -> ListOperation.removeRange(BIN, 2, p)),
        new Row(
            "removeRange count",
            l -> l.removeRange(2, 3),
            p -> ListOperation.removeRange(BIN, 2, 3, p)),
        new Row("pop", l -> l.pop(-1), p -> ListOperation.pop(BIN, -1, p)),
        new Row("popRange", l -> l.popRange(2), p -> ListOperation.popRange(BIN, 2, p)),
        new Row("popRange count", l -> l.popRange(2, 3), p -> ListOperation.popRange(BIN, 2, 3, p)),
        new Row("trim", l -> l.trim(2, 0), p -> ListOperation.trim(BIN, 2, 0, p)),
        new Row("clear", l -> l.clear(), p -> ListOperation.clear(BIN, p)),
        new Row("sort", l -> l.sort(), p -> ListOperation.sort(BIN, 0, p)),
        new Row(
            "sort flags",
            l -> l.sort(ListSort.DESCENDING, ListSort.DROP_DUPLICATES),
            p -> ListOperation.sort(BIN, 3, p)),
        new Row(
            "setOrder",
            l -> l.setOrder(ListOrder.ORDERED),
            p -> ListOperation.setOrder(BIN, ListOrder.ORDERED, p)),
        new Row("size", l -> l.size(), p -> ListOperation.size(BIN, p)),
        new Row("get", l -> l.get(-1), p -> ListOperation.get(BIN, -1, p)),
        new Row("getRange", l -> l.getRange(2), p -> ListOperation.getRange(BIN, 2, p)),
        new Row(
            "getRange count", l -> l.getRange(2, 3), p -> ListOperation.getRange(BIN, 2, 3, p)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void onTheBin(Row row) {
    assertSame(written(bin -> row.step().apply(bin.list())), row.expected().apply(new CTX[0]));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void atAPath(Row row) {
    assertSame(
        written(bin -> row.step().apply(bin.onMapKey("k").list())), row.expected().apply(IN_MAP));
    CTX[] deep = {
      CTX.mapKeyCreate(Value.get("k"), MapOrder.KEY_ORDERED),
      CTX.listIndexCreate(2, ListOrder.UNORDERED, true)
    };
    CTX[] plain = {CTX.mapKey(Value.get("k")), CTX.listIndex(2)};
    Operation actual =
        written(
            bin ->
                row.step()
                    .apply(
                        bin.onMapKey("k", MapOrder.KEY_ORDERED)
                            .onListIndex(2, ListOrder.UNORDERED, CollectionFlags.pad())
                            .list()));
    assertSame(actual, row.expected().apply(actual.type.isWrite ? deep : plain));
  }

  @Test
  void everyOperationIsInTheTable() {
    Set<String> named =
        rows()
            .map(row -> Operations.method(row.name()))
            .collect(Collectors.toCollection(TreeSet::new));
    named.add("create");
    assertThat(named).isEqualTo(publicMethods(ListWrites.class));
  }

  static Set<String> publicMethods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void readsOfferReadsOnly() {
    assertThat(publicMethods(ListReads.class)).containsExactly("get", "getRange", "size");
    assertThat(publicMethods(MapReads.class)).containsExactly("size");
    assertThat(publicMethods(ReadBin.class)).doesNotContain("setTo", "add", "remove");
  }

  @Test
  void readsMakeTheSameOperationsInsideARead() {
    List<Function<ListReads<KeyedRead<KeyedCommand>>, KeyedRead<KeyedCommand>>> steps =
        List.of(l -> l.size(), l -> l.get(1), l -> l.getRange(1), l -> l.getRange(1, 2));
    List<Function<CTX[], Operation>> expected =
        List.of(
            p -> ListOperation.size(BIN, p),
            p -> ListOperation.get(BIN, 1, p),
            p -> ListOperation.getRange(BIN, 1, p),
            p -> ListOperation.getRange(BIN, 1, 2, p));
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      assertSame(Operations.read(bin -> step.apply(bin.list())), expected.get(i).apply(new CTX[0]));
      assertSame(
          Operations.read(bin -> step.apply(bin.onMapKey("k").list())),
          expected.get(i).apply(IN_MAP));
    }
  }

  @Test
  void createIsAsTheClientsOnTheBin() {
    assertSame(
        written(bin -> bin.list().create(ListOrder.ORDERED)),
        ListOperation.create(BIN, ListOrder.ORDERED, false));
    assertSame(
        written(bin -> bin.list().create(ListOrder.ORDERED, persistIndex())),
        ListOperation.create(BIN, ListOrder.ORDERED, false, true));
    assertSame(
        written(bin -> bin.list().setOrder(ListOrder.ORDERED, persistIndex())),
        ListOperation.setOrder(BIN, ListOrder.ORDERED, true));
  }

  /** The client would mix the new list's order into the order of what holds it. */
  @Test
  void createAtAPathCreatesTheLastLevelUnordered() {
    ListOrder ordered = ListOrder.ORDERED;
    assertSame(
        written(bin -> bin.onMapKey("k").list().create(ordered)),
        ListOperation.setOrder(BIN, ordered, CTX.mapKeyCreate(Value.get("k"), MapOrder.UNORDERED)));
    assertSame(
        written(bin -> bin.onListIndex(2).list().create(ordered)),
        ListOperation.setOrder(BIN, ordered, CTX.listIndexCreate(2, ListOrder.UNORDERED, false)));
    assertSame(
        written(bin -> bin.onListIndex(2).list().create(ordered, CollectionFlags.pad())),
        ListOperation.setOrder(BIN, ordered, CTX.listIndexCreate(2, ListOrder.UNORDERED, true)));
    assertSame(
        written(
            bin ->
                bin.onListIndex(2, ListOrder.UNORDERED)
                    .list()
                    .create(ordered, CollectionFlags.pad())),
        ListOperation.setOrder(BIN, ordered, CTX.listIndexCreate(2, ListOrder.UNORDERED, true)));
  }

  @Test
  void createAtAPathKeepsAnOrderThatWasSaid() {
    CTX level = CTX.mapKeyCreate(Value.get("k"), MapOrder.KEY_ORDERED);
    assertSame(
        written(bin -> bin.onMapKey("k", MapOrder.KEY_ORDERED).list().create(ListOrder.ORDERED)),
        ListOperation.setOrder(BIN, ListOrder.ORDERED, level));
    CTX index = CTX.listIndexCreate(2, ListOrder.ORDERED, false);
    assertSame(
        written(
            bin ->
                bin.onListIndex(2, ListOrder.ORDERED)
                    .list()
                    .create(ListOrder.UNORDERED, CollectionFlags.pad())),
        ListOperation.setOrder(BIN, ListOrder.UNORDERED, index));
  }

  @Test
  void whatCannotBeCreatedHasToBeThere() {
    assertSame(
        written(bin -> bin.onListRank(-1).list().create(ListOrder.ORDERED)),
        ListOperation.setOrder(BIN, ListOrder.ORDERED, CTX.listRank(-1)));
    assertSame(
        written(bin -> bin.onMapValue(1).list().create(ListOrder.ORDERED)),
        ListOperation.setOrder(BIN, ListOrder.ORDERED, CTX.mapValue(Value.get(1L))));
  }

  @Test
  void whatTheServerIgnoresIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> written(bin -> bin.list().create(ListOrder.UNORDERED, CollectionFlags.pad())))
        .withMessage("pad() must follow onListIndex(…)");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                written(
                    bin ->
                        bin.onMapKey("k")
                            .list()
                            .create(ListOrder.UNORDERED, CollectionFlags.pad())));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                written(bin -> bin.onMapKey("k").list().create(ListOrder.ORDERED, persistIndex())))
        .withMessage("persistIndex() must be used on the bin itself, got it at depth 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(bin -> bin.list().setOrder(ListOrder.UNORDERED, persistIndex())))
        .withMessage("persistIndex() must go with an order, such as ORDERED, got it without one");
  }

  @Test
  void wrongArgumentsAreRefusedWhereTheyAreGiven() {
    List<Function<ListWrites<KeyedWrite<KeyedCommand>>, KeyedWrite<KeyedCommand>>> counts =
        List.of(
            l -> l.getRange(0, -1),
            l -> l.removeRange(0, -1),
            l -> l.popRange(0, -1),
            l -> l.trim(0, -1));
    for (var step : counts) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> written(bin -> step.apply(bin.list())))
          .withMessage("count must be at least 0, got -1");
    }
    List<Function<ListWrites<KeyedWrite<KeyedCommand>>, KeyedWrite<KeyedCommand>>> values =
        List.of(
            l -> l.append(new Object()),
            l -> l.add(new Object()),
            l -> l.appendItems(List.of(new Object())),
            l -> l.addItems(List.of(List.of(new Object()))),
            l -> l.insert(0, new Object()),
            l -> l.insertItems(0, List.of(new Object())),
            l -> l.set(0, new Object()));
    for (var step : values) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> written(bin -> step.apply(bin.list())))
          .withMessageContaining("\"b\"")
          .withMessageContaining("java.lang.Object");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(bin -> bin.list().append(Value.INFINITY)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(bin -> bin.list().append(Value.WILDCARD)));
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without null checks do
  void nullsAreRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> written(bin -> bin.list().appendItems(null)))
        .withMessage("values must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> written(bin -> bin.list().create(null)))
        .withMessage("order must not be null");
  }
}
