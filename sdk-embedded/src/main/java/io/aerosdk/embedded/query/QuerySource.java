package io.aerosdk.embedded.query;

import io.aerosdk.embedded.sindex.IndexMatch;
import io.aerosdk.embedded.sindex.IndexWalk;
import io.aerosdk.embedded.sindex.SecondaryIndex;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordWalk;
import java.util.function.Function;

/** Where a query finds its records. Not thread-safe; use from one thread at a time. */
final class QuerySource {
  private final String indexName;
  private final Function<QueryPartitions.Entry, RecordWalk> walks;

  private QuerySource(String indexName, Function<QueryPartitions.Entry, RecordWalk> walks) {
    this.indexName = indexName;
    this.walks = walks;
  }

  /** The records of a set, or all for an empty name. */
  static QuerySource primary(Namespace namespace, String setName) {
    return new QuerySource(
        "", entry -> new PrimaryWalk(namespace, setName, entry.id(), entry.after()));
  }

  /** The records of a set, or all for an empty name, that an index has for what is asked. */
  static QuerySource secondary(
      Namespace namespace, SecondaryIndex index, IndexMatch match, String setName) {
    IndexWalk.Factory factory = new IndexWalk.Factory(namespace, index, match, setName);
    return new QuerySource(
        index.name(), entry -> factory.of(entry.id(), entry.after(), entry.afterKey()));
  }

  /** Starts on a partition; the walk before must not be used any more. */
  RecordWalk open(QueryPartitions.Entry partition) {
    return walks.apply(partition);
  }

  /** The name of the secondary index, empty without one. */
  String indexName() {
    return indexName;
  }

  /** Whether records come from a secondary index and so have keys. */
  boolean hasKeys() {
    return !indexName.isEmpty();
  }
}
