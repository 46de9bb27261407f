package io.aerosdk.it.coalesce;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Threads that do something at the same time. */
final class Crowd {
  private static final long LIMIT_SECONDS = 60;

  private Crowd() {}

  /** An outcome, and how long it took; a failure is null for none. */
  record Outcome<T extends @Nullable Object>(
      @Nullable T value, @Nullable RuntimeException failure, long millis) {
    boolean isOk() {
      return failure == null;
    }
  }

  /** Runs the tasks at once and gives their outcomes in order. */
  static <T> List<Outcome<T>> run(int size, IntFunction<Callable<T>> task) {
    ExecutorService threads = Executors.newFixedThreadPool(size);
    try {
      CyclicBarrier start = new CyclicBarrier(size);
      List<Future<Outcome<T>>> running = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Callable<T> own = task.apply(i);
        running.add(
            threads.submit(
                () -> {
                  start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
                  return timed(own);
                }));
      }
      List<Outcome<T>> outcomes = new ArrayList<>();
      for (Future<Outcome<T>> one : running) {
        outcomes.add(one.get(LIMIT_SECONDS, TimeUnit.SECONDS));
      }
      return outcomes;
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("A call does not end, or ended in what is no failure of it", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> Outcome<T> timed(Callable<T> task) throws Exception {
    long start = System.nanoTime();
    try {
      T value = task.call();
      return new Outcome<>(value, null, millis(start));
    } catch (RuntimeException failure) {
      return new Outcome<>(null, failure, millis(start));
    }
  }

  private static long millis(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
