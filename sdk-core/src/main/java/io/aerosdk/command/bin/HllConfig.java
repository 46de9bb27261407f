package io.aerosdk.command.bin;

/**
 * The shape of a HyperLogLog sketch: how large it is and how precise.
 *
 * <pre>{@code
 * session.upsert(users.id(1)).bin("visitors").hll().init(HllConfig.of(12)).execute();
 * }</pre>
 *
 * <p>A count is right within about {@code 1.04 / sqrt(2^indexBits)}: 1.6 % at 12 index bits. The
 * sketch needs {@code (6 + minHashBits) * 2^indexBits} bits. Minhash bits make similarities and
 * intersections precise, most of all those of more than two sketches.
 *
 * <p>Immutable and thread-safe.
 *
 * @param indexBits 4 to 16; the sketch has {@code 2^indexBits} registers
 * @param minHashBits 4 to 51, or 0 for none; at most 64 together with the index bits
 */
public record HllConfig(int indexBits, int minHashBits) {
  private static final int LEAST_BITS = 4;
  private static final int MOST_INDEX_BITS = 16;
  private static final int MOST_MIN_HASH_BITS = 51;
  private static final int MOST_BITS = 64;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one does not hold
   */
  public HllConfig {
    checkIndexBits(indexBits);
    if (minHashBits != 0 && (minHashBits < LEAST_BITS || minHashBits > MOST_MIN_HASH_BITS)) {
      throw new IllegalArgumentException(
          "minHashBits must be 4 to 51, or 0 for none, got " + minHashBits);
    }
    if (indexBits + minHashBits > MOST_BITS) {
      throw new IllegalArgumentException(
          "indexBits and minHashBits must be at most 64 together, got "
              + indexBits
              + " + "
              + minHashBits);
    }
  }

  /** A sketch without minhash bits. */
  public static HllConfig of(int indexBits) {
    return new HllConfig(indexBits, 0);
  }

  /** A sketch with minhash bits. */
  public static HllConfig of(int indexBits, int minHashBits) {
    return new HllConfig(indexBits, minHashBits);
  }

  static int checkIndexBits(int indexBits) {
    if (indexBits < LEAST_BITS || indexBits > MOST_INDEX_BITS) {
      throw new IllegalArgumentException("indexBits must be 4 to 16, got " + indexBits);
    }
    return indexBits;
  }
}
