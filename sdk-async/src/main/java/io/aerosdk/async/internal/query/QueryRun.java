package io.aerosdk.async.internal.query;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.policy.QueryPolicy;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.result.RecordResult;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Flow;

/**
 * One run of a dataset query for one subscriber: fetches a page of rows, hands them out as they are
 * asked for, and fetches the next one when all are handed out. A subscriber that asks for all rows
 * gets each one as it arrives, from a single round.
 *
 * <p>Every field belongs to the event loop.
 */
final class QueryRun implements Flow.Subscription, QueryRounds.Rows {
  private static final int PAGE = 1_000;

  /** What a subscriber asks for that never wants to ask again. */
  private static final long EVERYTHING = Long.MAX_VALUE;

  private final int pageSize;
  private final boolean chunked;
  private final EventLoop loop;
  private final Flow.Subscriber<? super RecordResult> subscriber;
  private final QueryRounds rounds;
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
      EventLoopPlans plans,
      Flow.Subscriber<? super RecordResult> subscriber) {
    this.loop = loop;
    this.rounds = new QueryRounds(client, loop, policy, command, plans, this);
    this.subscriber = subscriber;
    int chunkSize = command.options().chunkSize();
    this.pageSize = chunkSize == 0 ? PAGE : chunkSize;
    this.chunked = chunkSize != 0;
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
    demand = demand + n < 0 ? EVERYTHING : demand + n;
    drain();
  }

  /** Hands out rows while there are some and they are wanted; then fetches, completes or waits. */
  private void drain() {
    if (draining) {
      return; // onNext asked for more: the loop below sees it
    }
    draining = true;
    while (!ended && demand > 0 && !page.isEmpty()) {
      giveNext(page.remove());
    }
    draining = false;
    if (ended || fetching || !page.isEmpty()) {
      return;
    }
    if (unfetched == 0 || rounds.isDone()) {
      end();
      subscriber.onComplete();
    } else if (demand > 0) {
      fetch();
    }
  }

  private void giveNext(RecordResult row) {
    if (demand != EVERYTHING) {
      demand--;
    }
    subscriber.onNext(row);
  }

  private void fetch() {
    fetching = true;
    rounds.next(demand == EVERYTHING && !chunked ? unfetched : Math.min(pageSize, unfetched));
  }

  @Override
  public boolean isOver() {
    return ended;
  }

  @Override
  public void row(RecordResult row) {
    unfetched--;
    if (demand == EVERYTHING && !draining && page.isEmpty()) {
      giveNext(row);
    } else {
      page.add(row);
    }
  }

  @Override
  public void roundEnded() {
    fetching = false;
    drain();
  }

  @Override
  public void failed(Throwable failure) {
    if (!ended) {
      fail(failure);
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
