package io.aerosdk.command.cdt;

import static io.aerosdk.command.cdt.CollectionFlags.noFail;
import static io.aerosdk.command.cdt.CollectionFlags.order;
import static io.aerosdk.command.cdt.CollectionFlags.partial;
import static io.aerosdk.command.cdt.CollectionFlags.persistIndex;
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
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.MapOperation;
import com.aerospike.client.cdt.MapOrder;
import com.aerospike.client.cdt.MapPolicy;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedWrite;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on maps against what the official client makes of the same words. */
class MapOperationsTest {
  private static final Value K = Value.get("k");
  private static final Value V = Value.get(7L);
  private static final Map<String, @Nullable Object> ENTRIES = new LinkedHashMap<>();
  private static final Map<Value, Value> VALUES = new LinkedHashMap<>();

  static {
    ENTRIES.put("z", 1);
    ENTRIES.put("a", null);
    VALUES.put(Value.get("z"), Value.get(1L));
    VALUES.put(Value.get("a"), Value.getAsNull());
  }

  record Row(
      String name,
      Function<MapWrites<KeyedWrite<KeyedCommand>>, KeyedWrite<KeyedCommand>> step,
      Function<CTX[], Operation> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    MapOrder ordered = MapOrder.KEY_ORDERED;
    MapOrder byValue = MapOrder.KEY_VALUE_ORDERED;
    return Stream.of(
        new Row("upsert", m -> m.upsert("k", 7), p -> put(policy(MapOrder.UNORDERED, 0), p)),
        new Row(
            "upsert flags",
            m -> m.upsert("k", 7, order(byValue), noFail()),
            p -> put(policy(byValue, 4), p)),
        new Row("insert", m -> m.insert("k", 7), p -> put(policy(MapOrder.UNORDERED, 1), p)),
        new Row(
            "insert flags",
            m -> m.insert("k", 7, order(ordered), noFail()),
            p -> put(policy(ordered, 5), p)),
        new Row("update", m -> m.update("k", 7), p -> put(policy(MapOrder.UNORDERED, 2), p)),
        new Row(
            "update flags",
            m -> m.update("k", 7, noFail()),
            p -> put(policy(MapOrder.UNORDERED, 6), p)),
        new Row(
            "upsertItems",
            m -> m.upsertItems(ENTRIES),
            p -> putAll(policy(MapOrder.UNORDERED, 0), p)),
        new Row(
            "upsertItems flags",
            m -> m.upsertItems(ENTRIES, order(ordered), noFail(), partial()),
            p -> putAll(policy(ordered, 12), p)),
        new Row(
            "insertItems",
            m -> m.insertItems(ENTRIES),
            p -> putAll(policy(MapOrder.UNORDERED, 1), p)),
        new Row(
            "insertItems flags",
            m -> m.insertItems(ENTRIES, partial(), noFail(), order(byValue)),
            p -> putAll(policy(byValue, 13), p)),
        new Row(
            "updateItems",
            m -> m.updateItems(ENTRIES),
            p -> putAll(policy(MapOrder.UNORDERED, 2), p)),
        new Row(
            "updateItems flags",
            m -> m.updateItems(ENTRIES, partial()),
            p -> putAll(policy(MapOrder.UNORDERED, 10), p)),
        new Row("clear", m -> m.clear(), p -> MapOperation.clear(BIN, p)),
        new Row(
            "setOrder",
            m -> m.setOrder(byValue),
            p -> MapOperation.setMapPolicy(policy(byValue, 0), BIN, p)),
        new Row("size", m -> m.size(), p -> MapOperation.size(BIN, p)));
  }

  private static MapPolicy policy(MapOrder order, int flags) {
    return new MapPolicy(order, flags);
  }

  private static Operation put(MapPolicy policy, CTX... path) {
    return MapOperation.put(policy, BIN, K, V, path);
  }

