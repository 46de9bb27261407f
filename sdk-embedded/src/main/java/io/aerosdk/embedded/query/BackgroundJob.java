package io.aerosdk.embedded.query;

import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.command.RecordFilter;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.query.job.JobStatus;
import io.aerosdk.embedded.query.job.QueryJob;
import io.aerosdk.embedded.query.job.QueryJobs;
import io.aerosdk.embedded.storage.RecordWalk;
import io.aerosdk.embedded.storage.StoredRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through partitions and acts on each record that is found, no faster than its limit. A job
 * gives its thread to others after a slice of work. Its fields belong to the thread that runs it.
 */
final class BackgroundJob implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundJob.class);
  private static final int SLICE_RECORDS = 500;
  private static final int SLICE_PARTITIONS = 512;

  private final QueryJobs jobs;
  private final QueryJob job;
  private final QuerySource source;
  private final CommandFilter filter;
  private final RecordAction action;
  private final ScheduledExecutorService threads;
  private final List<QueryPartitions.Entry> partitions;
  private final Deque<StoredRecord> found = new ArrayDeque<>();
  private int nextPartition;

  BackgroundJob(
      QueryJobs jobs,
      QueryJob job,
      QuerySource source,
      QueryPartitions partitions,
      CommandFilter filter,
      RecordAction action,
      ScheduledExecutorService threads) {
    this.jobs = jobs;
    this.job = job;
    this.source = source;
    this.partitions = partitions.entries();
    this.filter = filter;
    this.action = action;
    this.threads = threads;
  }

  /** Begins; returns before anything is done. */
  void start() {
    schedule(0);
  }

  private void schedule(long delayMillis) {
    try {
      var unused = threads.schedule(this, delayMillis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopped) {
      jobs.end(job, JobStatus.ABORTED);
    }
  }

  @Override
  public void run() {
    try {
      JobStatus status = slice();
      if (status == JobStatus.ACTIVE) {
        schedule(aheadMillis());
      } else {
        jobs.end(job, status);
      }
    } catch (RuntimeException | Error e) {
      LOG.error("Background job {} failed; records it did not reach are as before", id(), e);
      jobs.end(job, JobStatus.FAILED);
    }
  }

  private String id() {
    return Long.toUnsignedString(job.request().id());
  }

  private JobStatus slice() {
    int partitionLimit = nextPartition + SLICE_PARTITIONS;
    for (int left = SLICE_RECORDS; left > 0 && aheadMillis() == 0; left--) {
      StoredRecord record = next(partitionLimit);
      if (job.abortWanted()) {
        return JobStatus.ABORTED;
      }
      if (record == null) {
        return nextPartition == partitions.size() ? JobStatus.DONE : JobStatus.ACTIVE;
      }
      act(record);
    }
    return JobStatus.ACTIVE;
  }

  /** The next record before a partition; null without one. */
  private @Nullable StoredRecord next(int partitionLimit) {
    while (found.isEmpty()) {
      job.partitionDone(nextPartition);
      if (nextPartition == Math.min(partitionLimit, partitions.size())) {
        return null;
      }
      collect(source.open(partitions.get(nextPartition++)));
    }
    return found.poll();
  }

  /** All of a partition before the first change, which may give a record another key to be met. */
  private void collect(RecordWalk walk) {
    StoredRecord record = walk.next();
    while (record != null) {
      found.add(record);
      record = walk.next();
    }
  }

  private void act(StoredRecord record) {
    if (isRefusedByMetadata(record)) {
      job.count(QueryJob.Outcome.FILTERED_BY_METADATA);
      return;
    }
    job.countThrottled();
    switch (action.apply(record, filter)) {
      case ResultCode.OK -> job.count(QueryJob.Outcome.SUCCEEDED);
      case ResultCode.FILTERED_OUT -> job.count(QueryJob.Outcome.FILTERED_BY_BINS);
      default -> job.count(QueryJob.Outcome.FAILED);
    }
  }

  private boolean isRefusedByMetadata(StoredRecord record) {
    if (filter == CommandFilter.NONE) {
      return false;
    }
    RecordFilter built = filter.build();
    MetadataView metadata = new MetadataView(record);
    return !built.matches(metadata) && !metadata.askedForBins();
  }

  /** How long to wait until the limit allows the next record. */
  private long aheadMillis() {
    long limit = job.request().recordsPerSecond();
    return limit == 0 ? 0 : Math.max(0, job.throttled() * 1000 / limit - job.runMillis());
  }
}
