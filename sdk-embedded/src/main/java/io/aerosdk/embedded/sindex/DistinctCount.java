package io.aerosdk.embedded.sindex;

import java.util.TreeSet;

/**
 * Counts different numbers in little memory: exactly up to {@value #KEPT}, beyond that within some
 * three percent, from how close to zero the smallest of their hashes lie. Not thread-safe.
 */
final class DistinctCount {
  private static final int KEPT = 1024;

  private final TreeSet<Long> smallest = new TreeSet<>(Long::compareUnsigned);

  void add(long number) {
    long hash = mix(number);
    if (smallest.size() < KEPT) {
      smallest.add(hash);
    } else if (Long.compareUnsigned(hash, smallest.last()) < 0 && smallest.add(hash)) {
      smallest.pollLast();
    }
  }

  long count() {
    if (smallest.size() < KEPT) {
      return smallest.size();
    }
    double largest = (smallest.last() >>> 11) / (double) (1L << 53);
    return Math.round((KEPT - 1) / largest);
  }

  private static long mix(long number) {
    long mixed = (number ^ number >>> 32) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 32;
  }
}
