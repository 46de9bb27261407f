package io.aerosdk.command;

/** What is done to a key. */
public enum Verb {
  /** Read bins, or the results of read operations. */
  READ,
  /** Learn whether the record is there. */
  EXISTS,
  /** Write bins; creates the record if it is missing, keeps other bins. */
  UPSERT,
  /** Write bins of a record that must not be there yet. */
  INSERT,
  /** Write bins of a record that must be there; keeps other bins. */
  UPDATE,
  /** Write bins; creates the record if it is missing, drops all other bins. */
  REPLACE,
  /** Write bins of a record that must be there; drops all other bins. */
  REPLACE_IF_EXISTS,
  /** Delete the record. */
  DELETE,
  /** Renew the record's time to live; its generation goes up. */
  TOUCH,
  /** Run a user-defined function on the record, which may do anything with it. */
  UDF;

  /** Whether the verb leaves records as they are. */
  public boolean isRead() {
    return this == READ || this == EXISTS;
  }

  /** Whether the verb writes bins, and so needs at least one operation. */
  public boolean writesBins() {
    return !isRead() && this != DELETE && this != TOUCH && this != UDF;
  }

  /** Whether a time to live can be given with the verb. */
  public boolean canExpire() {
    return writesBins() || this == TOUCH || this == UDF;
  }

  /** Whether an answer holds a record; the others only say whether they were done. */
  public boolean answersRecord() {
    return this == READ || writesBins();
  }

  /** Whether a missing record is an error for this verb, not just an absence. */
  public boolean needsRecord() {
    return this == UPDATE || this == REPLACE_IF_EXISTS;
  }
}
