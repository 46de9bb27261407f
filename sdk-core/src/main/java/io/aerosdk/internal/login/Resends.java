package io.aerosdk.internal.login;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.ResultCode;
import io.aerosdk.internal.wire.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whether and when one call is sent again that a server refused because its login had ended. The
 * server looks at the login before the request, so nothing can have been applied; the official
 * client logs in anew, but fails the call. Not thread-safe; handed on with a happens-before.
 */
public final class Resends {
  /** No further attempt. */
  public static final long NO_MORE = -1;

  /** With the pauses below, all attempts together take about 3 seconds. */
  private static final int MOST = 16;

  private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(256);

  private final int totalTimeout;
  private final long start;
  private int count;

  /**
   * Of one call.
   *
   * @param totalTimeout of the call in milliseconds; 0 for no limit
   * @param start {@link System#nanoTime()} when it began
   */
  public Resends(int totalTimeout, long start) {
    this.totalTimeout = totalTimeout;
    this.start = start;
  }

  /**
   * Whether the server refused a call before it looked at the request, and no earlier attempt of it
   * can have been applied.
   */
  public static boolean isRefused(AerospikeException failure) {
    boolean first = failure.getSubExceptions() == null || failure.getSubExceptions().isEmpty();
    return first && !failure.getInDoubt() && isRefusedRead(failure);
  }

  /** As {@link #isRefused}, for what may be asked any number of times. */
  public static boolean isRefusedRead(AerospikeException failure) {
    return Errors.isLoginRefused(failure);
  }

  /**
   * The rows of a batch that were refused, or not answered because others were.
   *
   * @return none if the batch must not be sent again, as some of its rows are in doubt
   */
  public static List<BatchRecord> refusedRows(List<BatchRecord> rows) {
    List<BatchRecord> refused = new ArrayList<>();
    for (BatchRecord row : rows) {
      if (row.inDoubt) {
        return List.of();
      }
      if (row.resultCode == ResultCode.NO_RESPONSE || Errors.isLoginRefused(row.resultCode)) {
        refused.add(row);
      }
    }
    return refused;
  }

  /**
   * How long to wait before the next attempt, which gives the client time to log in.
   *
   * @return nanoseconds, or {@link #NO_MORE} if there were enough attempts or the time is up
   */
  public long nextPause() {
    if (count == MOST) {
      return NO_MORE;
    }
    long pause = Math.min(FIRST_PAUSE << count, LONGEST_PAUSE);
    count++;
    long left = TimeUnit.MILLISECONDS.toNanos(totalTimeout) - (System.nanoTime() - start);
    return totalTimeout == 0 || pause < left ? pause : NO_MORE;
  }

  /** What is left of the call's total time in milliseconds, at least 1; 0 for no limit. */
  public int millisLeft() {
    long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return totalTimeout == 0 ? 0 : (int) Math.max(1, totalTimeout - passed);
  }
}
