package io.aerosdk.async.internal.query;

import io.aerosdk.async.internal.EventLoopRequests;
import io.aerosdk.async.internal.Then;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.internal.info.IndexListing;
import io.aerosdk.internal.query.IndexesMonitor;
import io.aerosdk.internal.query.QueryPlans;
import io.aerosdk.internal.query.RunningPlan;
import io.aerosdk.internal.task.Started;
import io.aerosdk.query.Index;
import io.aerosdk.query.QueryPlan;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Plans queries and background jobs; where that takes requests, their stages complete on an event
 * loop. Thread-safe.
 */
public final class EventLoopPlans {
  private final IndexListings listings;
  private final IndexesMonitor monitor;
  private final EventLoopRequests requests;

  /**
   * For one session.
   *
   * @param listings of the client
   */
  public EventLoopPlans(IndexListings listings, EventLoopRequests requests) {
    this.listings = listings;
    this.monitor = listings.monitor();
    this.requests = requests;
  }

  /** The plan that a run of a query starts with. */
  CompletionStage<RunningPlan> start(DatasetQueryCommand command) {
    if (!QueryPlans.needsIndexes(command)) {
      return CompletableFuture.completedStage(new RunningPlan(command, monitor));
    }
    return Then.map(explain(command), plan -> new RunningPlan(command, monitor));
  }

  /** How a query would run. */
  public CompletionStage<QueryPlan> explain(DatasetQueryCommand command) {
    return QueryPlans.needsIndexes(command)
        ? informed(() -> QueryPlans.of(command, monitor.known()))
        : CompletableFuture.completedStage(QueryPlans.of(command, monitor.known()));
  }

  /**
   * A background job with its index. The indexes are listed anew for each: a job whose index is
   * gone cannot be started again without one, as some nodes may have begun it.
   */
  public CompletionStage<BackgroundCommand> planned(BackgroundCommand command) {
    if (!command.options().isOpen()) {
      return CompletableFuture.completedStage(command);
    }
    monitor.invalidate();
    return Then.map(informed(() -> QueryPlans.of(command, monitor.known())), command::planned);
  }

  /** A change of an index, after which what is known is old. */
  public Started watching(Started change) {
    return monitor.watching(change);
  }

  /** Plans with the indexes listed, and with those measured that compete. */
  private CompletionStage<QueryPlan> informed(Supplier<QueryPlan> planning) {
    return Then.compose(
        listings.fresh(requests),
        listed -> {
          QueryPlan plan = planning.get();
          return plan.undecided().isEmpty()
              ? CompletableFuture.completedStage(plan)
              : Then.map(measured(plan.undecided()), measured -> planning.get());
        });
  }

  /** Never fails: any of the rivals will do. */
  private CompletionStage<List<Index>> measured(List<Index> rivals) {
    return requests
        .ask(IndexListing.measured(rivals), IndexesMonitor.LIMIT)
        .exceptionally(unknown -> List.of())
        .whenComplete((found, never) -> monitor.measured(rivals, found));
  }
}
