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

  /** One blocking operation of a cell. Thread-safe. */
  @FunctionalInterface
  interface BlockingCall {

    /**
     * Does the operation once.
     *
     * @return something of the answer, so that reading it is part of the work
     */
    int call(Dice dice);
  }

  /** One async operation of a cell. Thread-safe. */
  @FunctionalInterface
  interface AsyncCall {

    /** Starts the operation once; its end is told to the slot. */
    void start(Slot slot);
  }
}
