package io.aerosdk.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.Leaks;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three nodes, of which one after the other dies and comes back, under 16 writers and 16 readers,
 * half of them blocking and half async: no acknowledged write is lost, and no wrong value is read.
 * The system property {@code chaos.seconds} says for how long.
 */
class ChaosIT {
  private static final int SECONDS = Integer.getInteger("chaos.seconds", 10);
  private static final int PAIRS = 8;
  private static final int RECORDS = 2 * PAIRS;
  private static final int WORKERS = 2 * RECORDS;
  private static final long DOWN_NANOS = TimeUnit.MILLISECONDS.toNanos(1_200);
  private static final long UP_NANOS = TimeUnit.MILLISECONDS.toNanos(800);
  private static final Duration LIMIT = Duration.ofSeconds(3);

  /** A write is sent once, so that what failed in doubt is not sent again behind a later one. */
  private static final Behavior BEHAVIOR =
      Behavior.DEFAULT.deriveWithChanges(
          "chaos",
          c ->
              c.totalTimeout(LIMIT)
                  .socketTimeout(Duration.ofSeconds(2))
                  .reads(r -> r.maxRetries(2).retryDelay(Duration.ofMillis(5)))
                  .writes(w -> w.maxRetries(0)));

  private static final SystemSettings SETTINGS =
      SystemSettings.DEFAULT.tendInterval(Duration.ofMillis(250));

  private final List<Key> keys =
      DataSet.of("test", "chaos").ids(LongStream.range(0, RECORDS).toArray());
  private final List<Ledger> ledgers =
      IntStream.range(0, RECORDS).mapToObj(i -> new Ledger("record " + i)).toList();
  private final Tally tally = new Tally();

  @ParameterizedTest(name = "coalesced: {0}")
  @ValueSource(booleans = {false, true})
  void nothingAcknowledgedIsLostAndNothingWrongIsRead(boolean coalesced) throws Exception {
    Behavior behavior = BEHAVIOR.deriveWithChanges("chaos", c -> c.coalesce(coalesced));
    try (Setting warmUp = new Setting(behavior)) {
      warmUp.sync().find(keys.get(0)); // what first clients start for the whole JVM is no leak
    }
    Leaks leaks = new Leaks();
    try (Setting setting = new Setting(behavior)) {
      run(setting);
      System.out.println(
          "Chaos for " + SECONDS + " s" + (coalesced ? ", coalesced: " : ": ") + tally);
      checkTheEnd(setting);
    }
    leaks.awaitNone();
    assertThat(ledgers.stream().flatMap(ledger -> ledger.violations().stream()).limit(20))
        .as("what should not have been")
        .isEmpty();
    assertThat(tally.kills()).isGreaterThanOrEqualTo(Math.max(1L, SECONDS / 4L));
    assertThat(tally.successes()).isGreaterThan(100L * SECONDS);
    assertThat(tally.errorRate()).isLessThan(0.2);
    assertThat(tally.slowestMillis()).isLessThan(LIMIT.toMillis() + 1_000);
  }

  private void run(Setting setting) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    BooleanSupplier goOn = () -> System.nanoTime() - end < 0;
    ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    List<Future<?>> running = new ArrayList<>();
    try {
      for (int i = 0; i < RECORDS; i++) {
        int record = i;
        TestSession session = i < PAIRS ? setting.sync() : setting.async();
        Worker worker = new Worker(session, keys, ledgers, tally);
        running.add(threads.submit(() -> worker.write(record, goOn)));
        running.add(threads.submit(() -> worker.read(goOn)));
      }
      disturb(setting.server().nodes(), goOn);
    } finally {
      threads.shutdown();
    }
    for (Future<?> worker : running) {
      finish(worker);
    }
  }

  private static void finish(Future<?> worker) throws ExecutionException, InterruptedException {
    try {
      worker.get(LIMIT.toSeconds() * 10, TimeUnit.SECONDS);
    } catch (TimeoutException hanging) {
      throw new AssertionError("A call hangs", hanging);
    }
  }

  private void disturb(List<EmbeddedNode> nodes, BooleanSupplier goOn) {
    for (int i = 0; goOn.getAsBoolean(); i++) {
      EmbeddedNode node = nodes.get(i % nodes.size());
      LockSupport.parkNanos(UP_NANOS);
      tally.kill();
      node.kill();
      LockSupport.parkNanos(DOWN_NANOS);
      tally.restart();
      node.restart();
    }
  }

  /** When all is calm again, everything can be read and written. */
  private void checkTheEnd(Setting setting) {
    for (TestSession session : List.of(setting.sync(), setting.async())) {
      for (int i = 0; i < RECORDS; i++) {
        int record = i;
        Polling.until("record " + i + " is read and written", () -> works(session, record));
      }
    }
  }

  private boolean works(TestSession session, int record) {
    Ledger ledger = ledgers.get(record);
    long number = ledger.begin();
    try {
      ledger.seen(session.find(keys.get(record)), ledger.acknowledged());
      session.put(keys.get(record), Ledger.bins(number));
      ledger.written(number);
      return true;
    } catch (SdkException failure) {
      ledger.failed(number, failure);
      return false;
    }
  }

  private record Setting(
      Behavior behavior, EmbeddedAerospike server, TestClient blocking, TestClient events)
      implements AutoCloseable {
    Setting(Behavior behavior) {
      this(behavior, EmbeddedAerospike.builder().namespace("test").nodes(3).start());
    }

    private Setting(Behavior behavior, EmbeddedAerospike server) {
      this(behavior, server, connect(Flavor.SYNC, server), connect(Flavor.ASYNC, server));
    }

    private static TestClient connect(Flavor flavor, EmbeddedAerospike server) {
      return flavor.connect(ClusterDefinition.parse(server.seeds()).withSystemSettings(SETTINGS));
    }

    TestSession sync() {
      return blocking.createSession(behavior);
    }

    TestSession async() {
      return events.createSession(behavior);
    }

    @Override
    public void close() {
      blocking.close();
      events.close();
      server.close();
    }
  }
}
