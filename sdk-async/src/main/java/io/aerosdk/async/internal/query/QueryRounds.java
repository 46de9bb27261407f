package io.aerosdk.async.internal.query;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.listener.RecordSequenceListener;
import com.aerospike.client.policy.QueryPolicy;
import io.aerosdk.async.internal.resend.ResendingCalls;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.dataset.QueryPosition;
import io.aerosdk.internal.login.Resends;
import io.aerosdk.internal.query.RunningPlan;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.DatasetQueries;
import io.aerosdk.result.QueryCursor;
import io.aerosdk.result.RecordResult;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of a dataset query, round by round. The first round is planned before it is sent. Its
 * fields belong to the event loop, on which it must be called and calls back.
 */
final class QueryRounds implements RecordSequenceListener {
  private final AerospikeClient client;
  private final EventLoop loop;
  private final DatasetQueryCommand asked;
  private final EventLoopPlans plans;
  private final Rows rows;
  private final ResendingCalls calls;
  private final Resends resends;
  private QueryPolicy policy;
  private @Nullable RunningPlan plan;
  private @Nullable QueryPosition position;
  private long wanted;
  private long given;
  private long sent;

  /** Who gets the rows. */
  interface Rows {
    /** Whether no more are wanted; the round then stops. */
    boolean isOver();

    /** One more row. */
    void row(RecordResult row);

    /** The round is over, with all the rows it has. */
    void roundEnded();

    /** The run is over. */
    void failed(Throwable failure);
  }

  QueryRounds(
      AerospikeClient client,
      EventLoop loop,
      QueryPolicy policy,
      DatasetQueryCommand asked,
      EventLoopPlans plans,
      Rows rows) {
    this.client = client;
    this.loop = loop;
    this.policy = policy;
    this.asked = asked;
    this.plans = plans;
    this.rows = rows;
    this.calls = new ResendingCalls(client);
    this.resends = new Resends(policy.totalTimeout, System.nanoTime());
  }

  /** Whether everything was searched. */
  boolean isDone() {
    return position != null && position.isDone();
  }

  /** Where to go on after the last round. */
  QueryCursor cursor() {
    return Objects.requireNonNull(position, "no round has ended").cursor();
  }

  /**
   * Asks for so many rows at most, {@link Long#MAX_VALUE} for all; fewer may come though there are
   * more.
   */
  void next(long most) {
    wanted = most;
    if (plan != null) {
      send();
      return;
    }
    try {
      plans.start(asked).whenComplete((made, failure) -> onLoop(() -> planned(made, failure)));
    } catch (SdkException closed) {
      rows.failed(closed);
    }
  }

  private void onLoop(Runnable task) {
    if (loop.inEventLoop()) {
      task.run();
    } else {
      loop.execute(task);
    }
  }

  private void planned(@Nullable RunningPlan made, @Nullable Throwable failure) {
    if (rows.isOver()) {
      return;
    }
    if (made == null) {
      rows.failed(Objects.requireNonNull(failure));
      return;
    }
    plan = made;
    goBy(made);
  }

  private void goBy(RunningPlan current) {
    if (asked.isOpen()) {
      policy = CommandPolicies.replanned(policy, current.command());
    }
    position = new QueryPosition(current.command());
    if (position.isDone()) {
      rows.roundEnded();
    } else {
      send();
    }
  }

  private void send() {
    RunningPlan current = Objects.requireNonNull(plan);
    QueryPosition from = Objects.requireNonNull(position);
    sent = System.nanoTime();
    try {
      client.queryPartitions(
          loop, this, policy, DatasetQueries.statement(current.command(), limit()), from.filter());
    } catch (AerospikeException e) {
      onFailure(e);
    }
  }

  /** As the client takes it: 0 for none. */
  private long limit() {
    return wanted == Long.MAX_VALUE ? 0 : wanted;
  }

  @Override
  public void onRecord(Key key, Record record) {
    if (rows.isOver()) {
      throw new AerospikeException.QueryTerminated(); // how the client's async queries are stopped
    }
    given++;
    rows.row(RecordResult.ok(key, record, -1));
  }

  @Override
  public void onSuccess() {
    Objects.requireNonNull(position).advance();
    rows.roundEnded();
  }

  @Override
  public void onFailure(AerospikeException failure) {
    if (rows.isOver()) {
      return;
    }
    RunningPlan current = Objects.requireNonNull(plan);
    if (current.isReplaced(failure, given)) {
      goBy(current);
    } else if (!isAskedAgain(current, failure)) {
      rows.failed(current.told(inTime(failure)));
    }
  }

  /**
   * The client's time-out and the rest of an answer can meet in the client; then it fails for a
   * reason of its own, such as a null, when the time is over.
   */
  private AerospikeException inTime(AerospikeException failure) {
    boolean over =
        policy.totalTimeout > 0
            && System.nanoTime() - sent >= TimeUnit.MILLISECONDS.toNanos(policy.totalTimeout);
    return over && failure.getResultCode() == ResultCode.CLIENT_ERROR
        ? new AerospikeException.Timeout(policy, true)
        : failure;
  }

  /** Whether the login was refused, and what is left of the round is asked for after a pause. */
  private boolean isAskedAgain(RunningPlan current, AerospikeException failure) {
    return Resends.isRefusedRead(failure)
        && calls.after(loop, resends, this::goOn, () -> rows.failed(current.told(failure)));
  }

  private void goOn() {
    if (!rows.isOver()) {
      onSuccess();
    }
  }
}
