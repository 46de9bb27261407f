package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.storage.Digest;
import java.util.Arrays;

/**
 * Some entries of an index, sorted by key and then by digest, in arrays: 28 bytes for each. Not
 * thread-safe.
 */
final class EntryChunk {
  static final int CAPACITY = 256;
  private static final int FIRST_CAPACITY = 4;

  private long[] keys;
  private long[] high;
  private long[] middle;
  private int[] low;
  private int size;

  EntryChunk() {
    this(FIRST_CAPACITY);
  }

  private EntryChunk(int capacity) {
    keys = new long[capacity];
    high = new long[capacity];
    middle = new long[capacity];
    low = new int[capacity];
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == CAPACITY;
  }

  long key(int index) {
    return keys[index];
  }

  Digest digest(int index) {
    return new Digest(high[index], middle[index], low[index]);
  }

  /** The index of the entry, or {@code -insertion point - 1} without it. */
  int find(long key, Digest digest) {
    int from = 0;
    int to = size - 1;
    while (from <= to) {
      int at = (from + to) >>> 1;
      int order = compare(at, key, digest);
      if (order == 0) {
        return at;
      }
      if (order < 0) {
        from = at + 1;
      } else {
        to = at - 1;
      }
    }
    return -from - 1;
  }

  /** The order of the entry at an index and another, by key and then by the bytes of the digest. */
  int compare(int index, long key, Digest digest) {
    int order = Long.compare(keys[index], key);
    if (order == 0) {
      order = Long.compareUnsigned(high[index], digest.high());
    }
    if (order == 0) {
      order = Long.compareUnsigned(middle[index], digest.middle());
    }
    return order == 0 ? Integer.compareUnsigned(low[index], digest.low()) : order;
  }

  /** Puts the entry where {@link #find} says; the chunk must not be full. */
  void insert(int index, long key, Digest digest) {
    if (size == keys.length) {
      resize(Math.min(CAPACITY, 2 * size));
    }
    move(index, index + 1, size - index);
    keys[index] = key;
    high[index] = digest.high();
    middle[index] = digest.middle();
    low[index] = digest.low();
    size++;
  }

  void remove(int index) {
    size--;
    move(index + 1, index, size - index);
    if (keys.length > FIRST_CAPACITY && size <= keys.length / 4) {
      resize(keys.length / 2);
    }
  }

  /** Moves the upper half of the entries into a new chunk. */
  EntryChunk split() {
    int kept = size / 2;
    EntryChunk upper = new EntryChunk(CAPACITY);
    upper.size = size - kept;
    System.arraycopy(keys, kept, upper.keys, 0, upper.size);
    System.arraycopy(high, kept, upper.high, 0, upper.size);
    System.arraycopy(middle, kept, upper.middle, 0, upper.size);
    System.arraycopy(low, kept, upper.low, 0, upper.size);
    size = kept;
    return upper;
  }

  private void move(int from, int to, int count) {
    System.arraycopy(keys, from, keys, to, count);
    System.arraycopy(high, from, high, to, count);
    System.arraycopy(middle, from, middle, to, count);
    System.arraycopy(low, from, low, to, count);
  }

  private void resize(int capacity) {
    keys = Arrays.copyOf(keys, capacity);
    high = Arrays.copyOf(high, capacity);
    middle = Arrays.copyOf(middle, capacity);
    low = Arrays.copyOf(low, capacity);
  }
}
