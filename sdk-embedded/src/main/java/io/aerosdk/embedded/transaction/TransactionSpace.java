package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.transaction.Monitor.Fate;
import io.aerosdk.embedded.transaction.RecordLocks.Held;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of one namespace: their monitors, and the records that they hold. Thread-safe.
 */
final class TransactionSpace {
  private final Namespace namespace;
  private final RecordLocks locks = new RecordLocks();
  private final Monitors monitors = new Monitors();
  private final SharedAccess shared = new SharedAccess(locks);
  private final Object expiring = new Object();

  TransactionSpace(Namespace namespace) {
    this.namespace = namespace;
  }

  RecordLocks locks() {
    return locks;
  }

  Monitors monitors() {
    return monitors;
  }

  /** Records as commands outside of transactions have them. */
  SharedAccess shared() {
    return shared;
  }

  /** Seconds since the start of 2010. */
  int now() {
    return namespace.clock().seconds();
  }

  /** The version of a record as transactions know it; 0 when it is not there. */
  static long version(Namespace namespace, @Nullable StoredRecord found) {
    return found == null || namespace.isTruncated(found) || namespace.isExpired(found)
        ? 0
        : found.version();
  }

  /** The monitor of a transaction that may write. */
  Monitor requireOpen(long transaction) {
    return open(monitors.of(transaction));
  }

  private Monitor open(@Nullable Monitor monitor) {
    if (monitor == null) {
      throw new ServerException(ResultCode.TXN_EXPIRED, "no such transaction");
    }
    monitor.requireOpen(now());
    return monitor;
  }

  @Nullable Monitor monitorAt(Digest record) {
    return monitors.at(record);
  }

  /** The monitor of a transaction that may write, by the monitor's record. */
  Monitor requireOpenAt(Digest record) {
    if (monitors.endAt(record) == Fate.FORWARD) {
      throw new ServerException(ResultCode.TXN_COMMITTED, "committed");
    }
    return open(monitors.at(record));
  }

  /** The monitor of a transaction that may be committed, by the monitor's record. */
  Monitor requireUndecided(Digest record) {
    Monitor monitor = monitors.at(record);
    if (monitor == null) {
      throw monitors.endAt(record) == Fate.FORWARD
          ? new ServerException(ResultCode.TXN_COMMITTED, "committed")
          : new ServerException(ResultCode.TXN_ABORTED, "no such transaction");
    }
    return monitor;
  }

  /** A monitor to be registered. */
  Monitor monitor(long transaction, Digest record, int seconds) {
    if (seconds < 1 || seconds > Transactions.MAX_SECONDS) {
      throw new ServerException(ResultCode.PARAMETER, "transaction of " + seconds + " s");
    }
    if (monitors.of(transaction) != null) {
      throw new ServerException(ResultCode.TXN_MONITOR_EXISTS, "transaction has begun before");
    }
    return new Monitor(transaction, record, now() + seconds);
  }

  void register(Monitor monitor) {
    monitors.add(monitor);
  }

  /** Holds a record for a transaction; under the lock of the record. */
  void hold(Monitor monitor, StoredRecord provisional) {
    Digest digest = provisional.digest();
    monitor.lock(digest, now());
    locks.put(digest, new Held(monitor, provisional));
  }

  /** Makes a record what a transaction made of it, or leaves it; nothing if it has it not. */
  void roll(Digest digest, long transaction, Fate fate) {
    Lock lock = namespace.lock(digest);
    lock.lock();
    try {
      Held held = locks.find(digest);
      if (held != null && held.isOf(transaction)) {
        held.owner().decide(fate);
        release(held, digest, fate);
      }
    } finally {
      lock.unlock();
    }
  }

  private void release(Held held, Digest digest, Fate fate) {
    if (fate == Fate.FORWARD && !namespace.isTruncated(held.provisional())) {
      namespace.store(held.provisional());
    }
    locks.remove(digest);
    held.owner().unlock(digest);
  }

  /** Ends the transactions whose time is over; call it without the lock of a record. */
  void expire() {
    int first = monitors.firstDeadline();
    if (first == Monitors.NO_DEADLINE || first >= now()) {
      return;
    }
    synchronized (expiring) {
      int now = now();
      for (Monitor monitor : monitors.all()) {
        if (monitor.deadline() < now) {
          abandon(monitor);
        }
      }
      monitors.renewFirstDeadline();
    }
  }

  /** Ends all transactions. */
  void clear() {
    synchronized (expiring) {
      monitors.all().forEach(this::abandon);
    }
  }

  private void abandon(Monitor monitor) {
    Fate fate = settle(monitor);
    Lock lock = namespace.lock(monitor.record());
    lock.lock();
    try {
      StoredRecord record = namespace.find(monitor.record());
      if (record != null) {
        namespace.remove(record);
      }
    } finally {
      lock.unlock();
    }
    monitors.remove(monitor, fate);
  }

  /** Gives up what the transaction still holds, one way or the other. */
  private Fate settle(Monitor monitor) {
    var left = monitor.end();
    Fate fate = monitor.fate() == Fate.FORWARD ? Fate.FORWARD : Fate.BACK;
    left.forEach(digest -> roll(digest, monitor.transaction(), fate));
    return fate;
  }

  /** The client removes a monitor: what the transaction still holds goes the way of the rest. */
  void close(Digest record) {
    Monitor monitor = monitors.at(record);
    if (monitor != null) {
      settle(monitor);
      monitors.remove(monitor, null);
    }
  }
}
