package io.aerosdk.bench;

import com.aerospike.client.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.HdrHistogram.AbstractHistogram;
import org.jspecify.annotations.Nullable;

/** Threads that call one blocking operation again and again for a while. */
final class BlockingRound {
  private final AbstractHistogram histogram = Latencies.histogram();
  private final CountDownLatch go = new CountDownLatch(1);
  private volatile boolean over;

  private BlockingRound() {}

  static Measurement run(
      Side.BlockingCall call, int threads, Duration time, Key[] keys, long seed) {
    return new BlockingRound().measure(call, threads, time, keys, seed);
  }

  private Measurement measure(
      Side.BlockingCall call, int threads, Duration time, Key[] keys, long seed) {
    List<Caller> callers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      callers.add(new Caller(call, new Dice(keys, seed * threads + i)));
    }
    callers.forEach(Thread::start);
    long start = System.nanoTime();
    go.countDown();
    Waiting.sleep(time);
    over = true;
    callers.forEach(Waiting::join);
    long nanos = System.nanoTime() - start;
    return sum(callers, nanos);
  }

  private Measurement sum(List<Caller> callers, long nanos) {
    long operations = 0;
    Usage usage = Usage.NONE;
    long sum = 0;
    for (Caller caller : callers) {
      if (caller.failure != null) {
        throw new IllegalStateException("An operation failed", caller.failure);
      }
      operations += caller.operations;
      usage = usage.plus(caller.usage);
      sum += caller.sum;
    }
    return new Measurement(operations, nanos, usage, histogram, sum);
  }

  /** One of the threads; its fields are read by others after it ended. */
  private final class Caller extends Thread {
    private final Side.BlockingCall call;
    private final Dice dice;
    private final Latencies latencies = new Latencies(histogram);
    private long operations;
    private Usage usage = Usage.NONE;
    private long sum;
    private @Nullable Throwable failure;

    Caller(Side.BlockingCall call, Dice dice) {
      super("bench-caller");
      this.call = call;
      this.dice = dice;
    }

    @Override
    public void run() {
      try {
        go.await();
        Usage before = Usage.ofThisThread();
        while (!over) {
          latencies.begin();
          sum += call.call(dice);
          latencies.end();
          operations++;
        }
        usage = Usage.ofThisThread().minus(before);
      } catch (Throwable e) { // goes to the thread that started this one
        failure = e;
      }
    }
  }
}
