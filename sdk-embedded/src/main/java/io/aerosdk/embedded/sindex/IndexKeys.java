package io.aerosdk.embedded.sindex;

import java.util.Arrays;

/**
 * The keys under which an index holds one record: collected, then read. Not thread-safe; use from
 * one thread.
 */
final class IndexKeys {
  private static final long[] NONE = {};

  private long[] keys = NONE;
  private int size;

  void add(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, Math.max(4, 2 * size));
    }
    keys[size++] = key;
  }

  /** The keys in rising order, each once. */
  long[] sorted() {
    if (size == 0) {
      return NONE;
    }
    Arrays.sort(keys, 0, size);
    int distinct = 1;
    for (int i = 1; i < size; i++) {
      if (keys[i] != keys[distinct - 1]) {
        keys[distinct++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, distinct);
  }
}
