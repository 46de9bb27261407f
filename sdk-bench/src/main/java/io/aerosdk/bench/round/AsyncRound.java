package io.aerosdk.bench.round;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.AbstractHistogram;
import org.jspecify.annotations.Nullable;

/**
 * Async operations, always as many in flight, for a while. Each starts the next one where it ended:
 * on its event loop.
 */
public final class AsyncRound {
  private final AbstractHistogram histogram = Latencies.histogram();
  private final CountDownLatch running;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile boolean over;

  private AsyncRound(int inFlight) {
    this.running = new CountDownLatch(inFlight);
  }

  /** Runs the round. */
  public static Measurement run(Plan plan, AsyncCalls calls) {
    return new AsyncRound(plan.callers()).measure(plan, calls);
  }

  private Measurement measure(Plan plan, AsyncCalls calls) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < plan.callers(); i++) {
      slots.add(new Slot(i, plan, calls, this, new Latencies(histogram)));
    }
    Usage.Start before = Usage.start();
    long start = System.nanoTime();
    slots.forEach(Slot::start);
    Waiting.sleep(plan.time());
    over = true;
    Waiting.await(running);
    long nanos = System.nanoTime() - start;
    Usage usage = before.sinceThen();
    Throwable failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException("An operation failed", failed);
    }
    long operations = slots.stream().mapToLong(Slot::operations).sum();
    long sum = slots.stream().mapToLong(Slot::sum).sum();
    return new Measurement(operations, nanos, usage, histogram, sum);
  }

  boolean isOver() {
    return over;
  }

  /** A slot made its last call. */
  void ended() {
    running.countDown();
  }

  /** A call failed, and with it the round. */
  void failed(Throwable cause) {
    failure.compareAndSet(null, cause);
    over = true;
    running.countDown();
  }
}
