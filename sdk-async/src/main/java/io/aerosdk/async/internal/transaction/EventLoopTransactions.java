package io.aerosdk.async.internal.transaction;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.listener.CommitListener;
import io.aerosdk.TransactionOptions;
import io.aerosdk.async.internal.Loops;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.internal.transaction.Retries;
import io.aerosdk.internal.transaction.TransactionScope;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ends transactions on the event loops, and runs them again after conflicts. Thread-safe. */
public final class EventLoopTransactions {
  private static final Call ABORT = Call.of("Abort of the transaction", Kind.CHANGE);

  private final ClusterConnection connection;
  private final boolean atomicBatches;
  private final Loops loops;

  /** Transactions of one client. */
  public EventLoopTransactions(ClusterConnection connection, Loops loops) {
    this.connection = connection;
    this.atomicBatches = connection.definition().systemSettings().isAtomicBatches();
    this.loops = loops;
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
  public CompletionStage<CommitStatus> commit(TransactionScope scope) {
    CommitStatus known = scope.beginCommit();
    if (known != null) {
      return CompletableFuture.completedStage(known);
    }
    Commit commit = new Commit(scope);
    try {
      connection.client().commit(loops.next(), commit, scope.txn());
    } catch (AerospikeException failure) {
      commit.fail(failure);
    } catch (SdkException closed) {
      scope.commitNotTried();
      commit.completeExceptionally(closed);
    }
    return commit;
  }

  /** A commit under way: the stage the caller gets and the listener the client calls. */
  private static final class Commit extends CompletableFuture<CommitStatus>
      implements CommitListener {
    private final TransactionScope scope;

    Commit(TransactionScope scope) {
      this.scope = scope;
    }

    @Override
    public void onSuccess(CommitStatus status) {
      complete(scope.committed(status));
    }

    @Override
    public void onFailure(AerospikeException.Commit failure) {
      fail(failure);
    }

    void fail(AerospikeException failure) {
      completeExceptionally(scope.commitFailed(failure));
    }
  }

  /** Aborts, when no command is under way any more. */
  public CompletionStage<AbortStatus> abort(TransactionScope scope) {
    CompletableFuture<AbortStatus> abort = new CompletableFuture<>();
    AbortStatus known = scope.beginAbort(() -> startAbort(scope, abort));
    if (known != null) {
      abort.complete(known);
    }
    return abort;
  }

  private void startAbort(TransactionScope scope, CompletableFuture<AbortStatus> abort) {
    try {
      connection
          .client()
          .abort(loops.next(), status -> abort.complete(scope.aborted(status)), scope.txn());
    } catch (AerospikeException failure) {
      scope.abortNotTried();
      abort.completeExceptionally(Errors.translate(failure, ABORT));
    } catch (SdkException closed) {
      scope.abortNotTried();
      abort.completeExceptionally(closed);
    }
  }

  /** Does the work in a transaction and commits it; after a conflict again, in a new one. */
  public <T extends @Nullable Object> CompletionStage<T> run(
      TransactionOptions options,
      Function<? super TransactionScope, ? extends CompletionStage<T>> work) {
    TransactionOptions all = completed(options);
    connection.client();
    TransactionRun<T> run =
        new TransactionRun<>(
            this,
            loops,
            () -> new TransactionScope(all),
            work,
            new Retries(all, () -> ThreadLocalRandom.current().nextDouble()));
    run.attempt();
    return run;
  }
}
