package io.aerosdk.embedded.storage;

import java.util.concurrent.atomic.LongAdder;

/** How many records a namespace or a set has, and what they take. Thread-safe. */
final class RecordCounts {
  private final LongAdder objects = new LongAdder();
  private final LongAdder tombstones = new LongAdder();
  private final LongAdder dataBytes = new LongAdder();

  /**
   * Counts a record in or out.
   *
   * @param change 1 or -1
   * @param size the record's own
   */
  void count(StoredRecord record, int change, long size) {
    if (record.isTombstone()) {
      tombstones.add(change);
      return;
    }
    objects.add(change);
    dataBytes.add(change * size);
  }

  long objects() {
    return objects.sum();
  }

  long tombstones() {
    return tombstones.sum();
  }

  long dataBytes() {
    return dataBytes.sum();
  }
}
