package io.aerosdk.embedded.bit;

/**
 * The write flags of an operation.
 *
 * @param bits the flags as sent
 */
record BitFlags(int bits) {
  static final int CREATE_ONLY = 1;
  static final int UPDATE_ONLY = 2;
  static final int NO_FAIL = 4;
  static final int PARTIAL = 8;

  /** The flags of an operation that takes those in {@code allowed} only. */
  static BitFlags of(long bits, int allowed) {
    int both = CREATE_ONLY | UPDATE_ONLY;
    if ((bits & ~allowed) != 0 || (bits & both) == both) {
      throw BitErrors.parameter("write flags " + bits);
    }
    return new BitFlags((int) bits);
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

  /** Whether what reaches beyond the end is cut there. */
  boolean partial() {
    return (bits & PARTIAL) != 0;
  }
}
