package io.aerosdk.embedded.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hash table of records, open addressing, sized to what is there. A byte of each record's digest
 * lies beside the records, so that a search does not look at the neighbours of what it is after:
 * records are spread over memory, and each look costs more than all else. Not thread-safe.
 */
final class RecordTable {
  private Slots slots = new Slots(0);
  private int size;

  /** Both arrays are of the same length, a power of two, or empty. */
  private static final class Slots {
    private final @Nullable StoredRecord[] records;
    // The tag of the record in each slot, 0 for none.
    private final byte[] tags;

    Slots(int count) {
      records = new StoredRecord[count];
      tags = new byte[count];
    }

    int mask() {
      return tags.length - 1;
    }

    /** The slot of the digest, or the free one where it would be; some slot must be free. */
    int find(Digest digest) {
      byte tag = tag(digest);
      int mask = mask();
      int slot = StoredRecord.slot(digest.high(), digest.middle(), mask);
      while (tags[slot] != 0) {
        StoredRecord record = tags[slot] == tag ? records[slot] : null;
        if (record != null && record.hasDigest(digest)) {
          return slot;
        }
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    void set(int slot, Digest digest, StoredRecord record) {
      records[slot] = record;
      tags[slot] = tag(digest);
    }

    void move(int from, int to) {
      records[to] = records[from];
      tags[to] = tags[from];
      clear(from);
    }

    void clear(int slot) {
      records[slot] = null;
      tags[slot] = 0;
    }

    /** Never 0. */
    private static byte tag(Digest digest) {
      return (byte) (digest.low() | 1);
    }
  }

  @Nullable StoredRecord get(Digest digest) {
    return size == 0 ? null : slots.records[slots.find(digest)];
  }

  /** Stores the record in place of the one with the same digest, and returns that one. */
  @Nullable StoredRecord put(StoredRecord record) {
    if ((size + 1) * 4 > slots.tags.length * 3) {
      grow();
    }
    Digest digest = record.digest();
    int slot = slots.find(digest);
    StoredRecord replaced = slots.records[slot];
    slots.set(slot, digest, record);
    if (replaced == null) {
      size++;
    }
    return replaced;
  }

  /** Removes exactly this record, unless it was replaced meanwhile. */
  boolean remove(StoredRecord record) {
    if (size == 0) {
      return false;
    }
    int slot = slots.find(record.digest());
    if (slots.records[slot] != record) {
      return false;
    }
    size--;
    closeGap(slot);
    return true;
  }

  int size() {
    return size;
  }

  /** The records there are now, in no order. */
  List<StoredRecord> records() {
    List<StoredRecord> found = new ArrayList<>(size);
    for (StoredRecord record : slots.records) {
      if (record != null) {
        found.add(record);
      }
    }
    return found;
  }

  private void closeGap(int gap) {
    int mask = slots.mask();
    int free = gap;
    slots.clear(free);
    for (int slot = (gap + 1) & mask; ; slot = (slot + 1) & mask) {
      StoredRecord record = slots.records[slot];
      if (record == null) {
        return;
      }
      int home = record.slot(mask);
      if (((slot - home) & mask) >= ((slot - free) & mask)) {
        slots.move(slot, free);
        free = slot;
      }
    }
  }

  private void grow() {
    Slots bigger = new Slots(Math.max(4, slots.tags.length * 2));
    for (StoredRecord record : slots.records) {
      if (record != null) {
        Digest digest = record.digest();
        bigger.set(bigger.find(digest), digest, record);
      }
    }
    slots = bigger;
  }
}
