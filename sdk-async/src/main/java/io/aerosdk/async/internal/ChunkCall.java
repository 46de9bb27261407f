package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.listener.RecordSequenceListener;
import com.aerospike.client.policy.QueryPolicy;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.internal.dataset.QueryPosition;
import io.aerosdk.internal.login.Resends;
import io.aerosdk.internal.wire.Calls;
import io.aerosdk.internal.wire.DatasetQueries;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.result.RecordChunk;
import io.aerosdk.result.RecordResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Fetches one chunk of a dataset query, in as many rounds as it takes. Its fields belong to the
 * event loop.
 */
final class ChunkCall extends CompletableFuture<RecordChunk> implements RecordSequenceListener {
  private final AerospikeClient client;
  private final EventLoop loop;
  private final QueryPolicy policy;
  private final DatasetQueryCommand command;
  private final QueryPosition position;
  private final Resends resends;
  private final List<RecordResult> rows = new ArrayList<>();

  ChunkCall(
      AerospikeClient client, EventLoop loop, QueryPolicy policy, DatasetQueryCommand command) {
    this.client = client;
    this.loop = loop;
    this.policy = policy;
    this.command = command;
    this.position = new QueryPosition(command);
    this.resends = new Resends(policy.totalTimeout, System.nanoTime());
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
    if (missing == 0 || position.isDone()) {
      complete(new RecordChunk(rows, position.cursor()));
      return;
    }
    try {
      client.queryPartitions(
          loop, this, policy, DatasetQueries.statement(command, missing), position.filter());
    } catch (AerospikeException e) {
      onFailure(e);
    }
  }

  @Override
  public void onRecord(Key key, Record record) {
    if (isDone()) {
      throw new AerospikeException.QueryTerminated(); // the caller cancelled the stage
    }
    rows.add(RecordResult.ok(key, record, -1));
  }

  @Override
  public void onSuccess() {
    position.advance();
    goOn();
  }

  @Override
  public void onFailure(AerospikeException failure) {
    if (!isAskedAgain(failure)) {
      fail(failure);
    }
  }

  private void fail(AerospikeException failure) {
    completeExceptionally(Errors.translate(failure, Calls.of(command)));
  }

  /** Whether the login was refused, and what is missing is fetched after a pause. */
  private boolean isAskedAgain(AerospikeException failure) {
    return !isDone()
        && Resends.isRefusedRead(failure)
        && Resent.after(loop, client.getCluster(), resends, this::onSuccess, () -> fail(failure));
  }
}
