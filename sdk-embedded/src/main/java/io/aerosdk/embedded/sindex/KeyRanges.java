package io.aerosdk.embedded.sindex;

/** Ranges of keys that a query looks through: in rising order, both ends included. Immutable. */
final class KeyRanges {
  private final long[] bounds;

  private KeyRanges(long[] bounds) {
    this.bounds = bounds;
  }

  /** A single range. */
  static KeyRanges of(long from, long to) {
    return new KeyRanges(new long[] {from, to});
  }

  /**
   * Several ranges.
   *
   * @param bounds first and last key of each, in rising order, apart from each other
   */
  static KeyRanges of(long[] bounds) {
    return new KeyRanges(bounds.clone());
  }

  int count() {
    return bounds.length / 2;
  }

  long first(int range) {
    return bounds[2 * range];
  }

  long last(int range) {
    return bounds[2 * range + 1];
  }

  /** Whether a range holds the key. */
  boolean contains(long key) {
    for (int i = 0; i < bounds.length; i += 2) {
      if (key >= bounds[i] && key <= bounds[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
