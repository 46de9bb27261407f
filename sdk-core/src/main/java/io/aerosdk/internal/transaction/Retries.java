package io.aerosdk.internal.transaction;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.CommitError;
import com.aerospike.client.ResultCode;
import io.aerosdk.TransactionOptions;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.SdkException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleSupplier;

/**
 * When to run a transaction again: after a conflict with another transaction or writer, until the
 * attempts are used up. Not thread-safe; one for each run.
 */
public final class Retries {
  /** Not again. */
  public static final long GIVE_UP = -1;

  private static final int ATTEMPTS = 10;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final DoubleSupplier random;
  private final long pauseNanos;
  private int left;

  /**
   * No attempt was made yet.
   *
   * @param random from 0 up to 1
   */
  public Retries(TransactionOptions options, DoubleSupplier random) {
    this.random = random;
    this.left = options.attempts().orElse(ATTEMPTS);
    this.pauseNanos = options.pause().orElse(PAUSE).toNanos();
  }

  /**
   * An attempt failed, and what it did was undone.
   *
   * @return nanoseconds to pause before the next one, or {@link #GIVE_UP}
   */
  public long afterFailure(Throwable failure) {
    if (!(unwrapped(failure) instanceof SdkException error) || !isConflict(error)) {
      return GIVE_UP;
    }
    return used() ? GIVE_UP : isChange(error) ? 0 : pause();
  }

  /**
   * A commit failed that can be repeated.
   *
   * @return nanoseconds to pause before it is, or {@link #GIVE_UP}
   */
  public long afterOpenCommit(SdkException failure) {
    return hasExpired(failure) || used() ? GIVE_UP : pause();
  }

  private boolean used() {
    left--;
    return left <= 0;
  }

  /** The mean pause, more or less by up to a half. */
  private long pause() {
    return (long) (pauseNanos * (0.5 + random.getAsDouble()));
  }

  /** What a stage's failure was before it was wrapped on its way. */
  public static Throwable unwrapped(Throwable failure) {
    Throwable reason = failure;
    while ((reason instanceof CompletionException || reason instanceof ExecutionException)
        && reason.getCause() != null) {
      reason = reason.getCause();
    }
    return reason;
  }

  /** Whether the same transaction may succeed when it is run again as a new one. */
  public static boolean isConflict(SdkException error) {
    if (error instanceof CommitException commit) { // what the server has rolled back has expired
      return commit.error() != CommitError.MARK_ROLL_FORWARD_ABANDONED;
    }
    return switch (error.resultCode()) {
      case ResultCode.MRT_BLOCKED, ResultCode.MRT_VERSION_MISMATCH -> true;
      default -> false;
    };
  }

  private static boolean hasExpired(SdkException error) {
    for (Throwable reason = error; reason != null; reason = reason.getCause()) {
      if (reason instanceof AerospikeException said
          && said.getResultCode() == ResultCode.MRT_EXPIRED) {
        return true;
      }
    }
    return false;
  }

  /** Whether a record was changed by somebody who is through with it: nothing to wait for. */
  private static boolean isChange(SdkException error) {
    if (error instanceof CommitException commit) {
      return !commit.verifyFailures().isEmpty()
          && commit.verifyFailures().values().stream()
              .allMatch(row -> row.resultCode() == ResultCode.MRT_VERSION_MISMATCH);
    }
    return error.resultCode() == ResultCode.MRT_VERSION_MISMATCH;
  }
}
