package io.aerosdk.command.cdt.path;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.MapOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the official client has to select entries of maps. */
final class MapSelectors {
  private MapSelectors() {}

  static Selector key(Value key) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByKey(bin, key, as, path),
        (bin, as, path) -> MapOperation.removeByKey(bin, key, as, path));
  }

  static Selector keyRange(@Nullable Value start, @Nullable Value end) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByKeyRange(bin, start, end, as, path),
        (bin, as, path) -> MapOperation.removeByKeyRange(bin, start, end, as, path));
  }

  static Selector keyRelativeIndexRange(Value key, int index) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByKeyRelativeIndexRange(bin, key, index, as, path),
        (bin, as, path) -> MapOperation.removeByKeyRelativeIndexRange(bin, key, index, as, path));
  }

  static Selector keyRelativeIndexRange(Value key, int index, int count) {
    return new Selector(
        (bin, as, path) ->
            MapOperation.getByKeyRelativeIndexRange(bin, key, index, count, as, path),
        (bin, as, path) ->
            MapOperation.removeByKeyRelativeIndexRange(bin, key, index, count, as, path));
  }

  static Selector keyList(List<Value> keys) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByKeyList(bin, keys, as, path),
        (bin, as, path) -> MapOperation.removeByKeyList(bin, keys, as, path));
  }

  static Selector index(int index) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByIndex(bin, index, as, path),
        (bin, as, path) -> MapOperation.removeByIndex(bin, index, as, path));
  }

  static Selector indexRange(int index) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByIndexRange(bin, index, as, path),
        (bin, as, path) -> MapOperation.removeByIndexRange(bin, index, as, path));
  }

  static Selector indexRange(int index, int count) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByIndexRange(bin, index, count, as, path),
        (bin, as, path) -> MapOperation.removeByIndexRange(bin, index, count, as, path));
  }

  static Selector rank(int rank) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByRank(bin, rank, as, path),
        (bin, as, path) -> MapOperation.removeByRank(bin, rank, as, path));
  }

  static Selector rankRange(int rank) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByRankRange(bin, rank, as, path),
        (bin, as, path) -> MapOperation.removeByRankRange(bin, rank, as, path));
  }

  static Selector rankRange(int rank, int count) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByRankRange(bin, rank, count, as, path),
        (bin, as, path) -> MapOperation.removeByRankRange(bin, rank, count, as, path));
  }

  static Selector value(Value value) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByValue(bin, value, as, path),
        (bin, as, path) -> MapOperation.removeByValue(bin, value, as, path));
  }

  static Selector valueRange(@Nullable Value start, @Nullable Value end) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByValueRange(bin, start, end, as, path),
        (bin, as, path) -> MapOperation.removeByValueRange(bin, start, end, as, path));
  }

  static Selector valueRelativeRankRange(Value value, int rank) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByValueRelativeRankRange(bin, value, rank, as, path),
        (bin, as, path) -> MapOperation.removeByValueRelativeRankRange(bin, value, rank, as, path));
  }

  static Selector valueRelativeRankRange(Value value, int rank, int count) {
    return new Selector(
        (bin, as, path) ->
            MapOperation.getByValueRelativeRankRange(bin, value, rank, count, as, path),
        (bin, as, path) ->
            MapOperation.removeByValueRelativeRankRange(bin, value, rank, count, as, path));
  }

  static Selector valueList(List<Value> values) {
    return new Selector(
        (bin, as, path) -> MapOperation.getByValueList(bin, values, as, path),
        (bin, as, path) -> MapOperation.removeByValueList(bin, values, as, path));
  }
}
