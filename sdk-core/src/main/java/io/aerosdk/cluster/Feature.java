package io.aerosdk.cluster;

/** What a server may or may not be able to do, depending on its version. */
public enum Feature {
  /** Batches with writes, deletes and functions. */
  BATCH_WRITES,
  /** Queries through a secondary index that resume partition by partition. */
  PARTITION_QUERIES,
  /** A list of its queries and background jobs. */
  QUERY_SHOW,
  /**
   * Transactions over several records: server 8.0 or newer, in namespaces of strong consistency.
   */
  TRANSACTIONS,
  /** Secondary indexes on expressions: server 8.1 or newer. */
  EXPRESSION_INDEXES
}
