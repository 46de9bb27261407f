package io.aerosdk.embedded.query;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.query.job.JobStatus;
import io.aerosdk.embedded.query.job.QueryJob;
import io.aerosdk.embedded.query.job.QueryJobs;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a query within its limits and on the list of jobs, where short queries never are. Not
 * thread-safe; use from one thread at a time.
 */
final class QueryControl {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final LongSupplier nanoTime;
  private final long startNanos;
  private final long timeoutMillis;
  private final long recordsPerSecond;
  private final QueryJobs jobs;
  private final @Nullable QueryJob job;

  private QueryControl(
      LongSupplier nanoTime,
      long timeoutMillis,
      long recordsPerSecond,
      QueryJobs jobs,
      @Nullable QueryJob job) {
    this.nanoTime = nanoTime;
    this.startNanos = nanoTime.getAsLong();
    this.timeoutMillis = timeoutMillis;
    this.recordsPerSecond = recordsPerSecond;
    this.jobs = jobs;
    this.job = job;
  }

  /** Of a query that must be over within its time. */
  static QueryControl ofShort(LongSupplier nanoTime, long timeoutMillis, QueryJobs jobs) {
    return new QueryControl(nanoTime, timeoutMillis, 0, jobs, null);
  }

  /** Of a query that takes its time and can be aborted. */
  static QueryControl ofLong(LongSupplier nanoTime, QueryJobs jobs, QueryJob job) {
    return new QueryControl(nanoTime, Long.MAX_VALUE, job.request().recordsPerSecond(), jobs, job);
  }

  /** OK, or the code with which the query must end at once. */
  int stopCode() {
    if (job != null) {
      return job.abortWanted() ? ResultCode.QUERY_ABORT : ResultCode.OK;
    }
    return elapsedMillis() > timeoutMillis ? ResultCode.TIMEOUT : ResultCode.OK;
  }

  /** How long to wait until the limit allows the next record after that many. */
  long aheadMillis(long records) {
    return recordsPerSecond == 0
        ? 0
        : Math.max(0, records * 1000 / recordsPerSecond - elapsedMillis());
  }

  private long elapsedMillis() {
    return (nanoTime.getAsLong() - startNanos) / NANOS_PER_MILLI;
  }

  /** How long a client may read nothing; 0 for ever. */
  long patienceMillis() {
    return job == null ? 0 : job.request().socketTimeoutMillis();
  }

  void sent(long bytes) {
    if (job != null) {
      job.countBytes(bytes);
    }
  }

  void partitionDone(int count) {
    if (job != null) {
      job.partitionDone(count);
    }
  }

  void succeeded() {
    if (job != null) {
      job.count(QueryJob.Outcome.SUCCEEDED);
    }
  }

  void filtered() {
    if (job != null) {
      job.count(QueryJob.Outcome.FILTERED_BY_BINS);
    }
  }

  void end(JobStatus how) {
    if (job != null) {
      jobs.end(job, how);
    }
  }
}
