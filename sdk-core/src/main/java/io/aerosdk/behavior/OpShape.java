package io.aerosdk.behavior;

/** How many records an operation names; the second axis of a {@link Cell}. */
public enum OpShape {
  /** One key. */
  POINT,
  /** Several keys in one batch. */
  BATCH,
  /** A whole set or namespace: dataset queries, and background jobs among the writes. */
  QUERY
}