  private static Operation putAll(MapPolicy policy, CTX... path) {
    return MapOperation.putItems(policy, BIN, VALUES, path);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void onTheBin(Row row) {
    assertSame(written(bin -> row.step().apply(bin.map())), row.expected().apply(new CTX[0]));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void atAPath(Row row) {
    CTX[] plain = {CTX.listRank(-1), CTX.mapKey(K)};
    assertSame(
        written(bin -> row.step().apply(bin.onListRank(-1).onMapKey("k").map())),
        row.expected().apply(plain));
    CTX[] creating = {CTX.listRank(-1), CTX.mapKeyCreate(K, MapOrder.KEY_ORDERED)};
    Operation actual =
        written(
            bin -> row.step().apply(bin.onListRank(-1).onMapKey("k", MapOrder.KEY_ORDERED).map()));
    assertSame(actual, row.expected().apply(actual.type.isWrite ? creating : plain));
  }

  @Test
  void everyOperationIsInTheTable() {
    Set<String> named =
        rows()
            .map(row -> Operations.method(row.name()))
            .collect(Collectors.toCollection(TreeSet::new));
    named.add("create");
    assertThat(named).isEqualTo(ListOperationsTest.publicMethods(MapWrites.class));
  }

  @Test
  void sizeIsTheSameInsideARead() {
    assertSame(Operations.read(bin -> bin.map().size()), MapOperation.size(BIN));
    assertSame(
        Operations.read(bin -> bin.onMapIndex(0).map().size()),
        MapOperation.size(BIN, CTX.mapIndex(0)));
  }

  @Test
  void persistentIndexesAreOfTheBin() {
    MapOrder ordered = MapOrder.KEY_ORDERED;
    assertSame(
        written(bin -> bin.map().create(ordered, persistIndex())),
        MapOperation.create(BIN, ordered, true));
    assertSame(
        written(bin -> bin.map().setOrder(ordered, persistIndex())),
        MapOperation.setMapPolicy(new MapPolicy(ordered, 0, true), BIN));
    assertSame(
        written(bin -> bin.map().upsertItems(ENTRIES, order(ordered), persistIndex())),
        MapOperation.putItems(new MapPolicy(ordered, 0, true), BIN, VALUES));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                written(
                    bin ->
                        bin.onMapKey("k")
                            .onMapKey("k")
                            .map()
                            .upsert("k", 7, order(ordered), persistIndex())))
        .withMessage("persistIndex() must be used on the bin itself, got it at depth 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(bin -> bin.map().upsert("k", 7, persistIndex())))
        .withMessageContaining("order(KEY_ORDERED)");
  }

  @Test
  void createCreatesTheLastLevel() {
    MapOrder ordered = MapOrder.KEY_ORDERED;
    assertSame(written(bin -> bin.map().create(ordered)), MapOperation.create(BIN, ordered));
    assertSame(
        written(bin -> bin.onMapKey("k").map().create(ordered)),
        MapOperation.setMapPolicy(
            policy(ordered, 0), BIN, CTX.mapKeyCreate(K, MapOrder.UNORDERED)));
    assertSame(
        written(bin -> bin.onMapKey("k", MapOrder.KEY_VALUE_ORDERED).map().create(ordered)),
        MapOperation.setMapPolicy(
            policy(ordered, 0), BIN, CTX.mapKeyCreate(K, MapOrder.KEY_VALUE_ORDERED)));
    assertSame(
        written(bin -> bin.onListIndex(-1).map().create(ordered)),
        MapOperation.setMapPolicy(
            policy(ordered, 0), BIN, CTX.listIndexCreate(-1, ListOrder.UNORDERED, false)));
    assertSame(
        written(bin -> bin.onMapIndex(0).map().create(ordered)),
        MapOperation.setMapPolicy(policy(ordered, 0), BIN, CTX.mapIndex(0)));
  }

  @Test
  void entriesAreSentInTheirOrder() {
    Map<Object, Object> mixed = new LinkedHashMap<>();
    mixed.put((byte) 3, "x");
    mixed.put("s", List.of(1));
    mixed.put(new byte[] {1}, true);
    Map<Value, Value> expected = new LinkedHashMap<>();
    expected.put(Value.get(3L), Value.get("x"));
    expected.put(Value.get("s"), Value.get(List.of(1)));
    expected.put(Value.get(new byte[] {1}), Value.get(true));
    assertSame(
        written(bin -> bin.map().upsertItems(mixed)),
        MapOperation.putItems(MapPolicy.Default, BIN, expected));
  }

  @Test
  void keysMustBeStorable() {
    for (Object wrong :
        Arrays.asList(1.5, true, List.of(), Map.of(), Value.get(true), Value.INFINITY)) {
      assertThatIllegalArgumentException()
          .as("%s", wrong)
          .isThrownBy(() -> written(bin -> bin.map().upsert(wrong, 1)))
          .withMessageStartingWith("map keys in bin \"b\" must be");
      assertThatIllegalArgumentException()
          .as("%s", wrong)
          .isThrownBy(() -> written(bin -> bin.map().upsertItems(Map.of(wrong, 1))));
      assertThatIllegalArgumentException()
          .as("%s", wrong)
          .isThrownBy(() -> written(bin -> bin.onMapKey(wrong).setTo(1)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(bin -> bin.map().insert("k", new Object())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(bin -> bin.map().insert("k", Value.WILDCARD)));
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without null checks do
  void nullsAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(bin -> bin.map().insert(null, 1)))
        .withMessageEndingWith("got null");
    assertThatNullPointerException()
        .isThrownBy(() -> written(bin -> bin.map().upsertItems(null)))
        .withMessage("entries must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> written(bin -> bin.map().upsert("k", 1, (MapWriteFlag) null)))
        .withMessage("flags must not hold null");
    assertThatNullPointerException().isThrownBy(() -> order(null));
  }
}
