package io.aerosdk.embedded.cdt.select;

/** What a selecting operation answers about the elements that it chose. */
public enum ReturnType {
  NONE(0),
  INDEX(1),
  REVERSE_INDEX(2),
  RANK(3),
  REVERSE_RANK(4),
  COUNT(5),
  KEY(6),
  VALUE(7),
  KEY_VALUE(8),
  INDEX_RANGE(9),
  REVERSE_INDEX_RANGE(10),
  RANK_RANGE(11),
  REVERSE_RANK_RANGE(12),
  EXISTS(13),
  UNORDERED_MAP(16),
  ORDERED_MAP(17);

  /** Bit of the argument: choose all the others. */
  public static final long INVERTED = 0x10000;

  private static final long TYPE_MASK = 0xFFFF;

  private final int code;

  ReturnType(int code) {
    this.code = code;
  }

  /** The type in the low bits of the argument; an unknown one is not applicable. */
  public static ReturnType of(long argument) {
    for (ReturnType type : values()) {
      if (type.code == (argument & TYPE_MASK)) {
        return type;
      }
    }
    throw CdtErrors.notApplicable("no return type " + argument);
  }

  /** Whether the answer is the start and the length of a run. */
  public boolean isRange() {
    return code >= INDEX_RANGE.code && code <= REVERSE_RANK_RANGE.code;
  }

  /** Whether only maps can answer so. */
  public boolean needsMap() {
    return this == KEY || this == KEY_VALUE || this == UNORDERED_MAP || this == ORDERED_MAP;
  }
}
