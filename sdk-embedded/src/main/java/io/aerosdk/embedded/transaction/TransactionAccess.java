package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.transaction.RecordLocks.Held;
import org.jspecify.annotations.Nullable;

/** A record as a transaction sees and changes it. */
final class TransactionAccess implements RecordAccess {
  private final TransactionSpace space;
  private final Request request;
  private final long transaction;
  // What the client may come to depend on: the record without the transaction's own writes.
  private long version;
  private @Nullable StoredRecord opened;
  private @Nullable Monitor monitor;

  TransactionAccess(TransactionSpace space, Request request) {
    this.space = space;
    this.request = request;
    this.transaction = TransactionFields.transaction(request.fields());
  }

  @Override
  public @Nullable StoredRecord find(Namespace namespace, Digest digest) {
    Held held = space.locks().find(digest);
    return held == null ? shared(namespace, digest) : own(held);
  }

  private StoredRecord own(Held held) {
    if (!held.isOf(transaction)) {
      throw new ServerException(ResultCode.TXN_BLOCKED, "record of another transaction");
    }
    return held.provisional();
  }

  private @Nullable StoredRecord shared(Namespace namespace, Digest digest) {
    StoredRecord found = namespace.find(digest);
    long current = TransactionSpace.version(namespace, found);
    long known = TransactionFields.version(request.fields());
    if (known != 0 && known != current) {
      throw new ServerException(ResultCode.TXN_VERSION_MISMATCH, "record has changed");
    }
    version = current;
    return found;
  }

  @Override
  public @Nullable StoredRecord open(Namespace namespace, Digest digest) {
    version = 0;
    Held held = space.locks().find(digest);
    if (held == null) {
      monitor = openMonitor();
      opened = shared(namespace, digest);
    } else {
      opened = own(held);
      if (request.has4(MessageFlags.TXN_ON_LOCKING_ONLY)) {
        throw new ServerException(ResultCode.TXN_ALREADY_LOCKED, "locked by this transaction");
      }
      monitor = openMonitor();
    }
    return opened;
  }

  private Monitor openMonitor() {
    int deadline = TransactionFields.deadline(request.fields());
    if (deadline != 0 && Integer.compareUnsigned(deadline, space.now()) < 0) {
      throw new ServerException(ResultCode.TXN_EXPIRED, "deadline has passed");
    }
    return space.requireOpen(transaction);
  }

  @Override
  public StoredRecord commit(Namespace namespace, RecordEdit edit, int voidTime) {
    StoredRecord before = edit.stored();
    if (before == null) {
      before = SharedAccess.tombstone(namespace, opened);
    }
    StoredRecord provisional = namespace.prepare(edit, voidTime, before);
    hold(provisional);
    return provisional;
  }

  @Override
  public void requireDelete(Namespace namespace, boolean durable) {
    if (!durable) {
      throw new ServerException(ResultCode.FORBIDDEN, "delete that is not durable");
    }
  }

  @Override
  public void remove(Namespace namespace, StoredRecord record, boolean durable) {
    hold(namespace.tombstone(record));
  }

  private void hold(StoredRecord provisional) {
    if (monitor == null) {
      throw new IllegalStateException("a record must be opened before it is changed");
    }
    space.hold(monitor, provisional);
    version = 0;
  }

  @Override
  public boolean mayTouch(Digest digest) {
    return false;
  }

  @Override
  public void unchanged(MessageWriter out) {
    if (version != 0) {
      TransactionFields.writeVersion(version, out);
    }
  }
}
