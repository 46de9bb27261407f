package io.aerosdk.embedded.hll;

/**
 * The write flags of an operation.
 *
 * @param bits the flags as sent
 */
record HllFlags(int bits) {
  static final int CREATE_ONLY = 1;
  static final int UPDATE_ONLY = 2;
  static final int NO_FAIL = 4;
  static final int ALLOW_FOLD = 8;
  static final int ALL = CREATE_ONLY | UPDATE_ONLY | NO_FAIL | ALLOW_FOLD;

  /** The flags of an operation that takes those in {@code allowed} only. */
  static HllFlags of(long bits, int allowed) {
    int both = CREATE_ONLY | UPDATE_ONLY;
    if ((bits & ~allowed) != 0 || (bits & both) == both) {
      throw HllErrors.parameter("write flags " + bits);
    }
    return new HllFlags((int) bits);
  }

  boolean createOnly() {
    return (bits & CREATE_ONLY) != 0;
  }

  boolean updateOnly() {
    return (bits & UPDATE_ONLY) != 0;
  }

  /** Whether what is refused for the state of the bin is passed over instead. */
  boolean noFail() {
    return (bits & NO_FAIL) != 0;
  }

  /** Whether the bin may lose precision to fit what is merged into it. */
  boolean allowFold() {
    return (bits & ALLOW_FOLD) != 0;
  }
}
