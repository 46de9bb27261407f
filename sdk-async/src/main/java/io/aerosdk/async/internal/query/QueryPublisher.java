package io.aerosdk.async.internal.query;

import com.aerospike.client.policy.QueryPolicy;
import io.aerosdk.async.RecordPublisher;
import io.aerosdk.async.internal.Loops;
import io.aerosdk.async.internal.NoSubscription;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.internal.dataset.Chunks;
import io.aerosdk.result.RecordChunk;
import io.aerosdk.result.RecordResult;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * The rows of a dataset query; every subscriber gets a run of its own. Thread-safe.
 *
 * @param connection where the query runs
 * @param loops of which each run takes one
 * @param policy of the query
 * @param command the query
 * @param plans make the plan of each run
 */
public record QueryPublisher(
    ClusterConnection connection,
    Loops loops,
    QueryPolicy policy,
    DatasetQueryCommand command,
    EventLoopPlans plans)
    implements RecordPublisher {

  @Override
  public void subscribe(Flow.Subscriber<? super RecordResult> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber must not be null");
    try {
      new QueryRun(connection.client(), loops.next(), policy, command, plans, subscriber).start();
    } catch (ClientClosedException closed) {
      subscriber.onSubscribe(NoSubscription.INSTANCE);
      subscriber.onError(closed);
    }
  }

  @Override
  public CompletionStage<RecordChunk> chunk() {
    Chunks.mustBeSaid(command);
    ChunkCall call = new ChunkCall(connection.client(), loops.next(), policy, command, plans);
    call.start();
    return call;
  }
}
