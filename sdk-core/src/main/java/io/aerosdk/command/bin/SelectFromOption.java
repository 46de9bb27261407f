package io.aerosdk.command.bin;

/** How a value that is computed for a read may fail. */
public enum SelectFromOption {
  /**
   * Reads nothing where the expression cannot be computed, such as for a missing bin; otherwise
   * that is an error.
   */
  IGNORE_EVAL_FAILURE
}
