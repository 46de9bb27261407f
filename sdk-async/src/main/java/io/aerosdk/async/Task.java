package io.aerosdk.async;

import io.aerosdk.async.internal.EventLoopRequests;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.task.TaskPolling;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something that the servers go on with after they answered, such as the building of an index.
 *
 * <pre>{@code
 * session.index(users).onBin("age").named("users_age").numeric().create()
 *     .thenCompose(task -> task.waitUntilComplete(Duration.ofMinutes(5)));
 * }</pre>
 *
 * <p>Nobody has to wait: the servers go on all the same. Thread-safe.
 */
public final class Task {
  private final EventLoopRequests requests;
  private final TaskCheck task;

  Task(EventLoopRequests requests, TaskCheck task) {
    this.requests = requests;
    this.task = task;
  }

  /**
   * Asks all nodes once whether it is done. The stage fails with an {@link SdkException} if a node
   * cannot say.
   */
  public CompletionStage<Boolean> isDone() {
    return requests.ask(task.isDone());
  }

  /** As {@link #waitUntilComplete(Duration)}, for one minute. */
  public CompletionStage<@Nullable Void> waitUntilComplete() {
    return waitUntilComplete(TaskPolling.DEFAULT_LIMIT);
  }

  /**
   * Asks all nodes until it is done on each, in pauses that grow from 2 ms to 500 ms. Nodes that
   * cannot be reached for a while are asked again. The stage fails with {@link
   * OperationTimeoutException} if it was not done by then, and goes on all the same, and with
   * another {@link SdkException} if a node says that it will never be done.
   *
   * @param timeout how long to wait; more than zero
   */
  public CompletionStage<@Nullable Void> waitUntilComplete(Duration timeout) {
    return requests.await(task, timeout);
  }

  /** What is being done. */
  @Override
  public String toString() {
    return "Task[" + task.what() + "]";
  }
}
