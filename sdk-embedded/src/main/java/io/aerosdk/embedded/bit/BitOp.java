package io.aerosdk.embedded.bit;

import org.jspecify.annotations.Nullable;

/** The operations on bits with their codes and arguments. */
enum BitOp {
  RESIZE(0, 1, 1, Allowed.CREATING),
  INSERT(1, 2, 0, Allowed.CREATING),
  REMOVE(2, 2, 0, Allowed.CUTTING),
  SET(3, 3, 0, Allowed.CUTTING),
  OR(4, 3, 0, Allowed.CUTTING),
  XOR(5, 3, 0, Allowed.CUTTING),
  AND(6, 3, 0, Allowed.CUTTING),
  NOT(7, 2, 0, Allowed.CUTTING),
  LEFT_SHIFT(8, 3, 0, Allowed.CUTTING),
  RIGHT_SHIFT(9, 3, 0, Allowed.CUTTING),
  ADD(10, 3, 1, Allowed.UPDATING),
  SUBTRACT(11, 3, 1, Allowed.UPDATING),
  SET_INT(12, 3, 0, Allowed.UPDATING),
  GET(50, 2, 0),
  COUNT(51, 2, 0),
  LEFT_SCAN(52, 3, 0),
  RIGHT_SCAN(53, 3, 0),
  GET_INT(54, 2, 1);

  private static final @Nullable BitOp[] BY_CODE = new BitOp[64];

  static {
    for (BitOp op : values()) {
      BY_CODE[op.code] = op;
    }
  }

  final int code;

  /** How many arguments there must be. */
  final int fewest;

  /** How many there may be. */
  final int most;

  /** The write flags that it takes; 0 when it does not write. */
  final int allowedFlags;

  BitOp(int code, int required, int subflags) {
    this.code = code;
    this.fewest = required;
    this.most = required + subflags;
    this.allowedFlags = 0;
  }

  /**
   * An operation that modifies: between its own arguments and its sub-flags are the write flags.
   */
  BitOp(int code, int required, int subflags, int allowedFlags) {
    this.code = code;
    this.fewest = required;
    this.most = required + 1 + subflags;
    this.allowedFlags = allowedFlags;
  }

  /** The operation of a code, or null when there is none. */
  static @Nullable BitOp of(long code) {
    return code >= 0 && code < BY_CODE.length ? BY_CODE[(int) code] : null;
  }

  boolean modifies() {
    return allowedFlags != 0;
  }

  /** Whether it makes a blob where there is none. */
  boolean creates() {
    return this == RESIZE || this == INSERT;
  }

  /** Whether it works on a number of at most 64 bits. */
  boolean onInteger() {
    return this == ADD || this == SUBTRACT || this == SET_INT || this == GET_INT;
  }

  /** Whether its offset and size count bytes. */
  boolean onBytes() {
    return this == INSERT || this == REMOVE;
  }

  private static final class Allowed {
    static final int CREATING = BitFlags.CREATE_ONLY | BitFlags.UPDATE_ONLY | BitFlags.NO_FAIL;
    static final int CUTTING = BitFlags.UPDATE_ONLY | BitFlags.NO_FAIL | BitFlags.PARTIAL;
    static final int UPDATING = BitFlags.UPDATE_ONLY | BitFlags.NO_FAIL;
  }
}
