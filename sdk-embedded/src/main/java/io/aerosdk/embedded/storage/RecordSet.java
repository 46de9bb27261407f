package io.aerosdk.embedded.storage;

import java.util.concurrent.atomic.LongAdder;

/**
 * A set of a namespace: a name, a count and the time before which its records are gone. A set stays
 * once it was used. Thread-safe.
 */
public final class RecordSet {
  private final String name;
  private final LongAdder objects = new LongAdder();
  private final LongAdder dataBytes = new LongAdder();
  private volatile long truncatedBefore;

  RecordSet(String name) {
    this.name = name;
  }

  /** The name, a character for each byte. */
  public String name() {
    return name;
  }

  /** Records in the set, expired ones included until they are swept. */
  public long objects() {
    return objects.sum();
  }

  /** Records last updated before this millisecond do not exist; 0 when never truncated. */
  public long truncatedBefore() {
    return truncatedBefore;
  }

  /** Bytes that the records take, in the store's own count. */
  public long dataBytes() {
    return dataBytes.sum();
  }

  void count(int change, long bytes) {
    objects.add(change);
    dataBytes.add(bytes);
  }

  void truncateBefore(long millis) {
    truncatedBefore = millis;
  }
}
