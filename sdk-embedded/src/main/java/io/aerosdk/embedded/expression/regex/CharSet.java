package io.aerosdk.embedded.expression.regex;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** A set of bytes, as they count in the C locale. Immutable once in a program. */
final class CharSet {
  private static final int SIZE = 256;

  private final BitSet bytes = new BitSet(SIZE);

  static CharSet of(int single) {
    return new CharSet().add(single);
  }

  static CharSet where(IntPredicate condition) {
    CharSet set = new CharSet();
    for (int c = 0; c < SIZE; c++) {
      if (condition.test(c)) {
        set.add(c);
      }
    }
    return set;
  }

  CharSet add(int single) {
    bytes.set(single);
    return this;
  }

  CharSet addRange(int first, int last) {
    bytes.set(first, last + 1);
    return this;
  }

  CharSet addAll(CharSet others) {
    bytes.or(others.bytes);
    return this;
  }

  CharSet remove(int single) {
    bytes.clear(single);
    return this;
  }

  CharSet invert() {
    bytes.flip(0, SIZE);
    return this;
  }

  /** Adds the other case of every ASCII letter. */
  CharSet ignoreCase() {
    for (int upper = 'A'; upper <= 'Z'; upper++) {
      int lower = upper | 0x20;
      if (bytes.get(upper) || bytes.get(lower)) {
        bytes.set(upper);
        bytes.set(lower);
      }
    }
    return this;
  }

  boolean contains(int single) {
    return bytes.get(single);
  }
}
