package io.aerosdk.command.cdt.path;

import static io.aerosdk.command.cdt.Operations.BIN;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.MapOperation;
import com.aerospike.client.cdt.MapOrder;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedRead;
import io.aerosdk.command.KeyedWrite;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to select elements: the step inside a read, the step inside a write, and the operations
 * of the official client.
 *
 * @param <R> what the step gives inside a read
 * @param <W> what the step gives inside a write
 */
record Selecting<R, W>(
    String name,
    Function<ReadNavigation<KeyedRead<KeyedCommand>>, R> read,
    Function<WriteNavigation<KeyedWrite<KeyedCommand>>, W> write,
    Expected get,
    Expected remove) {

  interface Expected {
    Operation of(int returnType, CTX... path);
  }

  @Override
  public String toString() {
    return name;
  }

  private static final Value K = Value.get("k");
  private static final Value A = Value.get("a");
  private static final Value V = Value.get(5L);
  private static final Value W = Value.get(9L);
  private static final List<Value> VS = List.of(V, Value.getAsNull());
  private static final @Nullable Value NO = null;

  static Stream<Selecting<?, ?>> all() {
    return Stream.concat(maps(), lists());
  }

  private static Stream<Selecting<?, ?>> maps() {
    return Stream.of(
        new Selecting<>(
            "onMapKey",
            r -> r.onMapKey("k"),
            w -> w.onMapKey("k"),
            (as, p) -> MapOperation.getByKey(BIN, K, as, p),
            (as, p) -> MapOperation.removeByKey(BIN, K, as, p)),
        new Selecting<>(
            "onMapKey creating",
            r -> r.onMapKey("k"),
            w -> w.onMapKey("k", MapOrder.KEY_ORDERED),
            (as, p) -> MapOperation.getByKey(BIN, K, as, p),
            (as, p) -> MapOperation.removeByKey(BIN, K, as, p)),
        new Selecting<>(
            "onMapIndex",
            r -> r.onMapIndex(-2),
            w -> w.onMapIndex(-2),
            (as, p) -> MapOperation.getByIndex(BIN, -2, as, p),
            (as, p) -> MapOperation.removeByIndex(BIN, -2, as, p)),
        new Selecting<>(
            "onMapRank",
            r -> r.onMapRank(-2),
            w -> w.onMapRank(-2),
            (as, p) -> MapOperation.getByRank(BIN, -2, as, p),
            (as, p) -> MapOperation.removeByRank(BIN, -2, as, p)),
        new Selecting<>(
            "onMapValue",
            r -> r.onMapValue(5),
            w -> w.onMapValue(5),
            (as, p) -> MapOperation.getByValue(BIN, V, as, p),
            (as, p) -> MapOperation.removeByValue(BIN, V, as, p)),
        new Selecting<>(
            "onMapValue null",
            r -> r.onMapValue(null),
            w -> w.onMapValue(null),
            (as, p) -> MapOperation.getByValue(BIN, Value.getAsNull(), as, p),
            (as, p) -> MapOperation.removeByValue(BIN, Value.getAsNull(), as, p)),
        new Selecting<>(
            "onMapIndexRange",
            r -> r.onMapIndexRange(1),
            w -> w.onMapIndexRange(1),
            (as, p) -> MapOperation.getByIndexRange(BIN, 1, as, p),
            (as, p) -> MapOperation.removeByIndexRange(BIN, 1, as, p)),
        new Selecting<>(
            "onMapIndexRange count",
            r -> r.onMapIndexRange(1, 3),
            w -> w.onMapIndexRange(1, 3),
            (as, p) -> MapOperation.getByIndexRange(BIN, 1, 3, as, p),
            (as, p) -> MapOperation.removeByIndexRange(BIN, 1, 3, as, p)),
        new Selecting<>(
            "onMapKeyRange",
            r -> r.onMapKeyRange("a", "k"),
            w -> w.onMapKeyRange("a", "k"),
            (as, p) -> MapOperation.getByKeyRange(BIN, A, K, as, p),
            (as, p) -> MapOperation.removeByKeyRange(BIN, A, K, as, p)),
        new Selecting<>(
            "onMapKeyRange from",
            r -> r.onMapKeyRange("a", null),
            w -> w.onMapKeyRange("a", null),
            (as, p) -> MapOperation.getByKeyRange(BIN, A, NO, as, p),
            (as, p) -> MapOperation.removeByKeyRange(BIN, A, NO, as, p)),
        new Selecting<>(
            "onMapKeyRange to",
            r -> r.onMapKeyRange(null, Value.INFINITY),
            w -> w.onMapKeyRange(null, Value.INFINITY),
            (as, p) -> MapOperation.getByKeyRange(BIN, NO, Value.INFINITY, as, p),
            (as, p) -> MapOperation.removeByKeyRange(BIN, NO, Value.INFINITY, as, p)),
        new Selecting<>(
            "onMapRankRange",
            r -> r.onMapRankRange(-3),
            w -> w.onMapRankRange(-3),
            (as, p) -> MapOperation.getByRankRange(BIN, -3, as, p),
            (as, p) -> MapOperation.removeByRankRange(BIN, -3, as, p)),
        new Selecting<>(
            "onMapRankRange count",
            r -> r.onMapRankRange(-3, 0),
            w -> w.onMapRankRange(-3, 0),
            (as, p) -> MapOperation.getByRankRange(BIN, -3, 0, as, p),
            (as, p) -> MapOperation.removeByRankRange(BIN, -3, 0, as, p)),
        new Selecting<>(
            "onMapValueRange",
            r -> r.onMapValueRange(5, 9),
            w -> w.onMapValueRange(5, 9),
            (as, p) -> MapOperation.getByValueRange(BIN, V, W, as, p),
            (as, p) -> MapOperation.removeByValueRange(BIN, V, W, as, p)),
        new Selecting<>(
            "onMapValueRange open",
            r -> r.onMapValueRange(null, null),
            w -> w.onMapValueRange(null, null),
            (as, p) -> MapOperation.getByValueRange(BIN, NO, NO, as, p),
            (as, p) -> MapOperation.removeByValueRange(BIN, NO, NO, as, p)),
        new Selecting<>(
            "onMapKeyRelativeIndexRange",
            r -> r.onMapKeyRelativeIndexRange("k", -1),
            w -> w.onMapKeyRelativeIndexRange("k", -1),
            (as, p) -> MapOperation.getByKeyRelativeIndexRange(BIN, K, -1, as, p),
            (as, p) -> MapOperation.removeByKeyRelativeIndexRange(BIN, K, -1, as, p)),
        new Selecting<>(
            "onMapKeyRelativeIndexRange count",
            r -> r.onMapKeyRelativeIndexRange("k", -1, 2),
            w -> w.onMapKeyRelativeIndexRange("k", -1, 2),
            (as, p) -> MapOperation.getByKeyRelativeIndexRange(BIN, K, -1, 2, as, p),
            (as, p) -> MapOperation.removeByKeyRelativeIndexRange(BIN, K, -1, 2, as, p)),
        new Selecting<>(
            "onMapValueRelativeRankRange",
            r -> r.onMapValueRelativeRankRange(5, -1),
            w -> w.onMapValueRelativeRankRange(5, -1),
            (as, p) -> MapOperation.getByValueRelativeRankRange(BIN, V, -1, as, p),
            (as, p) -> MapOperation.removeByValueRelativeRankRange(BIN, V, -1, as, p)),
        new Selecting<>(
            "onMapValueRelativeRankRange count",
            r -> r.onMapValueRelativeRankRange(5, -1, 2),
            w -> w.onMapValueRelativeRankRange(5, -1, 2),
            (as, p) -> MapOperation.getByValueRelativeRankRange(BIN, V, -1, 2, as, p),
            (as, p) -> MapOperation.removeByValueRelativeRankRange(BIN, V, -1, 2, as, p)),
        new Selecting<>(
            "onMapKeyList",
            r -> r.onMapKeyList(List.of("k", "a")),
            w -> w.onMapKeyList(List.of("k", "a")),
            (as, p) -> MapOperation.getByKeyList(BIN, List.of(K, A), as, p),
            (as, p) -> MapOperation.removeByKeyList(BIN, List.of(K, A), as, p)),
        new Selecting<>(
            "onMapValueList",
            r -> r.onMapValueList(Arrays.asList(5, null)),
            w -> w.onMapValueList(Arrays.asList(5, null)),
            (as, p) -> MapOperation.getByValueList(BIN, VS, as, p),
            (as, p) -> MapOperation.removeByValueList(BIN, VS, as, p)));
  }

  private static Stream<Selecting<?, ?>> lists() {
    return Stream.of(
        new Selecting<>(
            "onListIndex",
            r -> r.onListIndex(-2),
            w -> w.onListIndex(-2),
            (as, p) -> ListOperation.getByIndex(BIN, -2, as, p),
            (as, p) -> ListOperation.removeByIndex(BIN, -2, as, p)),
        new Selecting<>(
            "onListIndex creating",
            r -> r.onListIndex(-2),
            w -> w.onListIndex(-2, ListOrder.ORDERED),
            (as, p) -> ListOperation.getByIndex(BIN, -2, as, p),
            (as, p) -> ListOperation.removeByIndex(BIN, -2, as, p)),
        new Selecting<>(
            "onListRank",
            r -> r.onListRank(-2),
            w -> w.onListRank(-2),
            (as, p) -> ListOperation.getByRank(BIN, -2, as, p),
            (as, p) -> ListOperation.removeByRank(BIN, -2, as, p)),
        new Selecting<>(
            "onListValue",
            r -> r.onListValue(List.of(5, Value.WILDCARD)),
            w -> w.onListValue(List.of(5, Value.WILDCARD)),
            (as, p) -> ListOperation.getByValue(BIN, Value.get(List.of(5, Value.WILDCARD)), as, p),
            (as, p) ->
                ListOperation.removeByValue(BIN, Value.get(List.of(5, Value.WILDCARD)), as, p)),
        new Selecting<>(
            "onListIndexRange",
            r -> r.onListIndexRange(1),
            w -> w.onListIndexRange(1),
            (as, p) -> ListOperation.getByIndexRange(BIN, 1, as, p),
            (as, p) -> ListOperation.removeByIndexRange(BIN, 1, as, p)),
        new Selecting<>(
            "onListIndexRange count",
            r -> r.onListIndexRange(1, 3),
            w -> w.onListIndexRange(1, 3),
            (as, p) -> ListOperation.getByIndexRange(BIN, 1, 3, as, p),
            (as, p) -> ListOperation.removeByIndexRange(BIN, 1, 3, as, p)),
        new Selecting<>(
            "onListRankRange",
            r -> r.onListRankRange(-3),
            w -> w.onListRankRange(-3),
            (as, p) -> ListOperation.getByRankRange(BIN, -3, as, p),
            (as, p) -> ListOperation.removeByRankRange(BIN, -3, as, p)),
        new Selecting<>(
            "onListRankRange count",
            r -> r.onListRankRange(-3, 3),
            w -> w.onListRankRange(-3, 3),
            (as, p) -> ListOperation.getByRankRange(BIN, -3, 3, as, p),
            (as, p) -> ListOperation.removeByRankRange(BIN, -3, 3, as, p)),
        new Selecting<>(
            "onListValueRange",
            r -> r.onListValueRange(5, 9),
            w -> w.onListValueRange(5, 9),
            (as, p) -> ListOperation.getByValueRange(BIN, V, W, as, p),
            (as, p) -> ListOperation.removeByValueRange(BIN, V, W, as, p)),
        new Selecting<>(
            "onListValueRange open",
            r -> r.onListValueRange(null, 9),
            w -> w.onListValueRange(null, 9),
            (as, p) -> ListOperation.getByValueRange(BIN, NO, W, as, p),
            (as, p) -> ListOperation.removeByValueRange(BIN, NO, W, as, p)),
        new Selecting<>(
            "onListValueRelativeRankRange",
            r -> r.onListValueRelativeRankRange(5, -1),
            w -> w.onListValueRelativeRankRange(5, -1),
            (as, p) -> ListOperation.getByValueRelativeRankRange(BIN, V, -1, as, p),
            (as, p) -> ListOperation.removeByValueRelativeRankRange(BIN, V, -1, as, p)),
        new Selecting<>(
            "onListValueRelativeRankRange count",
            r -> r.onListValueRelativeRankRange(5, -1, 2),
            w -> w.onListValueRelativeRankRange(5, -1, 2),
            (as, p) -> ListOperation.getByValueRelativeRankRange(BIN, V, -1, 2, as, p),
            (as, p) -> ListOperation.removeByValueRelativeRankRange(BIN, V, -1, 2, as, p)),
        new Selecting<>(
            "onListValueList",
            r -> r.onListValueList(Arrays.asList(5, null)),
            w -> w.onListValueList(Arrays.asList(5, null)),
            (as, p) -> ListOperation.getByValueList(BIN, VS, as, p),
            (as, p) -> ListOperation.removeByValueList(BIN, VS, as, p)));
  }
}
