package io.aerosdk.embedded.query.job;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The jobs that run, and the last ones that have ended. Thread-safe. */
public final class QueryJobs {
  private static final int MAX_RUNNING = 128;
  private static final int MAX_REMEMBERED = 100;

  private final LongSupplier nanoTime;
  private final Map<Long, QueryJob> running = new LinkedHashMap<>();
  private final Deque<QueryJob> ended = new ArrayDeque<>();

  /**
   * @param nanoTime a clock such as {@link System#nanoTime}
   */
  public QueryJobs(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Puts a job on the list.
   *
   * @throws ServerException PARAMETER if a job of that id is on it, FORBIDDEN if too many run
   */
  public synchronized QueryJob start(JobRequest request) {
    if (running.size() >= MAX_RUNNING) {
      throw new ServerException(ResultCode.FORBIDDEN, "too many queries");
    }
    JobRequest named = request.id() == 0 ? request.withId(freeId()) : request;
    if (find(named.id()) != null) {
      throw new ServerException(ResultCode.PARAMETER, "there is a job of that id");
    }
    QueryJob job = new QueryJob(named, nanoTime);
    running.put(named.id(), job);
    return job;
  }

  private long freeId() {
    long id = 0;
    while (id == 0 || find(id) != null) {
      id = ThreadLocalRandom.current().nextLong();
    }
    return id;
  }

  /** The job has ended; only the first call counts. */
  public synchronized void end(QueryJob job, JobStatus how) {
    job.end(how);
    if (running.remove(job.request().id(), job)) {
      ended.addFirst(job);
      if (ended.size() > MAX_REMEMBERED) {
        ended.removeLast();
      }
    }
  }

  /** The job of that id, or null. */
  public synchronized @Nullable QueryJob find(long id) {
    QueryJob job = running.get(id);
    if (job != null) {
      return job;
    }
    for (QueryJob each : ended) {
      if (each.request().id() == id) {
        return each;
      }
    }
    return null;
  }

  /** Those that run, then those that ended, the last one first. */
  public synchronized List<QueryJob> list() {
    List<QueryJob> all = new ArrayList<>(running.values());
    all.addAll(ended);
    return all;
  }

  /** Asks a job to end soon; false if none of that id runs. */
  public synchronized boolean abort(long id) {
    QueryJob job = running.get(id);
    return job != null && job.abort();
  }

  /** Asks all jobs that run to end soon, and returns how many they are. */
  public synchronized int abortAll() {
    running.values().forEach(QueryJob::abort);
    return running.size();
  }
}
