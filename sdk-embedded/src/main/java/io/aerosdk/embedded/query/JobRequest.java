package io.aerosdk.embedded.query;

import io.aerosdk.embedded.storage.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a job was asked to do, for those who list jobs. Immutable.
 *
 * @param id what the client calls it; 0 lets the server choose
 * @param kind what it does
 * @param namespace where
 * @param set the set, empty for all records
 * @param indexName the secondary index, empty without one
 * @param recordsPerSecond its limit; 0 for none
 * @param from who asked, as {@code address+port}
 * @param socketTimeoutMillis how long the client waits for a piece of the reply
 * @param partitions the partitions asked for; null for a job that goes through all
 */
public record JobRequest(
    long id,
    JobKind kind,
    String namespace,
    String set,
    String indexName,
    long recordsPerSecond,
    String from,
    long socketTimeoutMillis,
    @Nullable QueryPartitions partitions) {
  JobRequest withId(long chosen) {
    return new JobRequest(
        chosen,
        kind,
        namespace,
        set,
        indexName,
        recordsPerSecond,
        from,
        socketTimeoutMillis,
        partitions);
  }

  int partitionCount() {
    return partitions == null ? Digest.PARTITIONS : partitions.entries().size();
  }

  /** Partitions asked for from their beginning; 0 for a job that goes through all. */
  public long freshPartitions() {
    return partitions == null ? 0 : partitionCount() - resumedPartitions();
  }

  /** Partitions asked for from a record on. */
  public long resumedPartitions() {
    return partitions == null
        ? 0
        : partitions.entries().stream().filter(entry -> entry.after() != null).count();
  }
}
