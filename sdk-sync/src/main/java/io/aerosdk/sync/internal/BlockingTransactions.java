package io.aerosdk.sync.internal;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.ResultCode;
import io.aerosdk.TransactionOptions;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.internal.admission.NodeGate;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.internal.transaction.Retries;
import io.aerosdk.internal.transaction.TransactionScope;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ends transactions with the client's blocking calls, and runs them again after conflicts.
 * Thread-safe.
 */
public final class BlockingTransactions {
  private final ClusterConnection connection;
  private final boolean atomicBatches;
  private final Admission admission;

  /** Transactions of one client. */
  public BlockingTransactions(ClusterConnection connection, Admission admission) {
    this.connection = connection;
    this.atomicBatches = connection.definition().systemSettings().isAtomicBatches();
    this.admission = admission;
  }

  /** A new transaction. */
  public TransactionScope begin(TransactionOptions options) {
    return new TransactionScope(completed(options));
  }

  /** Whether all sessions do writes of several keys as transactions. */
  public boolean areBatchesAtomic() {
    return atomicBatches;
  }

  private TransactionOptions completed(TransactionOptions options) {
    return options.over(connection.definition().systemSettings().transactions());
  }

  /** Commits. */
  public CommitStatus commit(TransactionScope scope) {
    CommitStatus known = scope.beginCommit();
    if (known != null) {
      return known;
    }
    boolean asked = false;
    try {
      AerospikeClient client = connection.client();
      List<NodeGate> gates = admission.allGates();
      admission.enter(gates, client.getTxnVerifyPolicyDefault().totalTimeout);
      asked = true;
      try {
        return scope.committed(client.commit(scope.txn()));
      } catch (AerospikeException failure) {
        throw scope.commitFailed(failure);
      } finally {
        admission.leave(gates);
      }
    } finally {
      if (!asked) {
        scope.commitNotTried();
      }
    }
  }

  /** Aborts; waits for commands of other threads that are under way. */
  public AbortStatus abort(TransactionScope scope) {
    CountDownLatch idle = new CountDownLatch(1);
    AbortStatus known = scope.beginAbort(idle::countDown);
    if (known != null) {
      return known;
    }
    awaitUninterruptibly(idle);
    boolean asked = false;
    try {
      AerospikeClient client = connection.client();
      List<NodeGate> gates = admission.allGates();
      admission.enter(gates, client.getTxnRollPolicyDefault().totalTimeout);
      asked = true;
      try {
        return scope.aborted(client.abort(scope.txn()));
      } finally {
        admission.leave(gates);
      }
    } finally {
      if (!asked) {
        scope.abortNotTried();
      }
    }
  }

  /** Commands end by their own limits; leaving before would leave the records locked. */
  private static void awaitUninterruptibly(CountDownLatch idle) {
    boolean interrupted = false;
    while (true) {
      try {
        idle.await();
        break;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does the work in a transaction and commits it; after a conflict again, in a new one. */
  public <T extends @Nullable Object> T run(
      TransactionOptions options, Function<? super TransactionScope, ? extends T> work) {
    TransactionOptions all = completed(options);
    Retries retries = new Retries(all, () -> ThreadLocalRandom.current().nextDouble());
    while (true) {
      try {
        return attempt(new TransactionScope(all), work, retries);
      } catch (RuntimeException failure) {
        pause(retries.afterFailure(failure), failure);
      }
    }
  }

  private <T extends @Nullable Object> T attempt(
      TransactionScope scope,
      Function<? super TransactionScope, ? extends T> work,
      Retries retries) {
    try {
      T result = work.apply(scope);
      if (scope.isOpen()) { // else the work has ended it itself
        commitSurely(scope, retries);
      }
      return result;
    } catch (RuntimeException | Error failure) {
      abortAfter(scope, failure);
      throw failure;
    }
  }

  /**
   * A commit that failed half-way is repeated: the work must not run again before that is clear.
   */
  private void commitSurely(TransactionScope scope, Retries retries) {
    while (true) {
      try {
        commit(scope);
        return;
      } catch (SdkException failure) {
        if (!scope.canCommitAgain()) {
          throw failure;
        }
        pause(retries.afterOpenCommit(failure), failure);
      }
    }
  }

  private void abortAfter(TransactionScope scope, Throwable failure) {
    if (!scope.canAbort()) {
      return;
    }
    try {
      abort(scope);
    } catch (RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  private static void pause(long nanos, RuntimeException failure) {
    if (nanos == Retries.GIVE_UP) {
      throw failure;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(failure);
    }
  }

  private static SdkException interrupted(RuntimeException failure) {
    boolean inDoubt = failure instanceof SdkException error && error.inDoubt();
    return new SdkException(
        Details.of(
                "Interrupted while waiting to run the transaction again after a conflict; "
                    + (inDoubt ? "it may have been committed" : "nothing was committed"),
                ResultCode.CLIENT_ERROR)
            .withInDoubt(inDoubt)
            .withCause(failure));
  }
}
