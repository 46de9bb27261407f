package io.aerosdk.embedded.fault;

/** What a request is about. */
public enum RequestKind {
  /** Reads one record, or asks whether it is there. */
  READ,
  /** Changes one record: writes, touches, deletes, operates, or calls a function. */
  WRITE,
  /** Several keys in one request. */
  BATCH,
  /** Looks through a set or an index, or changes what it finds there in the background. */
  QUERY,
  /** Asks a node about itself or the cluster, as clients do all the time to follow it. */
  INFO,
  /** Logs in, or administers users. */
  LOGIN
}
