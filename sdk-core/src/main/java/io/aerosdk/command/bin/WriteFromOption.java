package io.aerosdk.command.bin;

/** How a bin is set to a value that the server computes. */
public enum WriteFromOption {
  /** Leaves the bin as it is where insertFrom finds one, or updateFrom finds none. */
  IGNORE_OP_FAILURE,

  /**
   * Leaves the bin as it is where the expression cannot be computed, such as for a missing bin;
   * otherwise that is an error.
   */
  IGNORE_EVAL_FAILURE,

  /** Removes the bin where the expression is nil; otherwise that is an error. */
  DELETE_IF_NULL
}
