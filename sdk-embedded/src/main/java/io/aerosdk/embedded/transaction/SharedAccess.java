package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records as Enterprise Edition has them outside of transactions: deletes may leave tombstones,
 * records of transactions may be read as they were, not written. Thread-safe.
 */
final class SharedAccess implements RecordAccess {
  private final @Nullable RecordLocks locks;

  /**
   * @param locks what transactions hold; null where there are none
   */
  SharedAccess(@Nullable RecordLocks locks) {
    this.locks = locks;
  }

  @Override
  public @Nullable StoredRecord find(Namespace namespace, Digest digest) {
    return namespace.find(digest);
  }

  @Override
  public @Nullable StoredRecord open(Namespace namespace, Digest digest) {
    if (locks != null && locks.find(digest) != null) {
      throw new ServerException(ResultCode.TXN_BLOCKED, "record of a transaction");
    }
    return namespace.find(digest);
  }

  @Override
  public StoredRecord commit(Namespace namespace, RecordEdit edit, int voidTime) {
    StoredRecord before = edit.stored();
    if (before == null) {
      before = tombstone(namespace, namespace.find(edit.digest()));
    }
    return namespace.commit(edit, voidTime, before);
  }

  /** The record if it is a tombstone whose generation goes on; else null. */
  static @Nullable StoredRecord tombstone(Namespace namespace, @Nullable StoredRecord found) {
    return found != null && found.isTombstone() && !namespace.isTruncated(found) ? found : null;
  }

  @Override
  public void requireDelete(Namespace namespace, boolean durable) {
    if (namespace.isStrong() && !durable && !namespace.config().allowExpunge()) {
      throw new ServerException(ResultCode.FORBIDDEN, "delete that is not durable");
    }
  }

  @Override
  public void remove(Namespace namespace, StoredRecord record, boolean durable) {
    if (durable) {
      namespace.store(namespace.tombstone(record));
    } else {
      namespace.remove(record);
    }
  }

  @Override
  public boolean mayTouch(Digest digest) {
    return locks == null || locks.find(digest) == null;
  }
}
