package io.aerosdk.embedded.query;

import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordWalk;
import io.aerosdk.embedded.storage.StoredRecord;
import org.jspecify.annotations.Nullable;

/** Goes through all records of a partition, or those of a set, with falling digests. */
final class PrimaryWalk implements RecordWalk {
  private final Namespace namespace;
  private final StoredRecord[] records;
  private int next;

  /**
   * @param setName the set; empty for all records
   * @param after the record to begin behind, null for the first
   */
  PrimaryWalk(Namespace namespace, String setName, int partition, @Nullable Digest after) {
    this.namespace = namespace;
    this.records = namespace.sortedRecords(partition, setName, after);
  }

  @Override
  public @Nullable StoredRecord next() {
    while (next < records.length) {
      StoredRecord record = records[next++];
      if (namespace.isLive(record)) {
        return record;
      }
    }
    return null;
  }
}
