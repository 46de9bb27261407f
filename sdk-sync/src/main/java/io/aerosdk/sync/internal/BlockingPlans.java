package io.aerosdk.sync.internal;

import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.info.IndexListing;
import io.aerosdk.internal.query.IndexesMonitor;
import io.aerosdk.internal.query.IndexesMonitor.Moment;
import io.aerosdk.internal.query.QueryPlans;
import io.aerosdk.internal.query.RunningPlan;
import io.aerosdk.internal.task.Started;
import io.aerosdk.query.Index;
import io.aerosdk.query.QueryPlan;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Plans queries and background jobs on the caller's thread, which lists the indexes if what is
 * known of them is old. Others that plan meanwhile wait for that listing. Thread-safe.
 */
public final class BlockingPlans {
  private final IndexesMonitor monitor;
  private final ReentrantLock listing;
  private final BlockingRequests requests;

  /**
   * For one session.
   *
   * @param listing held by the thread that lists; one for all sessions of a client
   */
  public BlockingPlans(IndexesMonitor monitor, ReentrantLock listing, BlockingRequests requests) {
    this.monitor = monitor;
    this.listing = listing;
    this.requests = requests;
  }

  /** The plan that a run of a query starts with. */
  public RunningPlan start(DatasetQueryCommand command) {
    if (QueryPlans.needsIndexes(command)) {
      QueryPlan unused = informed(() -> QueryPlans.of(command, monitor.known()));
    }
    return new RunningPlan(command, monitor);
  }

  /** How a query would run. */
  public QueryPlan explain(DatasetQueryCommand command) {
    return QueryPlans.needsIndexes(command)
        ? informed(() -> QueryPlans.of(command, monitor.known()))
        : QueryPlans.of(command, monitor.known());
  }

  /**
   * A background job with its index. The indexes are listed anew for each: a job whose index is
   * gone cannot be started again without one, as some nodes may have begun it.
   */
  public BackgroundCommand planned(BackgroundCommand command) {
    if (!command.options().isOpen()) {
      return command;
    }
    monitor.invalidate();
    return command.planned(informed(() -> QueryPlans.of(command, monitor.known())));
  }

  /** A change of an index, after which what is known is old. */
  public Started watching(Started change) {
    return monitor.watching(change);
  }

  /** Plans with the indexes listed, and with those measured that compete. */
  private QueryPlan informed(Supplier<QueryPlan> planning) {
    list();
    QueryPlan plan = planning.get();
    if (plan.undecided().isEmpty()) {
      return plan;
    }
    measure(plan.undecided());
    return planning.get();
  }

  private void list() {
    if (monitor.isFresh()) {
      return;
    }
    listing.lock();
    try {
      if (!monitor.isFresh()) {
        listNow();
      }
    } finally {
      listing.unlock();
    }
  }

  private void listNow() {
    Moment asked = monitor.now();
    try {
      monitor.learned(asked, requests.ask(IndexListing.onOneNode(), IndexesMonitor.LIMIT));
    } catch (ClientClosedException closed) {
      throw closed;
    } catch (SdkException e) { // a query can do without an index
      monitor.failed(asked, e);
    }
  }

  private void measure(List<Index> rivals) {
    try {
      monitor.measured(rivals, requests.ask(IndexListing.measured(rivals), IndexesMonitor.LIMIT));
    } catch (ClientClosedException closed) {
      throw closed;
    } catch (SdkException e) { // any of them will do
      monitor.measured(rivals, List.of());
    }
  }
}
