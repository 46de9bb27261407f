package io.aerosdk.sync.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.policy.QueryPolicy;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.internal.dataset.QueryPosition;
import io.aerosdk.internal.login.Resends;
import io.aerosdk.internal.query.RunningPlan;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.DatasetQueries;
import io.aerosdk.sync.internal.RowQueue.ChunkEnd;
import io.aerosdk.sync.internal.RowQueue.End;
import org.jspecify.annotations.Nullable;

/**
 * Runs a dataset query round by round and puts its rows into a queue. One thread runs it; the
 * client's threads, one for each node, bring the rows. After a round that a server refused because
 * its login had ended, the next one asks for what is left.
 */
final class QueryProducer implements Runnable {
  private final AerospikeClient client;
  private final RunningPlan plan;
  private final RowQueue queue;
  private final QueryPermits permits;
  private final Resends resends;
  private QueryPolicy policy;
  private DatasetQueryCommand command;
  private QueryPosition position;
  private long givenRows;

  /**
   * Not running yet.
   *
   * @param permits given back at the end
   */
  QueryProducer(
      AerospikeClient client,
      QueryPolicy policy,
      RunningPlan plan,
      RowQueue queue,
      QueryPermits permits) {
    this.client = client;
    this.policy = policy;
    this.plan = plan;
    this.command = plan.command();
    this.queue = queue;
    this.permits = permits;
    this.position = new QueryPosition(command);
    this.resends = new Resends(policy.totalTimeout, System.nanoTime());
  }

  @Override
  public void run() {
    try {
      chunks();
    } catch (RuntimeException | Error e) { // must not be lost: nobody sees this thread's stack
      end(e);
      permits.backAfterStop();
      return;
    }
    permits.back(); // before the last mark: whoever has read to the end finds all given back
    end(null);
  }

  private void end(@Nullable Throwable failure) {
    try {
      queue.put(new End(failure));
    } catch (AerospikeException.QueryTerminated closed) {
      return; // nobody waits for the end
    }
  }

  private void chunks() {
    long left = command.limit() == 0 ? Long.MAX_VALUE : command.limit();
    do {
      long chunk = command.options().chunkSize();
      long most = chunk == 0 ? command.limit() : Math.min(chunk, left);
      left -= chunk(most);
      queue.put(new ChunkEnd(position.cursor()));
    } while (left > 0 && !position.isDone());
  }

  /** Rounds until there are this many rows, or nothing is left; 0 for all. */
  private long chunk(long most) {
    long rows = 0;
    while (!position.isDone() && (most == 0 || rows < most)) {
      QueryRound round = new QueryRound(queue, client.getCluster().authEnabled);
      if (run(round, position.rows(most == 0 ? 0 : most - rows))) {
        position.advance();
      }
      rows += round.rows();
      givenRows += round.rows();
    }
    return rows;
  }

  /**
   * Whether the next round goes on behind the rows of this one; if not, the query goes on by
   * another plan from its start.
   */
  private boolean run(QueryRound round, long wanted) {
    try {
      client.query(policy, DatasetQueries.statement(command, wanted), position.filter(), round);
      return true;
    } catch (AerospikeException e) {
      if (Resends.isRefusedRead(e) && ends(round) && ResendingCalls.pause(resends)) {
        return true;
      }
      if (!plan.isReplaced(e, givenRows + round.rows())) {
        throw e;
      }
      command = plan.command();
      policy = CommandPolicies.replanned(policy, command);
      position = new QueryPosition(command);
      return false;
    }
  }

  /**
   * Of rows from an index the client notes two things, and can be seen to have done one of them
   * only.
   */
  private boolean ends(QueryRound round) {
    return round.end(position) && (round.rows() == 0 || command.options().filter() == null);
  }
}
