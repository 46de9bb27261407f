package io.aerosdk.embedded.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One of the 4096 parts of a namespace: a hash table of records, open addressing, sized to what is
 * there. The table guards itself; {@link #lock} is for commands that read, change and write one
 * record. Thread-safe.
 */
final class Partition {
  private static final @Nullable StoredRecord[] NONE = new StoredRecord[0];

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable StoredRecord[] table = NONE;
  private int size;

  /** Held by a command from reading a record until writing it. */
  ReentrantLock lock() {
    return lock;
  }

  synchronized @Nullable StoredRecord get(Digest digest) {
    return table.length == 0 ? null : table[find(digest)];
  }

  /** Stores the record in place of the one with the same digest, and returns that one. */
  synchronized @Nullable StoredRecord put(StoredRecord record) {
    if ((size + 1) * 4 > table.length * 3) {
      grow();
    }
    int slot = find(record.digest());
    StoredRecord replaced = table[slot];
    table[slot] = record;
    if (replaced == null) {
      size++;
    }
    return replaced;
  }

  /** Removes exactly this record, unless it was replaced meanwhile. */
  synchronized boolean remove(StoredRecord record) {
    if (table.length == 0) {
      return false;
    }
    int slot = find(record.digest());
    if (table[slot] != record) {
      return false;
    }
    size--;
    closeGap(slot);
    return true;
  }

  synchronized int size() {
    return size;
  }

  /** The records there are now, in no order. */
  synchronized List<StoredRecord> records() {
    List<StoredRecord> records = new ArrayList<>(size);
    for (StoredRecord record : table) {
      if (record != null) {
        records.add(record);
      }
    }
    return records;
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

  private int find(Digest digest) {
    int mask = table.length - 1;
    int slot = StoredRecord.slot(digest.high(), digest.middle(), mask);
    while (true) {
      StoredRecord record = table[slot];
      if (record == null || record.hasDigest(digest)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  private void closeGap(int gap) {
    int mask = table.length - 1;
    int free = gap;
    table[free] = null;
    for (int slot = (gap + 1) & mask; ; slot = (slot + 1) & mask) {
      StoredRecord record = table[slot];
      if (record == null) {
        return;
      }
      int home = record.slot(mask);
      if (((slot - home) & mask) >= ((slot - free) & mask)) {
        table[free] = record;
        table[slot] = null;
        free = slot;
      }
    }
  }

  private void grow() {
    @Nullable StoredRecord[] old = table;
    table = new StoredRecord[Math.max(4, old.length * 2)];
    for (StoredRecord record : old) {
      if (record != null) {
        table[find(record.digest())] = record;
      }
    }
  }
}
