package io.aerosdk.embedded.storage;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One of the 4096 parts of a namespace: a table of records that guards itself. {@link #lock} is for
 * commands that read, change and write one record. Thread-safe.
 */
final class Partition {
  private final ReentrantLock lock = new ReentrantLock();
  private final RecordTable table = new RecordTable();

  /** Held by a command from reading a record until writing it. */
  ReentrantLock lock() {
    return lock;
  }

  synchronized @Nullable StoredRecord get(Digest digest) {
    return table.get(digest);
  }

  /** Stores the record in place of the one with the same digest, and returns that one. */
  synchronized @Nullable StoredRecord put(StoredRecord record) {
    return table.put(record);
  }

  /** Removes exactly this record, unless it was replaced meanwhile. */
  synchronized boolean remove(StoredRecord record) {
    return table.remove(record);
  }

  synchronized int size() {
    return table.size();
  }

  /** The records there are now, in no order. */
  synchronized List<StoredRecord> records() {
    return table.records();
  }

  /**
   * The records of a set, or of all that queries see if it is null, below a digest and with falling
   * digests.
   */
  StoredRecord[] sortedRecords(@Nullable RecordSet set, @Nullable Digest after) {
    List<StoredRecord> records = records();
    records.removeIf(
        record ->
            (set == null ? !record.isIn("") : record.set() != set)
                || (after != null && record.compareDigest(after) >= 0));
    records.sort((a, b) -> StoredRecord.compareDigests(b, a));
    return records.toArray(StoredRecord[]::new);
  }
}
