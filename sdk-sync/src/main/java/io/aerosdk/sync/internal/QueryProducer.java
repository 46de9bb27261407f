package io.aerosdk.sync.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.QueryListener;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.internal.dataset.QueryPosition;
import io.aerosdk.internal.query.RunningPlan;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.DatasetQueries;
import io.aerosdk.result.RecordResult;
import io.aerosdk.sync.internal.RowQueue.ChunkEnd;
import io.aerosdk.sync.internal.RowQueue.End;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs a dataset query round by round and puts its rows into a queue. One thread runs it; the
 * client's threads, one for each node, bring the rows.
 */
final class QueryProducer implements Runnable, QueryListener {
  private final AerospikeClient client;
  private final RunningPlan plan;
  private final RowQueue queue;
  private final QueryPermits permits;
  private final AtomicLong roundRows = new AtomicLong();
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
      roundRows.set(0);
      if (round(position.rows(most == 0 ? 0 : most - rows))) {
        position.advance();
      }
      rows += roundRows.get();
      givenRows += roundRows.get();
    }
    return rows;
  }

  /** Whether it ended well; if not, the query goes on by another plan from its start. */
  private boolean round(long wanted) {
    try {
      client.query(policy, DatasetQueries.statement(command, wanted), position.filter(), this);
      return true;
    } catch (AerospikeException e) {
      if (!plan.isReplaced(e, givenRows + roundRows.get())) {
        throw e;
      }
      command = plan.command();
      policy = CommandPolicies.replanned(policy, command);
      position = new QueryPosition(command);
      return false;
    }
  }

  @Override
  public void onRecord(Key key, Record record) {
    queue.put(RecordResult.ok(key, record, -1));
    roundRows.incrementAndGet();
  }
}
