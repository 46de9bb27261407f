package io.aerosdk.command.cdt.path;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.ListOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the official client has to select elements of lists. */
final class ListSelectors {
  private ListSelectors() {}

  static Selector index(int index) {
    return new Selector(
        (bin, as, path) -> ListOperation.getByIndex(bin, index, as, path),
        (bin, as, path) -> ListOperation.removeByIndex(bin, index, as, path));
  }

  static Selector indexRange(int index) {
    return new Selector(
        (bin, as, path) -> ListOperation.getByIndexRange(bin, index, as, path),
        (bin, as, path) -> ListOperation.removeByIndexRange(bin, index, as, path));
  }

  static Selector indexRange(int index, int count) {
    return new Selector(
        (bin, as, path) -> ListOperation.getByIndexRange(bin, index, count, as, path),
        (bin, as, path) -> ListOperation.removeByIndexRange(bin, index, count, as, path));
  }

  static Selector rank(int rank) {
    return new Selector(
        (bin, as, path) -> ListOperation.getByRank(bin, rank, as, path),
        (bin, as, path) -> ListOperation.removeByRank(bin, rank, as, path));
  }

  static Selector rankRange(int rank) {
    return new Selector(
        (bin, as, path) -> ListOperation.getByRankRange(bin, rank, as, path),
        (bin, as, path) -> ListOperation.removeByRankRange(bin, rank, as, path));
  }

  static Selector rankRange(int rank, int count) {
    return new Selector(
        (bin, as, path) -> ListOperation.getByRankRange(bin, rank, count, as, path),
        (bin, as, path) -> ListOperation.removeByRankRange(bin, rank, count, as, path));
  }

  static Selector value(Value value) {
    return new Selector(
        (bin, as, path) -> ListOperation.getByValue(bin, value, as, path),
        (bin, as, path) -> ListOperation.removeByValue(bin, value, as, path));
  }

  static Selector valueRange(@Nullable Value start, @Nullable Value end) {
    return new Selector(
        (bin, as, path) -> ListOperation.getByValueRange(bin, start, end, as, path),
        (bin, as, path) -> ListOperation.removeByValueRange(bin, start, end, as, path));
  }

  static Selector valueRelativeRankRange(Value value, int rank) {
    return new Selector(
        (bin, as, path) -> ListOperation.getByValueRelativeRankRange(bin, value, rank, as, path),
        (bin, as, path) ->
            ListOperation.removeByValueRelativeRankRange(bin, value, rank, as, path));
  }

  static Selector valueRelativeRankRange(Value value, int rank, int count) {
    return new Selector(
        (bin, as, path) ->
            ListOperation.getByValueRelativeRankRange(bin, value, rank, count, as, path),
        (bin, as, path) ->
            ListOperation.removeByValueRelativeRankRange(bin, value, rank, count, as, path));
  }

  static Selector valueList(List<Value> values) {
    return new Selector(
        (bin, as, path) -> ListOperation.getByValueList(bin, values, as, path),
        (bin, as, path) -> ListOperation.removeByValueList(bin, values, as, path));
  }
}
