package io.aerosdk.embedded.query.job;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * A query or background job that runs, or has ended: what it does and how far it is. Thread-safe.
 */
public final class QueryJob {
  private static final double ALL = 100.0;

  /** What happened to a record that a job found. */
  public enum Outcome {
    /** The filter refused it without looking at a bin. */
    FILTERED_BY_METADATA,
    /** The filter refused it after a look at its bins. */
    FILTERED_BY_BINS,
    SUCCEEDED,
    FAILED
  }

  private final JobRequest request;
  private final LongSupplier nanoTime;
  private final long startNanos;
  private final int partitionCount;
  private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
  private final LongAdder throttled = new LongAdder();
  private final LongAdder sentBytes = new LongAdder();
  private volatile JobStatus status = JobStatus.ACTIVE;
  private volatile long endNanos;
  private volatile int donePartitions;
  private volatile boolean abortWanted;

  QueryJob(JobRequest request, LongSupplier nanoTime) {
    this.request = request;
    this.nanoTime = nanoTime;
    this.startNanos = nanoTime.getAsLong();
    this.partitionCount = request.freshPartitions() + request.resumedPartitions();
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, new LongAdder());
    }
  }

  /** What it was asked to do. */
  public JobRequest request() {
    return request;
  }

  /** How far it is, or how it ended. */
  public JobStatus status() {
    return status;
  }

  /** Whether it has not ended yet. */
  public boolean isActive() {
    return status() == JobStatus.ACTIVE;
  }

  /** Asks the job to end soon; false if it has ended already. */
  boolean abort() {
    abortWanted = true;
    return isActive();
  }

  /** Whether somebody asked the job to end. */
  public boolean abortWanted() {
    return abortWanted;
  }

  /** The job is over; only the first call counts. */
  synchronized void end(JobStatus how) {
    if (isActive()) {
      endNanos = nanoTime.getAsLong();
      status = how;
    }
  }

  /** Counts a record that met this. */
  public void count(Outcome outcome) {
    adder(outcome).increment();
  }

  /** Counts a record that the limit per second applies to. */
  public void countThrottled() {
    throttled.increment();
  }

  /** Counts bytes of the reply. */
  public void countBytes(long bytes) {
    sentBytes.add(bytes);
  }

  /** Tells how many partitions are behind. */
  public void partitionDone(int done) {
    donePartitions = done;
  }

  /** Records that met this. */
  public long countOf(Outcome outcome) {
    return adder(outcome).sum();
  }

  private LongAdder adder(Outcome outcome) {
    return Objects.requireNonNull(outcomes.get(outcome));
  }

  /** Records that the limit per second applied to. */
  public long throttled() {
    return throttled.sum();
  }

  /** Bytes of the reply so far. */
  public long sentBytes() {
    return sentBytes.sum();
  }

  /** How much of its partitions it has seen, in percent. */
  public double progress() {
    return status() == JobStatus.DONE || partitionCount == 0
        ? ALL
        : donePartitions * ALL / partitionCount;
  }

  /** How long it has run. */
  public long runMillis() {
    long end = isActive() ? nanoTime.getAsLong() : endNanos;
    return (end - startNanos) / 1_000_000;
  }

  /** How long ago it ended; 0 while it runs. */
  public long millisSinceEnd() {
    return isActive() ? 0 : (nanoTime.getAsLong() - endNanos) / 1_000_000;
  }
}
