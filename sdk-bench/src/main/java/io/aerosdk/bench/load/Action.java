package io.aerosdk.bench.load;

/** One call on a record, or on the records of a batch. */
public enum Action {
  /** All bins. */
  READ,
  /** The first bin. */
  READ_ONE,
  /** All bins; creates the record if there is none. */
  WRITE,
  /** The first bin; creates the record if there is none. */
  WRITE_ONE,
  /** The whole record. */
  REPLACE,
  /** Adds one to the first integer bin. */
  INCREMENT,
  /** Takes one from the first integer bin. */
  DECREMENT;

  /** Whether it gives a record. */
  public boolean isRead() {
    return this == READ || this == READ_ONE;
  }
}
