package io.aerosdk.cluster;

/** The kinds of commands whose latencies are told apart. */
public enum CommandKind {
  /** Opening a connection, with its login. */
  CONNECT,
  /** A write of one record. */
  WRITE,
  /** A read of one record. */
  READ,
  /** The part of a batch that goes to one node. */
  BATCH,
  /** The part of a query that goes to one node. */
  QUERY
}
