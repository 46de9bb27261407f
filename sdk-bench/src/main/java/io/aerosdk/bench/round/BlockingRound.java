package io.aerosdk.bench.round;

import com.aerospike.client.Key;
import io.aerosdk.bench.load.Action;
import io.aerosdk.bench.load.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.HdrHistogram.AbstractHistogram;
import org.jspecify.annotations.Nullable;

/** Threads that make one blocking call after the other for a while. */
public final class BlockingRound {
  private final AbstractHistogram histogram = Latencies.histogram();
  private final CountDownLatch go = new CountDownLatch(1);
  private final CountDownLatch goHome = new CountDownLatch(1);
  private final Plan plan;
  private final BlockingCalls calls;
  private final CountDownLatch ready;
  private final CountDownLatch done;
  private volatile boolean over;

  private BlockingRound(Plan plan, BlockingCalls calls) {
    this.plan = plan;
    this.calls = calls;
    this.ready = new CountDownLatch(plan.callers());
    this.done = new CountDownLatch(plan.callers());
  }

  /** Runs the round; the executor starts a thread for each task. */
  public static Measurement run(Plan plan, BlockingCalls calls, Executor threads) {
    return new BlockingRound(plan, calls).measure(threads);
  }

  private Measurement measure(Executor threads) {
    List<Caller> callers = new ArrayList<>();
    for (int i = 0; i < plan.callers(); i++) {
      Caller caller = new Caller(plan.dice(i));
      callers.add(caller);
      threads.execute(caller);
    }
    Waiting.await(ready);
    Usage.Start before = Usage.start();
    long start = System.nanoTime();
    go.countDown();
    Waiting.sleep(plan.time());
    over = true;
    Waiting.await(done);
    long nanos = System.nanoTime() - start;
    // The callers are still there: what threads allocated cannot be asked when they have ended.
    Usage usage = before.sinceThen();
    goHome.countDown();
    return sum(callers, nanos, usage);
  }

  private Measurement sum(List<Caller> callers, long nanos, Usage usage) {
    long operations = 0;
    long sum = 0;
    for (Caller caller : callers) {
      if (caller.failure != null) {
        throw new IllegalStateException("An operation failed", caller.failure);
      }
      operations += caller.operations;
      sum += caller.sum;
    }
    return new Measurement(operations, nanos, usage, histogram, sum);
  }

  /** One of the callers; its fields are read by others after it is done. */
  private final class Caller implements Runnable {
    private final Dice dice;
    private final Latencies latencies = new Latencies(histogram);
    private final @Nullable Action second = plan.workload().second();
    private long operations;
    private long sum;
    private @Nullable Throwable failure;

    Caller(Dice dice) {
      this.dice = dice;
    }

    @Override
    public void run() {
      ready.countDown();
      try {
        go.await();
        while (!over) {
          latencies.begin();
          sum += operation();
          latencies.end();
          operations++;
        }
      } catch (Throwable e) { // goes to the thread that started this one
        failure = e;
        over = true;
      }
      done.countDown();
      Waiting.await(goHome);
    }

    private int operation() {
      if (plan.isBatch()) {
        Key[] keys = plan.keys(dice);
        Action first = plan.workload().first(dice);
        int answer = calls.batch(first, keys, dice);
        return second == null ? answer : answer + calls.batch(second, keys, dice);
      }
      Key key = plan.workload().key(dice);
      int answer = calls.call(plan.workload().first(dice), key, dice);
      return second == null ? answer : answer + calls.call(second, key, dice);
    }
  }
}
