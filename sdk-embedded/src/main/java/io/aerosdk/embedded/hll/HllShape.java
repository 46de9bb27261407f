package io.aerosdk.embedded.hll;

import java.util.List;

/**
 * How many registers a sketch has and how wide they are.
 *
 * @param indexBits the logarithm of the number of registers, 4 to 16
 * @param minHashBits how many bits of hash a register keeps beside its rank: 0, or 4 to 51
 */
record HllShape(int indexBits, int minHashBits) {
  /** Argument value: not told. */
  static final int UNSET = -1;

  /** Bits of a register that hold the rank. */
  static final int RANK_BITS = 6;

  private static final int FEWEST_INDEX_BITS = 4;
  private static final int MOST_INDEX_BITS = 16;
  private static final int FEWEST_MIN_HASH_BITS = 4;
  private static final int MOST_MIN_HASH_BITS = 51;

  /** Bits of hash that index and minhash share. */
  static final int HASH_BITS = 64;

  static boolean isIndexBits(long bits) {
    return bits >= FEWEST_INDEX_BITS && bits <= MOST_INDEX_BITS;
  }

  static boolean isMinHashBits(long bits) {
    return bits == 0 || (bits >= FEWEST_MIN_HASH_BITS && bits <= MOST_MIN_HASH_BITS);
  }

  /** Whether a sketch may have this shape. */
  boolean legal() {
    return isIndexBits(indexBits)
        && isMinHashBits(minHashBits)
        && indexBits + minHashBits <= HASH_BITS;
  }

  int registers() {
    return 1 << indexBits;
  }

  int registerBits() {
    return RANK_BITS + minHashBits;
  }

  /** Bytes that hold all registers. */
  int registerBytes() {
    return (int) (((long) registerBits() << indexBits) + 7) / Byte.SIZE;
  }

  /**
   * The shape that all can be brought to: fewest registers, and no hash unless all have the same.
   */
  static HllShape common(List<Sketch> sketches) {
    int indexBits = MOST_INDEX_BITS;
    int minHashBits = sketches.get(0).shape().minHashBits();
    for (Sketch sketch : sketches) {
      indexBits = Math.min(indexBits, sketch.shape().indexBits());
      minHashBits = sketch.shape().minHashBits() == minHashBits ? minHashBits : 0;
    }
    return new HllShape(indexBits, minHashBits);
  }
}
