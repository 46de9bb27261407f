package io.aerosdk.sync;

import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.task.TaskPolling;
import io.aerosdk.sync.internal.BlockingRequests;
import java.time.Duration;

/**
 * Something that the servers go on with after they answered, such as the building of an index.
 *
 * <pre>{@code
 * session.index(users).onBin("age").named("users_age").numeric().create()
 *     .waitUntilComplete(Duration.ofMinutes(5));
 * }</pre>
 *
 * <p>Nobody has to wait: the servers go on all the same. Thread-safe.
 */
public final class SyncTask {
  private final BlockingRequests requests;
  private final TaskCheck task;

  SyncTask(BlockingRequests requests, TaskCheck task) {
    this.requests = requests;
    this.task = task;
  }

  /**
   * Asks all nodes once whether it is done.
   *
   * @throws SdkException if a node cannot say
   */
  public boolean isDone() {
    return requests.ask(task.isDone());
  }

  /** As {@link #waitUntilComplete(Duration)}, for one minute. */
  public void waitUntilComplete() {
    waitUntilComplete(TaskPolling.DEFAULT_LIMIT);
  }

  /**
   * Asks all nodes until it is done on each, in pauses that grow from 2 ms to 500 ms. Nodes that
   * cannot be reached for a while are asked again.
   *
   * @param timeout how long to wait; more than zero
   * @throws OperationTimeoutException if it was not done by then; it goes on all the same
   * @throws SdkException if a node says that it will never be done
   */
  public void waitUntilComplete(Duration timeout) {
    requests.await(task, timeout);
  }

  /** What is being done. */
  @Override
  public String toString() {
    return "SyncTask[" + task.what() + "]";
  }
}
