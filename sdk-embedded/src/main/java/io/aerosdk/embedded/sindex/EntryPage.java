package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.storage.Digest;
import java.util.Arrays;

/** Entries read from an index in one go, to be refilled. Not thread-safe; use from one thread. */
final class EntryPage {
  static final int CAPACITY = 128;
  private static final Digest NONE = new Digest(0, 0, 0);

  private final long[] keys = new long[CAPACITY];
  private final Digest[] digests = new Digest[CAPACITY];
  private int size;

  EntryPage() {
    Arrays.fill(digests, NONE);
  }

  void clear() {
    size = 0;
  }

  boolean isFull() {
    return size == CAPACITY;
  }

  void add(long key, Digest digest) {
    keys[size] = key;
    digests[size++] = digest;
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  Digest digest(int index) {
    return digests[index];
  }
}
