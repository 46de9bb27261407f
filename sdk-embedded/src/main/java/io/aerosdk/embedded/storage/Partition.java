package io.aerosdk.embedded.storage;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * One of the 4096 parts of a namespace: a table of records that guards itself. Reading takes no
 * lock, unless the table changes meanwhile; {@link #lock} is for commands that read, change and
 * write one record. Thread-safe.
 */
final class Partition {
  private final ReentrantLock lock = new ReentrantLock();
  private final StampedLock guard = new StampedLock();
  private final RecordTable table = new RecordTable();

  /** Held by a command from reading a record until writing it. */
  ReentrantLock lock() {
    return lock;
  }

  @Nullable StoredRecord get(Digest digest) {
    long stamp = guard.tryOptimisticRead();
    if (stamp != 0) {
      StoredRecord found = table.get(digest);
      if (guard.validate(stamp)) {
        return found;
      }
    }
    stamp = guard.readLock();
    try {
      return table.get(digest);
    } finally {
      guard.unlockRead(stamp);
    }
  }

  /** Stores the record in place of the one with the same digest, and returns that one. */
  @Nullable StoredRecord put(StoredRecord record) {
    long stamp = guard.writeLock();
    try {
      return table.put(record);
    } finally {
      guard.unlockWrite(stamp);
    }
  }

  /** Removes exactly this record, unless it was replaced meanwhile. */
  boolean remove(StoredRecord record) {
    long stamp = guard.writeLock();
    try {
      return table.remove(record);
    } finally {
      guard.unlockWrite(stamp);
    }
  }

  int size() {
    long stamp = guard.readLock();
    try {
      return table.size();
    } finally {
      guard.unlockRead(stamp);
    }
  }

  /** The records there are now, in no order. */
  List<StoredRecord> records() {
    long stamp = guard.readLock();
    try {
      return table.records();
    } finally {
      guard.unlockRead(stamp);
    }
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
