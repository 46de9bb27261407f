package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the server knows of a transaction that writes. Thread-safe. */
final class Monitor {
  private final long transaction;
  private final Digest record;
  private final int deadline;
  // Guarded by this.
  private final Set<Digest> locked = new HashSet<>();
  private Fate fate = Fate.OPEN;
  private boolean ended;

  /** What becomes of the transaction's writes. */
  enum Fate {
    /** Not known yet; backward if the deadline passes. */
    OPEN,
    /** They are there to stay. */
    FORWARD,
    /** They are taken back. */
    BACK
  }

  /**
   * @param record where the monitor's own record is
   * @param deadline the last second since the start of 2010 in which the transaction may be
   *     committed
   */
  Monitor(long transaction, Digest record, int deadline) {
    this.transaction = transaction;
    this.record = record;
    this.deadline = deadline;
  }

  long transaction() {
    return transaction;
  }

  Digest record() {
    return record;
  }

  int deadline() {
    return deadline;
  }

  /**
   * Refuses a transaction that can write no more.
   *
   * @throws ServerException with the reason
   */
  synchronized void requireOpen(int now) {
    switch (fate) {
      case FORWARD -> throw new ServerException(ResultCode.TXN_COMMITTED, "committed");
      case BACK -> throw new ServerException(ResultCode.TXN_ABORTED, "aborted");
      default -> {
        if (ended || deadline < now) {
          throw new ServerException(ResultCode.TXN_EXPIRED, "transaction is over");
        }
      }
    }
  }

  /** Notes that the transaction holds a record, unless it can write no more. */
  synchronized void lock(Digest digest, int now) {
    requireOpen(now);
    locked.add(digest);
  }

  /** Notes that the transaction has given up a record. */
  synchronized void unlock(Digest digest) {
    locked.remove(digest);
  }

  /**
   * The transaction is committed from now on.
   *
   * @throws ServerException COMMITTED if it is already, ABORTED if it cannot be
   */
  synchronized void commit(int now) {
    if (fate == Fate.FORWARD) {
      throw new ServerException(ResultCode.TXN_COMMITTED, "committed");
    }
    if (fate == Fate.BACK || ended || deadline < now) {
      throw new ServerException(ResultCode.TXN_ABORTED, "aborted");
    }
    fate = Fate.FORWARD;
  }

  /** The transaction's writes go that way, as its client says. */
  synchronized void decide(Fate decided) {
    if (fate == Fate.OPEN || decided == Fate.BACK) {
      fate = decided;
    }
  }

  /** No record is locked from now on; returns those that are. */
  synchronized List<Digest> end() {
    ended = true;
    return List.copyOf(locked);
  }

  synchronized Fate fate() {
    return fate;
  }
}
