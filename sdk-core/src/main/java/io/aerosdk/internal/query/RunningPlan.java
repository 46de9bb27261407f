package io.aerosdk.internal.query;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.error.IndexException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.internal.wire.Calls;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.query.Index;
import io.aerosdk.query.QueryPlan;

/**
 * The plan by which one run of a query goes, and by which it goes on if its index turns out to be
 * gone. Not thread-safe; handed on with a happens-before.
 */
public final class RunningPlan {
  private final DatasetQueryCommand asked;
  private final IndexesMonitor monitor;
  private IndexKnowledge known;
  private QueryPlan plan;
  private DatasetQueryCommand command;

  /** By what is known of the indexes now. */
  public RunningPlan(DatasetQueryCommand asked, IndexesMonitor monitor) {
    this.asked = asked;
    this.monitor = monitor;
    this.known = monitor.known();
    this.plan = QueryPlans.of(asked, known);
    this.command = asked.isOpen() ? asked.planned(plan) : asked;
  }

  /** What is sent. */
  public DatasetQueryCommand command() {
    return command;
  }

  /**
   * Makes another plan, if the one there is has failed because of its index and no row was given.
   *
   * @param rows that were given in this run
   * @return whether there is another command to run now
   */
  public boolean isReplaced(AerospikeException failure, long rows) {
    if (!lostIndex(failure)) {
      return false;
    }
    monitor.invalidate();
    if (rows > 0 || asked.options().cursor() != null) {
      return false;
    }
    known = known.without(plan.index().orElseThrow());
    plan = QueryPlans.of(asked, known);
    command = asked.planned(plan);
    return true;
  }

  /** Whether it has failed because of an index that nobody but the plan chose. */
  private boolean lostIndex(AerospikeException failure) {
    int code = failure.getResultCode();
    return asked.isOpen()
        && plan.index().isPresent()
        && (code == ResultCode.INDEX_NOTFOUND || code == ResultCode.INDEX_NOTREADABLE);
  }

  /** What the caller is told of a failure. */
  public RuntimeException told(AerospikeException failure) {
    if (!lostIndex(failure)) {
      return Errors.translate(failure, Calls.of(command));
    }
    Index index = plan.index().orElseThrow();
    boolean resumed = asked.options().cursor() != null;
    return new IndexException(
        Details.of(
                Calls.of(command).text()
                    + " cannot go on: the "
                    + index
                    + " by which it reads was dropped, or is being built. "
                    + (resumed
                        ? "The cursor is a place in that index; begin the query anew."
                        : "Some rows were given already; run the query again."),
                failure.getResultCode())
            .withCause(failure));
  }
}
