package io.aerosdk.async.internal;

import com.aerospike.client.ResultCode;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.error.OverloadException;
import io.aerosdk.error.SdkException.Details;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One daemon thread for requests about users and roles: the official client has only blocking calls
 * for them, and an event loop must not block. It comes with the first request and goes after ten
 * idle seconds; at most 100 requests wait. Thread-safe.
 */
public final class AdminThread {
  private static final int MOST_WAITING = 100;
  private static final int IDLE_SECONDS = 10;

  private final ThreadPoolExecutor executor;

  /** No thread yet. */
  public AdminThread() {
    executor =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            work -> {
              Thread thread = new Thread(work, "aerosdk-admin");
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
  }

  <T> void run(AdminCall<T> call) {
    try {
      executor.execute(call);
    } catch (RejectedExecutionException full) {
      call.completeExceptionally(
          executor.isShutdown()
              ? new ClientClosedException()
              : new OverloadException(
                  Details.of(
                      MOST_WAITING
                          + " administration requests wait already; nothing was sent."
                          + " Start fewer at the same time.",
                      ResultCode.ASYNC_QUEUE_FULL)));
    }
  }

  /** Takes no more requests; those that wait fail. The one that runs ends with its connection. */
  public void close() {
    executor.shutdown();
    for (Runnable waiting = executor.getQueue().poll();
        waiting != null;
        waiting = executor.getQueue().poll()) {
      ((AdminCall<?>) waiting).abandon();
    }
  }
}
