package io.aerosdk.bench;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.listener.RecordListener;
import com.aerospike.client.listener.WriteListener;
import io.aerosdk.result.RecordStream;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One call in flight: when it ends, the next one starts from there, until the round is over. Used
 * by one thread at a time.
 */
final class Slot
    implements RecordListener, WriteListener, BiConsumer<@Nullable Object, @Nullable Throwable> {
  private final int index;
  private final Dice dice;
  private final Side.AsyncCall call;
  private final AsyncRound round;
  private final Latencies latencies;
  private long operations;
  private int sum;

  Slot(int index, Dice dice, Side.AsyncCall call, AsyncRound round, Latencies latencies) {
    this.index = index;
    this.dice = dice;
    this.call = call;
    this.round = round;
    this.latencies = latencies;
  }

  int index() {
    return index;
  }

  Dice dice() {
    return dice;
  }

  /** How many calls ended well. To be asked when the round is over. */
  long operations() {
    return operations;
  }

  /** What the answers added up to. */
  int sum() {
    return sum;
  }

  void start() {
    latencies.begin();
    call.start(this);
  }

  @Override
  public void onSuccess(Key key, @Nullable Record record) {
    accept(record, null);
  }

  @Override
  public void onSuccess(Key key) {
    accept(null, null);
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
    } catch (RuntimeException unexpected) {
      round.failed(unexpected);
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
      return SdkSide.first(rows);
    }
    return answer instanceof Record record ? record.generation : 0;
  }
}
