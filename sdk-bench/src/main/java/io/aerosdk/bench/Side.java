package io.aerosdk.bench;

/** One of the two clients that are compared. Thread-safe. */
interface Side extends AutoCloseable {

  /** The operation of a blocking cell. */
  BlockingCall blocking(Cell cell);

  /** The operation of an async cell. */
  AsyncCall async(Cell cell);

  /** How the names of the threads start on which async operations run. */
  String loopThreads();

  @Override
  void close();
}
