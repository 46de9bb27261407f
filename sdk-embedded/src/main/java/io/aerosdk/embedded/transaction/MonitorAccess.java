package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import org.jspecify.annotations.Nullable;

/**
 * The record of a monitor, as clients write it: its keys one after the other, the mark that commits
 * the transaction, and its end.
 */
final class MonitorAccess implements RecordAccess {
  static final BinName ID = BinName.of("id");
  static final BinName KEYS = BinName.of("keyds");
  static final BinName MARK = BinName.of("fwd");
  private static final int MAX_KEYS = 4096;
  private static final int NEVER_EXPIRE = -1;

  private final TransactionSpace space;
  private final Request request;
  private final TransactionStep step;
  private @Nullable Monitor monitor;
  private boolean isNew;

  MonitorAccess(TransactionSpace space, Request request, TransactionStep step) {
    this.space = space;
    this.request = request;
    this.step = step;
  }

  @Override
  public @Nullable StoredRecord find(Namespace namespace, Digest digest) {
    return namespace.find(digest);
  }

  @Override
  public @Nullable StoredRecord open(Namespace namespace, Digest digest) {
    switch (step) {
      case ADD_KEYS -> monitor = forKeys(namespace, digest);
      case MARK -> monitor = space.requireUndecided(digest);
      default -> monitor = space.monitorAt(digest);
    }
    return namespace.find(digest);
  }

  private Monitor forKeys(Namespace namespace, Digest digest) {
    Monitor present = space.monitorAt(digest);
    long created = TransactionStep.createdTransaction(request);
    if (created == 0) {
      return space.requireOpenAt(digest);
    }
    if (present != null) {
      throw new ServerException(ResultCode.TXN_MONITOR_EXISTS, "transaction has begun before");
    }
    isNew = true;
    int seconds = request.recordTtl();
    return space.monitor(
        created, digest, seconds == 0 ? namespace.config().transactionSeconds() : seconds);
  }

  @Override
  public StoredRecord commit(Namespace namespace, RecordEdit edit, int voidTime) {
    Monitor current = monitor;
    if (current == null) {
      throw new IllegalStateException("a monitor must be opened before it is changed");
    }
    if (step == TransactionStep.MARK) {
      current.commit(space.now());
    } else {
      requireRoom(edit);
    }
    if (isNew) {
      space.register(current);
    }
    return namespace.commit(edit, voidTime);
  }

  /** The request's is that of the transaction; the record has to stay until all is rolled. */
  @Override
  public int recordTtl(Request write) {
    return NEVER_EXPIRE;
  }

  private static void requireRoom(RecordEdit edit) {
    Particle keys = edit.bin(KEYS);
    if (keys == null || !(ParticleItems.item(keys) instanceof ListItem list)) {
      throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "monitor without keys");
    }
    if (list.size() > MAX_KEYS) {
      throw new ServerException(ResultCode.TXN_TOO_MANY_WRITES, "more keys than a transaction has");
    }
  }

  @Override
  public void requireDelete(Namespace namespace, boolean durable) {}

  @Override
  public void remove(Namespace namespace, StoredRecord record, boolean durable) {
    namespace.remove(record);
  }

  @Override
  public void opened(MessageWriter out) {
    if (step == TransactionStep.ADD_KEYS && monitor != null) {
      TransactionFields.writeDeadline(monitor.deadline(), out);
    }
  }
}
