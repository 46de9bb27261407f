package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.transaction.Monitor.Fate;
import io.aerosdk.embedded.transaction.RecordLocks.Held;
import java.util.IdentityHashMap;

/** The transactions of a server, in its strongly consistent namespaces. Thread-safe. */
public final class Transactions {
  /** Seconds that a transaction may take at most. */
  public static final int MAX_SECONDS = 120;

  private static final SharedAccess AVAILABLE = new SharedAccess(null);

  private final IdentityHashMap<Namespace, TransactionSpace> spaces = new IdentityHashMap<>();

  /** None yet. */
  public Transactions(Store store) {
    for (Namespace namespace : store.namespaces()) {
      if (namespace.isStrong()) {
        spaces.put(namespace, new TransactionSpace(namespace));
      }
    }
  }

  /**
   * How a command gets at its record; call it without the lock of a record.
   *
   * @throws ServerException if the namespace has no transactions and the command is part of one, or
   *     if it does to a monitor what clients do not do
   */
  public RecordAccess access(Namespace namespace, Request request, Digest digest) {
    if (namespace.isStrong()) {
      return strong(of(namespace), request, digest);
    }
    if (request.fields().has(FieldType.TXN_ID)) {
      throw namespace.isEnterprise()
          ? new ServerException(ResultCode.UNSUPPORTED_FEATURE, "namespace without transactions")
          : new ServerException(ResultCode.ENTERPRISE_ONLY, "transactions");
    }
    return namespace.isEnterprise() ? AVAILABLE : CommunityAccess.INSTANCE;
  }

  private static RecordAccess strong(TransactionSpace space, Request request, Digest digest) {
    space.expire();
    if (request.has2(MessageFlags.WRITE) && TransactionStep.isOnMonitor(request)) {
      return monitor(space, request, digest);
    }
    return request.fields().has(FieldType.TXN_ID)
        ? new TransactionAccess(space, request)
        : space.shared();
  }

  private static RecordAccess monitor(TransactionSpace space, Request request, Digest digest) {
    TransactionStep step = TransactionStep.of(request);
    if (step == null) {
      throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "set is the server's own");
    }
    if (step == TransactionStep.CLOSE) {
      space.close(digest);
    }
    return new MonitorAccess(space, request, step);
  }

  /**
   * Makes a record what the request's transaction made of it, or takes that back; nothing if the
   * transaction does not hold it.
   *
   * @param forward whether it stays
   */
  public void roll(Namespace namespace, Request request, Digest digest, boolean forward) {
    long transaction = TransactionFields.transaction(request.fields());
    of(namespace).roll(digest, transaction, forward ? Fate.FORWARD : Fate.BACK);
  }

  /**
   * Checks that a record is as a transaction has read it.
   *
   * @throws ServerException if it has changed, or may be about to
   */
  public void verify(Namespace namespace, Request request, Digest digest) {
    TransactionSpace space = of(namespace);
    Held held = space.locks().find(digest);
    if (held != null) {
      throw new ServerException(ResultCode.TXN_BLOCKED, "record of another transaction");
    }
    StoredRecord found = namespace.find(digest);
    long current = TransactionSpace.version(namespace, found);
    if (TransactionFields.version(request.fields()) != current) {
      throw new ServerException(ResultCode.TXN_VERSION_MISMATCH, "record has changed");
    }
  }

  /** Ends the transactions of a namespace whose time is over. */
  public void expire(Namespace namespace) {
    if (namespace.isStrong()) {
      of(namespace).expire();
    }
  }

  /** Ends all transactions: what is not committed is taken back. */
  public void clear() {
    spaces.values().forEach(TransactionSpace::clear);
  }

  /** Transactions that write now. */
  public int monitors(Namespace namespace) {
    return namespace.isStrong() ? of(namespace).monitors().count() : 0;
  }

  /** Records that transactions hold. */
  public int held(Namespace namespace) {
    return namespace.isStrong() ? of(namespace).locks().count() : 0;
  }

  private TransactionSpace of(Namespace namespace) {
    TransactionSpace space = spaces.get(namespace);
    if (space == null) {
      throw new IllegalArgumentException("namespace must be strongly consistent");
    }
    return space;
  }
}
