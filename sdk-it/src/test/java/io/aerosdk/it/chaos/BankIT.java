package io.aerosdk.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Record;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * Transfers between accounts by 24 tasks, watched by 8 readers, half of them blocking and half
 * async, while replies are lost and nodes die: no money appears or vanishes, nobody sees half a
 * transfer, and the history of all has an order that explains it. The system property {@code
 * bank.seconds} says for how long.
 */
class BankIT {
  private static final int SECONDS = Integer.getInteger("bank.seconds", 5);
  private static final int ACCOUNTS = 1_000;
  private static final int TASKS = 32;
  private static final String SET = "accounts";
  private static final String MONITORS = "<ERO~MRT";
  private static final long DOWN_NANOS = TimeUnit.MILLISECONDS.toNanos(600);
  private static final long UP_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static final Behavior BEHAVIOR =
      Behavior.DEFAULT.deriveWithChanges(
          "bank",
          c ->
              c.totalTimeout(LIMIT)
                  .socketTimeout(Duration.ofSeconds(1))
                  .reads(r -> r.maxRetries(2).retryDelay(Duration.ofMillis(5))));

  private static final SystemSettings SETTINGS =
      SystemSettings.DEFAULT
          .tendInterval(Duration.ofMillis(250))
          .commitTimeout(LIMIT)
          .commitRetries(20)
          .commitRetryDelay(Duration.ofMillis(50));

  private final Tally tally = new Tally();
  private final Bank bank = new Bank(DataSet.of("test", SET), ACCOUNTS, tally);

  @Test
  void theTotalStaysAndNobodySeesHalfATransfer() throws Exception {
    try (EmbeddedAerospike server =
            EmbeddedAerospike.builder()
                .namespace(NamespaceConfig.of("test").withStrongConsistency(true))
                .nodes(3)
                .start();
        TestClient blocking = connect(Flavor.SYNC, server);
        TestClient events = connect(Flavor.ASYNC, server)) {
      bank.open(blocking.createSession());
      run(server, blocking.createSession(BEHAVIOR), events.createSession(BEHAVIOR));
      server.faults().clear();
      Map<Integer, Record> last = calm(blocking.createSession());
      System.out.println("Bank for " + SECONDS + " s: " + tally);

      assertThat(last.values().stream().mapToLong(it -> it.getLong("balance")).sum())
          .isEqualTo(bank.expectedTotal());
      assertThat(bank.torn()).isEmpty();
      assertThat(bank.violations(last).stream().limit(20)).isEmpty();
      assertThat(tally.kills()).isGreaterThanOrEqualTo(Math.max(1L, SECONDS / 4L));
      assertThat(tally.successes()).isGreaterThan(50L * SECONDS);
    }
  }

  private static TestClient connect(Flavor flavor, EmbeddedAerospike server) {
    return flavor.connect(ClusterDefinition.parse(server.seeds()).withSystemSettings(SETTINGS));
  }

  private void run(EmbeddedAerospike server, TestSession blocking, TestSession events)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    BooleanSupplier goOn = () -> System.nanoTime() - end < 0;
    ExecutorService threads = Executors.newFixedThreadPool(TASKS);
    List<Future<?>> running = new ArrayList<>();
    try {
      for (int i = 0; i < TASKS; i++) {
        TestSession session = i % 2 == 0 ? blocking : events;
        boolean reader = i % 8 >= 6;
        running.add(
            threads.submit(
                () -> {
                  if (reader) {
                    bank.audit(session, goOn);
                  } else {
                    bank.transfer(session, goOn);
                  }
                }));
      }
      disturb(server, goOn);
    } finally {
      threads.shutdown();
    }
    for (Future<?> task : running) {
      task.get(60, TimeUnit.SECONDS);
    }
  }

  private void disturb(EmbeddedAerospike server, BooleanSupplier goOn) {
    List<EmbeddedNode> nodes = server.nodes();
    for (int i = 0; goOn.getAsBoolean(); i++) {
      EmbeddedNode node = nodes.get(i % nodes.size());
      server.faults().onWrite().inSet(MONITORS).dropReplyAfterApplying().times(3);
      server.faults().onWrite().inSet(SET).dropReplyAfterApplying().times(3);
      server.faults().onBatch().dropReplyAfterApplying().times(3);
      LockSupport.parkNanos(UP_NANOS);
      tally.kill();
      node.kill();
      LockSupport.parkNanos(DOWN_NANOS);
      tally.restart();
      node.restart();
    }
  }

  /** What nobody has ended is ended by the servers, after the timeout of the transaction. */
  private Map<Integer, Record> calm(TestSession session) {
    Map<Integer, Record> all = new HashMap<>();
    Polling.until("all accounts are free", () -> isFree(session, all));
    return all;
  }

  private boolean isFree(TestSession session, Map<Integer, Record> all) {
    try {
      all.putAll(bank.all(session));
      return true;
    } catch (SdkException stillHeld) {
      return false;
    }
  }
}
