package io.aerosdk.embedded.value;

/** The items without content: nil, the booleans, and the two that occur only in comparisons. */
public enum Atom implements Item {
  NIL(Kind.NIL),
  FALSE(Kind.FALSE),
  TRUE(Kind.TRUE),
  /** Equal to anything. */
  WILDCARD(Kind.WILDCARD),
  /** Greater than anything. */
  INF(Kind.INF);

  private final Kind kind;

  Atom(Kind kind) {
    this.kind = kind;
  }

  /** TRUE or FALSE. */
  public static Atom of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
