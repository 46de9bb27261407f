package io.aerosdk.async.internal.transaction;

import io.aerosdk.async.internal.Loops;
import io.aerosdk.async.internal.Pauses;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.transaction.Retries;
import io.aerosdk.internal.transaction.TransactionScope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done in a transaction, under way: the stage the caller gets. One attempt, commit or
 * pause is under way at a time, so that its fields need no lock. A caller who cancels the stage has
 * the attempt that runs aborted. It pauses on the JDK's timer, not on that of an event loop: these
 * may end before.
 */
final class TransactionRun<T extends @Nullable Object> extends CompletableFuture<T> {
  private final EventLoopTransactions transactions;
  private final Loops loops;
  private final Supplier<TransactionScope> begin;
  private final Function<? super TransactionScope, ? extends CompletionStage<T>> work;
  private final Retries retries;

  TransactionRun(
      EventLoopTransactions transactions,
      Loops loops,
      Supplier<TransactionScope> begin,
      Function<? super TransactionScope, ? extends CompletionStage<T>> work,
      Retries retries) {
    this.transactions = transactions;
    this.loops = loops;
    this.begin = begin;
    this.work = work;
    this.retries = retries;
  }

  /** Does the work in a new transaction, and what follows from that. */
  void attempt() {
    TransactionScope scope = begin.get();
    CompletionStage<T> done;
    try {
      done = work.apply(scope);
    } catch (Throwable failure) {
      abort(scope, failure);
      return;
    }
    if (done == null) {
      abort(scope, new NullPointerException("work must give a stage, got null"));
      return;
    }
    done.whenComplete(
        (result, failure) -> {
          if (failure != null) {
            abort(scope, Retries.unwrapped(failure));
          } else {
            worked(scope, result);
          }
        });
  }

  private void worked(TransactionScope scope, T result) {
    if (isDone()) {
      abort(scope, new SdkAbandoned());
    } else if (scope.isOpen()) {
      commit(scope, result);
    } else { // the work has ended it itself
      complete(result);
    }
  }

  private void commit(TransactionScope scope, T result) {
    CompletionStage<?> commit;
    try {
      commit = transactions.commit(scope);
    } catch (RuntimeException refused) {
      abort(scope, refused);
      return;
    }
    commit.whenComplete(
        (status, failure) -> {
          if (failure == null) {
            complete(result);
          } else {
            commitFailed(scope, result, failure);
          }
        });
  }

  /**
   * A commit that failed half-way is repeated: the work must not run again before that is clear.
   */
  private void commitFailed(TransactionScope scope, T result, Throwable failure) {
    if (!(failure instanceof SdkException error) || !scope.canCommitAgain()) {
      abort(scope, failure);
      return;
    }
    long pause = retries.afterOpenCommit(error);
    if (pause == Retries.GIVE_UP) {
      abort(scope, failure);
    } else {
      later(pause, failure, () -> commit(scope, result));
    }
  }

  private void abort(TransactionScope scope, Throwable failure) {
    if (!scope.canAbort()) {
      failed(failure);
      return;
    }
    transactions
        .abort(scope)
        .whenComplete(
            (status, alsoFailed) -> {
              if (alsoFailed != null) {
                failure.addSuppressed(alsoFailed);
              }
              failed(failure);
            });
  }

  private void failed(Throwable failure) {
    long pause = isDone() ? Retries.GIVE_UP : retries.afterFailure(failure);
    if (pause == Retries.GIVE_UP) {
      completeExceptionally(failure);
    } else {
      later(pause, failure, this::attempt);
    }
  }

  private void later(long pauseNanos, Throwable failure, Runnable next) {
    Executor loop =
        run -> {
          try {
            loops.next().execute(run);
          } catch (RejectedExecutionException closed) {
            ClientClosedException error = new ClientClosedException();
            error.addSuppressed(failure);
            completeExceptionally(error);
          }
        };
    if (pauseNanos == 0) {
      loop.execute(next);
    } else {
      Pauses.after(pauseNanos, () -> loop.execute(next));
    }
  }

  /** Nobody waits for the outcome any more. */
  private static final class SdkAbandoned extends RuntimeException {
    private SdkAbandoned() {
      super("The stage of the transaction was completed or cancelled by its owner");
    }
  }
}
