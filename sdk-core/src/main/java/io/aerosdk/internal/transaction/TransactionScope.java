package io.aerosdk.internal.transaction;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.CommitError;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Txn;
import io.aerosdk.TransactionOptions;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The life of one transaction: which commands are under way, and what may happen next. Does no I/O:
 * who ends the transaction asks first, does it, and tells how it went. Thread-safe.
 */
public final class TransactionScope {
  private static final Call COMMIT = Call.of("Commit of the transaction", Kind.COMMIT);

  private final Txn txn = new Txn();
  private Phase phase = Phase.OPEN;
  private int underWay;
  private @Nullable Runnable whenIdle;

  /** A new transaction. */
  public TransactionScope(TransactionOptions options) {
    txn.setTimeout((int) options.timeout().orElse(Duration.ZERO).toSeconds());
  }

  /** What the client stamps commands with. */
  public Txn txn() {
    return txn;
  }

  /** Whether commands may still be added. */
  public synchronized boolean isOpen() {
    return phase == Phase.OPEN;
  }

  /** Whether it can still be committed, although a commit failed. */
  public synchronized boolean canCommitAgain() {
    return phase == Phase.IN_DOUBT || phase == Phase.NOT_MARKED;
  }

  /** Whether {@link #beginAbort} would lead to an abort. */
  public synchronized boolean canAbort() {
    return phase == Phase.OPEN || phase == Phase.NOT_MARKED;
  }

  /**
   * A command starts; {@link #leave()} is to be called when it has ended.
   *
   * @throws TransactionException if the transaction has ended
   */
  public synchronized void enter() {
    if (phase != Phase.OPEN) {
      throw phase.refuse("A command was added to the transaction");
    }
    underWay++;
  }

  /** A command has ended. */
  public void leave() {
    Runnable run = null;
    synchronized (this) {
      underWay--;
      if (underWay == 0) {
        run = whenIdle;
        whenIdle = null;
      }
    }
    if (run != null) {
      run.run();
    }
  }

  /**
   * Asks whether to commit.
   *
   * @return the answer, if there is nothing to do; null if the client is to be asked, after which
   *     one of {@link #committed} and {@link #commitFailed} is to be called
   * @throws IllegalStateException if commands are under way
   * @throws TransactionException if it was aborted
   */
  public synchronized @Nullable CommitStatus beginCommit() {
    if (phase == Phase.COMMITTED) {
      return CommitStatus.ALREADY_COMMITTED;
    }
    if (phase == Phase.ABORTED || phase == Phase.ENDING) {
      throw phase.refuse("Commit of the transaction");
    }
    if (underWay > 0) {
      throw new IllegalStateException(
          underWay
              + " commands of the transaction are under way; wait for them before the commit."
              + " It can still be committed or aborted.");
    }
    if (isUnused()) {
      txn.setState(Txn.State.COMMITTED);
      phase = Phase.COMMITTED;
      return CommitStatus.OK;
    }
    phase = Phase.ENDING;
    return null;
  }

  /** The client has committed. */
  public synchronized CommitStatus committed(CommitStatus status) {
    phase = Phase.COMMITTED;
    return status;
  }

  /** The commit failed; what may happen now depends on how far it came. */
  public synchronized SdkException commitFailed(AerospikeException failure) {
    boolean verifyFailed =
        failure instanceof AerospikeException.Commit commit
            && commit.error != CommitError.MARK_ROLL_FORWARD_ABANDONED;
    if (verifyFailed) {
      failure.setInDoubt(false); // it was never marked, so nothing can commit it any more
    }
    phase = afterFailure();
    return Errors.translate(failure, COMMIT);
  }

  /** The commit was given up before the client was asked. */
  public synchronized void commitNotTried() {
    phase = afterFailure();
  }

  private Phase afterFailure() {
    if (txn.getState() == Txn.State.ABORTED) {
      return Phase.ABORTED;
    }
    if (txn.getInDoubt()) {
      return Phase.IN_DOUBT;
    }
    return txn.getState() == Txn.State.OPEN ? Phase.OPEN : Phase.NOT_MARKED;
  }

  /**
   * Asks whether to abort. No command can be added from now on.
   *
   * @param abort asks the client, after which {@link #aborted} is to be called; run when no command
   *     is under way any more: now, or by the thread that ends the last one
   * @return the answer, if there is nothing to do
   * @throws TransactionException if it was committed, or may have been
   */
  public @Nullable AbortStatus beginAbort(Runnable abort) {
    synchronized (this) {
      if (phase == Phase.ABORTED) {
        return AbortStatus.ALREADY_ABORTED;
      }
      if (phase != Phase.OPEN && phase != Phase.NOT_MARKED) {
        throw phase.refuse("Abort of the transaction");
      }
      if (underWay == 0 && isUnused()) {
        txn.setState(Txn.State.ABORTED);
        phase = Phase.ABORTED;
        return AbortStatus.OK;
      }
      phase = Phase.ENDING;
      if (underWay > 0) {
        whenIdle = abort;
        return null;
      }
    }
    abort.run();
    return null;
  }

  /** The client has aborted. */
  public synchronized AbortStatus aborted(AbortStatus status) {
    phase = Phase.ABORTED;
    return status;
  }

  /** The abort was given up before the client was asked; it may be tried again. */
  public synchronized void abortNotTried() {
    phase = afterFailure();
  }

  /** No command has named a namespace. */
  private boolean isUnused() {
    return txn.getNamespace() == null;
  }
}
