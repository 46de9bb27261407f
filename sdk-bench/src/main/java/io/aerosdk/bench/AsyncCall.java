package io.aerosdk.bench;

/** One async operation of a cell. Thread-safe. */
@FunctionalInterface
interface AsyncCall {

  /** Starts the operation once; its end is told to the slot. */
  void start(Slot slot);
}
