package io.aerosdk.embedded.expression.call;

import java.util.BitSet;

/** A set of operation codes. Immutable. */
final class OpCodes {
  private final BitSet codes;

  private OpCodes(BitSet codes) {
    this.codes = codes;
  }

  /** The codes from the first to the last. */
  static OpCodes of(int first, int last) {
    BitSet codes = new BitSet();
    codes.set(first, last + 1);
    return new OpCodes(codes);
  }

  /** These and the codes from the first to the last. */
  OpCodes and(int first, int last) {
    BitSet more = (BitSet) codes.clone();
    more.set(first, last + 1);
    return new OpCodes(more);
  }

  boolean contains(long code) {
    return code >= 0 && code < codes.length() && codes.get((int) code);
  }
}
