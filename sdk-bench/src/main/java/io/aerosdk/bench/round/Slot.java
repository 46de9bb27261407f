package io.aerosdk.bench.round;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.listener.BatchRecordArrayListener;
import com.aerospike.client.listener.RecordArrayListener;
import com.aerospike.client.listener.RecordListener;
import com.aerospike.client.listener.WriteListener;
import io.aerosdk.bench.load.Action;
import io.aerosdk.bench.load.Dice;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One operation in flight: when it ends, the next one starts from there, until the round is over.
 * Used by one thread at a time.
 */
public final class Slot
    implements RecordListener,
        WriteListener,
        RecordArrayListener,
        BatchRecordArrayListener,
        BiConsumer<@Nullable Object, @Nullable Throwable> {
  private static final Key[] NO_KEYS = {};

  private final int index;
  private final Dice dice;
  private final Plan plan;
  private final AsyncCalls calls;
  private final AsyncRound round;
  private final Latencies latencies;
  private final @Nullable Action second;
  private @Nullable Key key;
  private Key[] keys = NO_KEYS;
  private boolean secondIsNext;
  private long operations;
  private long sum;

  Slot(int index, Plan plan, AsyncCalls calls, AsyncRound round, Latencies latencies) {
    this.index = index;
    this.dice = plan.dice(index);
    this.plan = plan;
    this.calls = calls;
    this.round = round;
    this.latencies = latencies;
    this.second = plan.workload().second();
  }

  /** Which of the round's slots it is, from 0. */
  public int index() {
    return index;
  }

  /** Its choices. */
  public Dice dice() {
    return dice;
  }

  /** How many operations ended well. To be asked when the round is over. */
  long operations() {
    return operations;
  }

  /** What the answers added up to. */
  long sum() {
    return sum;
  }

  void start() {
    latencies.begin();
    secondIsNext = second != null;
    if (plan.isBatch()) {
      keys = plan.keys(dice);
    } else {
      key = plan.workload().key(dice);
    }
    call(plan.workload().first(dice));
  }

  private void call(Action action) {
    Key one = key;
    if (one == null) {
      calls.startBatch(action, keys, this);
    } else {
      calls.start(action, one, this);
    }
  }

  @Override
  public void onSuccess(Key readKey, @Nullable Record record) {
    accept(record, null);
  }

  @Override
  public void onSuccess(Key writtenKey) {
    accept(null, null);
  }

  @Override
  public void onSuccess(Key[] readKeys, @Nullable Record[] records) {
    int answer = 0;
    for (Record record : records) {
      answer += record == null ? 0 : record.generation;
    }
    accept(answer, null);
  }

  @Override
  public void onSuccess(BatchRecord[] rows, boolean allWell) {
    accept(rows.length, allWell ? null : new IllegalStateException("A row of a batch failed"));
  }

  @Override
  public void onFailure(BatchRecord[] rows, AerospikeException failure) {
    accept(null, failure);
  }

  @Override
  public void onFailure(AerospikeException failure) {
    accept(null, failure);
  }

  @Override
  public void accept(@Nullable Object answer, @Nullable Throwable failure) {
    if (failure != null) {
      round.failed(failure);
      return;
    }
    try {
      sum += read(answer);
      proceed();
    } catch (RuntimeException unexpected) {
      round.failed(unexpected);
    }
  }

  private void proceed() {
    if (secondIsNext && second != null) {
      secondIsNext = false;
      call(second);
      return;
    }
    latencies.end();
    operations++;
    if (round.isOver()) {
      round.ended();
    } else {
      start();
    }
  }

  private static int read(@Nullable Object answer) {
    if (answer instanceof RecordStream rows) {
      int sum = 0;
      for (RecordResult row : rows) {
        sum += row.record().generation;
      }
      return sum;
    }
    return answer instanceof Record record
        ? record.generation
        : answer instanceof Integer number ? number : 0;
  }
}
