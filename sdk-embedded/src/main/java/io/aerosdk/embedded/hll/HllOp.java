package io.aerosdk.embedded.hll;

import org.jspecify.annotations.Nullable;

/** The operations on sketches with their codes, numbers of arguments and write flags. */
enum HllOp {
  INIT(0, 1, 3, HllFlags.CREATE_ONLY | HllFlags.UPDATE_ONLY | HllFlags.NO_FAIL),
  ADD(1, 1, 4, HllFlags.CREATE_ONLY | HllFlags.NO_FAIL),
  SET_UNION(2, 1, 2, HllFlags.ALL),
  REFRESH_COUNT(3, 0, 0, 0),
  FOLD(4, 1, 1, 0),
  COUNT(50, 0, 0, 0),
  GET_UNION(51, 1, 1, 0),
  UNION_COUNT(52, 1, 1, 0),
  INTERSECT_COUNT(53, 1, 1, 0),
  SIMILARITY(54, 1, 1, 0),
  DESCRIBE(55, 0, 0, 0),
  MAY_CONTAIN(56, 1, 1, 0);

  private static final int FIRST_READ = 50;
  private static final @Nullable HllOp[] BY_CODE = new HllOp[64];

  static {
    for (HllOp op : values()) {
      BY_CODE[op.code] = op;
    }
  }

  final int code;
  final int fewest;
  final int most;
  final int allowedFlags;

  HllOp(int code, int fewest, int most, int allowedFlags) {
    this.code = code;
    this.fewest = fewest;
    this.most = most;
    this.allowedFlags = allowedFlags;
  }

  /** The operation of a code, or null when there is none. */
  static @Nullable HllOp of(long code) {
    return code >= 0 && code < BY_CODE.length ? BY_CODE[(int) code] : null;
  }

  boolean modifies() {
    return code < FIRST_READ;
  }
}
