package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.StoredRecord;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The records of a namespace that transactions have written and not given up yet. The namespace
 * holds them as they were before; here is what they are to become. Changed by who holds the
 * record's lock; thread-safe.
 */
final class RecordLocks {
  private final ConcurrentHashMap<Digest, Held> held = new ConcurrentHashMap<>();

  /**
   * A record in the hands of a transaction.
   *
   * @param owner the monitor of the transaction
   * @param provisional what it is to become; a tombstone if it is to go
   */
  record Held(Monitor owner, StoredRecord provisional) {
    boolean isOf(long transaction) {
      return owner.transaction() == transaction;
    }
  }

  /** Who holds the record; null if nobody does. */
  @Nullable Held find(Digest digest) {
    return held.isEmpty() ? null : held.get(digest);
  }

  void put(Digest digest, Held record) {
    held.put(digest, record);
  }

  void remove(Digest digest) {
    held.remove(digest);
  }

  int count() {
    return held.size();
  }
}
