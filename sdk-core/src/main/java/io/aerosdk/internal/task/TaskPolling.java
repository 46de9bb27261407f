package io.aerosdk.internal.task;

import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.InvalidNodeException;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.wire.AnswerErrors;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One wait for a task: when to ask again, and when to give up. Most tasks are done at once, some
 * take minutes, so the pauses grow. Not thread-safe; its callers hand it on with a happens-before.
 */
public final class TaskPolling {
  /** How long a wait without a limit of its own may take. */
  public static final Duration DEFAULT_LIMIT = Duration.ofMinutes(1);

  private static final long FIRST_PAUSE = Duration.ofMillis(2).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofMillis(500).toNanos();

  private final String what;
  private final Duration limit;
  private final LongSupplier clock;
  private final long deadline;
  private long pause = FIRST_PAUSE;
  private @Nullable SdkException lastError;

  /**
   * A wait that begins now.
   *
   * @param limit more than zero
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  public TaskPolling(TaskCheck task, Duration limit, LongSupplier clock) {
    this.what = task.what();
    this.limit = check(limit);
    this.clock = clock;
    this.deadline = clock.getAsLong() + nanos(limit);
  }

  private static Duration check(Duration limit) {
    Objects.requireNonNull(limit, "timeout must not be null");
    if (limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException("timeout must be more than zero, got " + limit);
    }
    return limit;
  }

  /** Long enough for everybody, short enough to add to a clock. */
  private static long nanos(Duration limit) {
    Duration longest = Duration.ofDays(365);
    return (limit.compareTo(longest) > 0 ? longest : limit).toNanos();
  }

  /**
   * The pause before the next question, in nanoseconds. The last one ends with the limit, so that
   * nobody waits in vain.
   *
   * @throws OperationTimeoutException if the time is over
   */
  public long nextPause() {
    long left = deadline - clock.getAsLong();
    if (left <= 0) {
      throw AnswerErrors.notDone(what, limit, lastError);
    }
    long now = Math.min(pause, left);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    return now;
  }

  /**
   * A question failed. Nodes that come and go are no reason to give up.
   *
   * @throws SdkException if another question would fail as well
   */
  public void failed(SdkException error) {
    boolean mayPass =
        error instanceof OperationTimeoutException
            || error instanceof ConnectionException
            || error instanceof InvalidNodeException;
    if (!mayPass) {
      throw error;
    }
    lastError = error;
  }
}
