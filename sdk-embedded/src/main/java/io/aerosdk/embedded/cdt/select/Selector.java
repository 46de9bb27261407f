package io.aerosdk.embedded.cdt.select;

/** By what an operation chooses elements, with the number of its arguments. */
public enum Selector {
  INDEX(1, 1, true),
  RANK(1, 1, true),
  VALUE(1, 1, true),
  KEY(1, 1, true),
  ALL_VALUES(1, 1, false),
  VALUE_LIST(1, 1, false),
  KEY_LIST(1, 1, false),
  INDEX_RANGE(1, 2, false),
  RANK_RANGE(1, 2, false),
  VALUE_INTERVAL(1, 2, false),
  KEY_INTERVAL(1, 2, false),
  VALUE_REL_RANK_RANGE(2, 3, false),
  KEY_REL_INDEX_RANGE(2, 3, false);

  public final int fewest;
  public final int most;

  /** Whether it chooses one element at most, and the result is that element and not a list. */
  public final boolean single;

  Selector(int fewest, int most, boolean single) {
    this.fewest = fewest;
    this.most = most;
    this.single = single;
  }
}
