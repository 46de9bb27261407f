package io.aerosdk.bench;

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
