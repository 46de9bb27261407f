package io.aerosdk.embedded.load;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.listener.RecordListener;
import com.aerospike.client.listener.WriteListener;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps a number of commands under way until enough are done. */
final class InFlight implements RecordListener, WriteListener {
  private final AerospikeClient client;
  private final long count;
  private final boolean writes;
  private final AtomicLong next = new AtomicLong();
  private final AtomicReference<@Nullable AerospikeException> failure = new AtomicReference<>();
  private final CountDownLatch done;

  private InFlight(AerospikeClient client, long count, int concurrency, boolean writes) {
    this.client = client;
    this.count = count;
    this.writes = writes;
    this.done = new CountDownLatch(concurrency);
  }

  /** Writes records 0 to {@code count}. */
  static void puts(AerospikeClient client, int count, int concurrency) throws InterruptedException {
    new InFlight(client, count, concurrency, true).run();
  }

  /** Reads records, one after the other and from the start again. */
  static void gets(AerospikeClient client, long count, int concurrency)
      throws InterruptedException {
    new InFlight(client, count, concurrency, false).run();
  }

  static Key key(long number) {
    return new Key("test", "load", number);
  }

  private void run() throws InterruptedException {
    for (long i = done.getCount(); i > 0; i--) {
      proceed();
    }
    done.await();
    AerospikeException problem = failure.get();
    if (problem != null) {
      throw problem;
    }
  }

  private void proceed() {
    long number = next.getAndIncrement();
    if (number >= count || failure.get() != null) {
      done.countDown();
    } else if (writes) {
      Bin text = new Bin("s", String.format("%020d", number));
      client.put(null, this, null, key(number), new Bin("i", number), text);
    } else {
      client.get(null, this, null, key(number % EmbeddedLoad.READ_RECORDS));
    }
  }

  @Override
  public void onSuccess(Key key, @Nullable Record record) {
    proceed();
  }

  @Override
  public void onSuccess(Key key) {
    proceed();
  }

  @Override
  public void onFailure(AerospikeException problem) {
    failure.compareAndSet(null, problem);
    proceed();
  }
}
