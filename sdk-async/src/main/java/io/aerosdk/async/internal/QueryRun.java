package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.listener.RecordSequenceListener;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.Statement;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.internal.dataset.QueryPosition;
import io.aerosdk.internal.login.Resends;
import io.aerosdk.internal.wire.Calls;
import io.aerosdk.internal.wire.DatasetQueries;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.result.RecordResult;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Flow;

/**
 * One run of a dataset query for one subscriber: fetches a page of rows, hands them out as they are
 * asked for, and fetches the next one when all are handed out.
 *
 * <p>Every field belongs to the event loop.
 */
final class QueryRun implements Flow.Subscription, RecordSequenceListener {
  private static final int PAGE = 1_000;

  private final int pageSize;

  private final AerospikeClient client;
  private final EventLoop loop;
  private final QueryPolicy policy;
  private final DatasetQueryCommand command;
  private final Flow.Subscriber<? super RecordResult> subscriber;
  private final QueryPosition position;
  private final Resends resends;
  private final Queue<RecordResult> page = new ArrayDeque<>();
  private long demand;
  private long unfetched;
  private boolean fetching;
  private boolean draining;
  private boolean ended;

  QueryRun(
      AerospikeClient client,
      EventLoop loop,
      QueryPolicy policy,
      DatasetQueryCommand command,
      Flow.Subscriber<? super RecordResult> subscriber) {
    this.client = client;
    this.loop = loop;
    this.policy = policy;
    this.command = command;
    this.subscriber = subscriber;
    int chunkSize = command.options().chunkSize();
    this.pageSize = chunkSize == 0 ? PAGE : chunkSize;
    this.position = new QueryPosition(command);
    this.resends = new Resends(policy.totalTimeout, System.nanoTime());
    this.unfetched = command.limit() == 0 ? Long.MAX_VALUE : command.limit();
  }

  /** Greets the subscriber, on the event loop as all signals. */
  void start() {
    onLoop(() -> subscriber.onSubscribe(this));
  }

  @Override
  public void request(long n) {
    onLoop(() -> requested(n));
  }

  @Override
  public void cancel() {
    onLoop(this::end);
  }

  private void onLoop(Runnable task) {
    if (loop.inEventLoop()) {
      task.run();
    } else {
      loop.execute(task);
    }
  }

  private void requested(long n) {
    if (ended) {
      return;
    }
    if (n <= 0) {
      fail(new IllegalArgumentException("n must be at least 1, got " + n));
      return;
    }
    demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
    drain();
  }

  /** Hands out rows while there are some and they are wanted; then fetches, completes or waits. */
  private void drain() {
    if (draining) {
      return; // onNext asked for more: the loop below sees it
    }
    draining = true;
    while (!ended && demand > 0 && !page.isEmpty()) {
      demand--;
      subscriber.onNext(page.remove());
    }
    draining = false;
    if (ended || fetching || !page.isEmpty()) {
      return;
    }
    if (unfetched == 0 || position.isDone()) {
      end();
      subscriber.onComplete();
    } else if (demand > 0) {
      fetch();
    }
  }

  private void fetch() {
    fetching = true;
    Statement statement = DatasetQueries.statement(command, Math.min(pageSize, unfetched));
    try {
      client.queryPartitions(loop, this, policy, statement, position.filter());
    } catch (AerospikeException e) {
      onFailure(e);
    }
  }

  @Override
  public void onRecord(Key key, Record record) {
    if (ended) {
      throw new AerospikeException.QueryTerminated(); // how the client's async queries are stopped
    }
    unfetched--;
    page.add(RecordResult.ok(key, record, -1));
  }

  @Override
  public void onSuccess() {
    fetching = false;
    position.advance();
    drain();
  }

  @Override
  public void onFailure(AerospikeException failure) {
    if (!ended && !isAskedAgain(failure)) {
      fail(Errors.translate(failure, Calls.of(command)));
    }
  }

  /** Whether the login was refused, and the rest of the page is fetched after a pause. */
  private boolean isAskedAgain(AerospikeException failure) {
    return Resends.isRefusedRead(failure)
        && Resent.after(
            loop,
            client.getCluster(),
            resends,
            this::fetchAgain,
            () -> fail(Errors.translate(failure, Calls.of(command))));
  }

  private void fetchAgain() {
    if (!ended) {
      position.advance();
      fetch();
    }
  }

  private void fail(Throwable failure) {
    end();
    subscriber.onError(failure);
  }

  private void end() {
    ended = true;
    page.clear();
  }
}
