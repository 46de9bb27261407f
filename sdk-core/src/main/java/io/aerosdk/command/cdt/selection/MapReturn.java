package io.aerosdk.command.cdt.selection;

/**
 * What an operation on entries of a map gives back. One selected element gives one value, several
 * give a list of values.
 */
public enum MapReturn {
  /** The values. */
  VALUE(7),
  /** The keys. */
  KEY(6),
  /** Keys and values: a list of map entries, in the order of the selection. */
  KEY_VALUE(8),
  /** Keys and values: a {@code HashMap}. */
  UNORDERED_MAP(16),
  /** Keys and values: a {@code TreeMap}, in the order of keys. */
  ORDERED_MAP(17),
  /** How many there are. */
  COUNT(5),
  /** Whether there is one: a boolean. */
  EXISTS(13),
  /** The places in the order of keys: 0 the first. */
  INDEX(1),
  /** The places in the order of keys, counted from the last, which is 0. */
  REVERSE_INDEX(2),
  /** The places in the order of values: 0 the smallest. */
  RANK(3),
  /** The places in the order of values, counted from the largest, which is 0. */
  REVERSE_RANK(4);

  private final int code;

  MapReturn(int code) {
    this.code = code;
  }

  /** The number that stands for it in the official client. */
  public int code() {
    return code;
  }
}
