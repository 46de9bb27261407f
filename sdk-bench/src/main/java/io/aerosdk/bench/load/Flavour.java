package io.aerosdk.bench.load;

/** How calls are made. */
public enum Flavour {
  /** Blocking calls on platform threads. */
  SYNC,
  /** Blocking calls on virtual threads; needs JDK 21. */
  VIRTUAL,
  /** Async calls, always as many in flight. */
  ASYNC
}
