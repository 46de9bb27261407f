package io.aerosdk.command.cdt.selection;

/**
 * What an operation on elements of a list gives back. One selected element gives one value, several
 * give a list of values.
 */
public enum ListReturn {
  /** The values. */
  VALUE(7),
  /** How many there are. */
  COUNT(5),
  /** Whether there is one: a boolean. */
  EXISTS(13),
  /** The places in the list: 0 the first. */
  INDEX(1),
  /** The places in the list, counted from the last, which is 0. */
  REVERSE_INDEX(2),
  /** The places in the order of values: 0 the smallest. */
  RANK(3),
  /** The places in the order of values, counted from the largest, which is 0. */
  REVERSE_RANK(4);

  private final int code;

  ListReturn(int code) {
    this.code = code;
  }

  /** The number that stands for it in the official client. */
  public int code() {
    return code;
  }
}
