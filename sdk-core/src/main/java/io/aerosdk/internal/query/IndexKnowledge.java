package io.aerosdk.internal.query;

import io.aerosdk.DataSet;
import io.aerosdk.index.SecondaryIndex;
import io.aerosdk.query.Index;
import io.aerosdk.query.IndexContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the indexes of a cluster. Immutable and thread-safe.
 *
 * @param indexes those that can be queried
 * @param failure why they could not be listed the last time; null if they could
 */
public record IndexKnowledge(List<Index> indexes, @Nullable String failure) {
  /** Nothing was asked yet. */
  static final IndexKnowledge NOTHING = new IndexKnowledge(List.of(), null);

  /** Copies the list. */
  public IndexKnowledge {
    indexes = List.copyOf(indexes);
  }

  static IndexKnowledge of(List<SecondaryIndex> listed) {
    return new IndexKnowledge(
        listed.stream().map(Index::of).flatMap(Optional::stream).toList(), null);
  }

  /** The same, which may be out of date. */
  IndexKnowledge withFailure(String why) {
    return new IndexKnowledge(indexes, why);
  }

  /** The same with entries per value for some of the indexes. */
  IndexKnowledge with(List<Index> measured) {
    Map<String, Index> byName = new HashMap<>();
    measured.forEach(index -> byName.put(id(index), index));
    return new IndexKnowledge(
        indexes.stream().map(index -> byName.getOrDefault(id(index), index)).toList(), failure);
  }

  /** The same without an index that is gone. */
  IndexKnowledge without(Index gone) {
    return new IndexKnowledge(
        indexes.stream().filter(index -> !id(index).equals(id(gone))).toList(), failure);
  }

  /** Names are unique in a namespace only. */
  private static String id(Index index) {
    return index.namespace() + ":" + index.name().orElse("");
  }

  /** For a query of a set. */
  public IndexContext of(DataSet dataSet) {
    return IndexContext.of(dataSet, indexes);
  }
}
