package io.aerosdk.embedded.query.job;

/**
 * What a job was asked to do, for those who list jobs. Immutable.
 *
 * @param id what the client calls it; 0 lets the server choose
 * @param kind what it does
 * @param function the function that it runs
 * @param namespace where
 * @param set the set, empty for all records
 * @param indexName the secondary index, empty without one
 * @param recordsPerSecond its limit; 0 for none
 * @param from who asked, as {@code address+port}
 * @param socketTimeoutMillis how long the client waits for a piece of the reply
 * @param freshPartitions partitions to go through from their beginning
 * @param resumedPartitions partitions to go through from a record on
 */
public record JobRequest(
    long id,
    JobKind kind,
    JobFunction function,
    String namespace,
    String set,
    String indexName,
    long recordsPerSecond,
    String from,
    long socketTimeoutMillis,
    int freshPartitions,
    int resumedPartitions) {

  /** The same under another id. */
  JobRequest withId(long chosen) {
    return new JobRequest(
        chosen,
        kind,
        function,
        namespace,
        set,
        indexName,
        recordsPerSecond,
        from,
        socketTimeoutMillis,
        freshPartitions,
        resumedPartitions);
  }
}
