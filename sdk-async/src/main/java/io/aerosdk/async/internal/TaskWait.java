package io.aerosdk.async.internal;

import io.aerosdk.error.SdkException;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.task.TaskPolling;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A wait for a task: the stage the caller gets. One question is under way at a time, so that its
 * fields need no lock. It uses no event loop while it pauses: these may end before it does.
 */
final class TaskWait extends CompletableFuture<@Nullable Void> {
  private final EventLoopRequests requests;
  private final TaskCheck task;
  private final TaskPolling polling;

  TaskWait(EventLoopRequests requests, TaskCheck task, Duration timeout) {
    this.requests = requests;
    this.task = task;
    this.polling = new TaskPolling(task, timeout, System::nanoTime);
  }

  /** Asks, and goes on with that until the task is done, or the caller cancelled the stage. */
  void ask() {
    if (isDone()) {
      return;
    }
    requests.ask(task.isDone()).whenComplete(this::answered);
  }

  private void answered(@Nullable Boolean done, @Nullable Throwable failure) {
    try {
      if (failure instanceof SdkException error) {
        polling.failed(error);
      } else if (failure != null) {
        completeExceptionally(failure);
        return;
      }
      if (Boolean.TRUE.equals(done)) {
        complete(null);
      } else {
        delayedExecutor(polling.nextPause(), TimeUnit.NANOSECONDS, Runnable::run)
            .execute(this::askAgain);
      }
    } catch (RuntimeException givenUp) { // out of time, or an error that would come again
      completeExceptionally(givenUp);
    }
  }

  private void askAgain() {
    try {
      ask();
    } catch (RuntimeException closed) { // the client was closed meanwhile
      completeExceptionally(closed);
    }
  }
}
