package io.aerosdk.async.internal.query;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.policy.QueryPolicy;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.result.RecordChunk;
import io.aerosdk.result.RecordResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Fetches one chunk of a dataset query, in as many rounds as it takes. Its fields belong to the
 * event loop.
 */
final class ChunkCall extends CompletableFuture<RecordChunk> implements QueryRounds.Rows {
  private final EventLoop loop;
  private final DatasetQueryCommand command;
  private final QueryRounds rounds;
  private final List<RecordResult> rows = new ArrayList<>();

  ChunkCall(
      AerospikeClient client,
      EventLoop loop,
      QueryPolicy policy,
      DatasetQueryCommand command,
      EventLoopPlans plans) {
    this.loop = loop;
    this.command = command;
    this.rounds = new QueryRounds(client, loop, policy, command, plans, this);
  }

  /** Begins, on the event loop. */
  void start() {
    if (loop.inEventLoop()) {
      goOn();
    } else {
      loop.execute(this::goOn);
    }
  }

  private void goOn() {
    long missing = command.chunkRows() - rows.size();
    if (missing == 0 || rounds.isDone()) {
      complete(new RecordChunk(rows, rounds.cursor()));
    } else {
      rounds.next(missing);
    }
  }

  @Override
  public boolean isOver() {
    return isDone(); // the caller cancelled the stage
  }

  @Override
  public void row(RecordResult row) {
    rows.add(row);
  }

  @Override
  public void roundEnded() {
    goOn();
  }

  @Override
  public void failed(Throwable failure) {
    completeExceptionally(failure);
  }
}
