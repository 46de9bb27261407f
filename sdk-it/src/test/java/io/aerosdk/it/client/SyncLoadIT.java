package io.aerosdk.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.SyncScenarios;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Far more calling threads than there are connections: they wait, and none fails for that. */
@SyncScenarios
class SyncLoadIT {
  private static final int THREADS = 2_000;
  private static final int KEYS = 100;
  private static final long LIMIT_MILLIS = TimeUnit.SECONDS.toMillis(60);
  private static final long SMALL_STACK = 256 << 10;

  private final Setup setup;
  private final TestSession session;
  private final DataSet set;

  SyncLoadIT(Setup setup) {
    this.setup = setup;
    session = setup.session();
    set = setup.set(SyncLoadIT.class);
  }

  @Test
  void twoThousandThreadsAtOnce() {
    Queue<Throwable> failures =
        atOnce(
            THREADS,
            i -> {
              Key key = set.id(i % KEYS);
              session.put(key, Map.of("a", i));
              session.get(key);
              session.upsert(set.id("counter")).bin("n").add(1).execute();
            },
            () -> {});

    assertThat(failures).isEmpty();
    assertThat(session.get(set.id("counter")).getLong("n")).isEqualTo(THREADS);
  }

  @Test
  void batchesAndQueriesAtOnceWithPointCalls() {
    session.upsert(set.ids(LongStream.range(0, KEYS).toArray())).put(Map.of("a", 1)).execute();
    Queue<Throwable> failures =
        atOnce(
            400,
            i -> {
              switch (i % 3) {
                case 0 -> assertThat(session.query(set.ids(1, 2, 3)).execute()).hasSize(3);
                case 1 -> assertThat(session.query(set).execute().toList()).hasSize(KEYS);
                default -> assertThat(session.contains(set.id(1))).isTrue();
              }
            },
            () -> {});
    assertThat(failures).isEmpty();
  }

  @Test
  void closingUnderLoadEndsEveryCall() {
    TestClient own = setup.connect();
    TestSession session = own.createSession();
    Queue<Throwable> failures =
        atOnce(
            300,
            i -> {
              for (int n = 0; n < 50; n++) {
                session.put(set.id(i % KEYS), Map.of("a", i));
              }
            },
            own::close);
    assertThat(failures)
        .allSatisfy(failure -> assertThat(failure).isInstanceOf(SdkException.class));
  }

  /** What failed of calls that start together; fails if one does not end. */
  private static Queue<Throwable> atOnce(int count, IntConsumer call, Runnable meanwhile) {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      Runnable body =
          () -> {
            try {
              start.await();
              call.accept(number);
            } catch (Throwable failure) { // whatever it is, the test has to see it
              failures.add(failure);
            }
          };
      Thread thread = new Thread(null, body, "load-" + i, SMALL_STACK);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    start.countDown();
    meanwhile.run();
    awaitEnd(threads);
    return failures;
  }

  private static void awaitEnd(List<Thread> threads) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS);
    for (Thread thread : threads) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      try {
        thread.join(Math.max(1, left));
      } catch (InterruptedException e) {
        throw new AssertionError("Interrupted while waiting for calls", e);
      }
      assertThat(thread.isAlive()).as("a call that does not end: %s", thread.getName()).isFalse();
    }
  }
}
