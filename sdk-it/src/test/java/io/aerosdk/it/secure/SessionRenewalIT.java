package io.aerosdk.it.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Logins end all of a sudden while calls go on. Calls that need a new connection before the client
 * has logged in anew are refused, and sent again; calls over the connections there are do not
 * notice. No call is lost, and none is applied twice.
 */
@Scenarios
class SessionRenewalIT {
  private static final DataSet SET = DataSet.of("test", "SessionRenewalIT");
  private static final String PASSWORD = "pass-w0rd";
  private static final int CALLERS = 16;
  private static final int ROUNDS = 5;
  private static final int CALLS = 20;

  private static final Behavior ONCE =
      Behavior.DEFAULT.deriveWithChanges(
          "once", c -> c.maxRetries(0).socketTimeout(Duration.ofMillis(50)));

  private final Setup setup;
  private EmbeddedAerospike server;

  SessionRenewalIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeEach
  void start() {
    server = EmbeddedAerospike.builder().nodes(2).security().start();
    server.users().addUser("app", PASSWORD, List.of("read-write"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void noCallOnOneKeyIsLost() throws Exception {
    underLoad(SessionRenewalIT::callsOnOneKey);
  }

  @Test
  void noBatchIsLost() throws Exception {
    underLoad(SessionRenewalIT::batch);
  }

  /** And no row comes twice. */
  @Test
  void noQueryIsLost() throws Exception {
    DataSet many = DataSet.of("test", "SessionRenewalIT-many");
    List<Key> keys = many.ids(LongStream.range(0, 500).toArray());
    try (TestClient client = setup.connect(cluster())) {
      client.createSession().upsert(keys).bin("a").setTo(1).execute();
    }
    underLoad(
        (session, id) -> {
          List<RecordResult> rows = session.query(many).execute().toList();
          assertThat(rows).extracting(RecordResult::key).hasSize(500).doesNotHaveDuplicates();
        });
  }

  /** A call of a caller; the id is that of nobody else. */
  private interface Work {
    void run(TestSession session, int id);
  }

  private static void callsOnOneKey(TestSession session, int id) {
    Key key = SET.id(1_000 + id);
    session.put(key, Map.of("a", id));
    session.upsert(key).bin("a").add(1).execute();
    assertThat(session.get(key).getLong("a")).isEqualTo(id + 1);
    assertThat(session.contains(key)).isTrue();
    assertThat(session.touch(key).execute().toList()).hasSize(1);
    assertThat(session.delete(key).execute().toList()).hasSize(1);
  }

  private static void batch(TestSession session, int id) {
    List<Key> keys = SET.ids(LongStream.range(0, 10).map(n -> 10L * (1_000 + id) + n).toArray());
    session.upsert(keys).bin("a").add(1).execute();
    List<RecordResult> rows = session.query(keys).execute().toList();
    // Twice would be 2.
    assertThat(rows).hasSize(10).allMatch(row -> row.record().getLong("a") == 1);
  }

  private void underLoad(Work work) throws InterruptedException {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger done = new AtomicInteger();
    long refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      try (TestClient client = setup.connect(cluster())) {
        TestSession session = client.createSession();
        session.put(SET.id(1), Map.of("a", 1));
        server.users().expireSessions();
        // All at once: most of them need a new connection, whose token is no longer good.
        callAtOnce(session, work, round, done, failures);
        refused += client.view().nodes().stream().mapToLong(node -> node.health().errors()).sum();
      }
    }
    assertThat(failures).isEmpty();
    assertThat(done).hasValue(ROUNDS * CALLERS * CALLS);
    assertThat(refused).as("attempts that were refused").isPositive();
  }

  private void callAtOnce(
      TestSession session, Work work, int round, AtomicInteger done, Queue<Throwable> failures)
      throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      int number = i;
      Thread caller =
          new Thread(
              () -> {
                try {
                  start.await();
                  for (int n = 0; n < CALLS; n++) {
                    if (n == CALLS / 2 && number == 0) {
                      server.users().expireSessions();
                    }
                    work.run(session, (round * CALLERS + number) * CALLS + n);
                    done.incrementAndGet();
                  }
                } catch (Throwable failure) { // whatever it is, the test has to see it
                  failures.add(failure);
                }
              });
      caller.setDaemon(true);
      caller.start();
      callers.add(caller);
    }
    start.countDown();
    for (Thread caller : callers) {
      caller.join(TimeUnit.SECONDS.toMillis(30));
      assertThat(caller.isAlive()).isFalse();
    }
  }

  /**
   * Logins live for a second, and every fifth call loses its connection, so that others need new
   * ones.
   */
  @Test
  void shortSessionsUnderLoad() throws Exception {
    server.close();
    server = EmbeddedAerospike.builder().nodes(2).security(Duration.ofSeconds(1)).start();
    server.users().addUser("app", PASSWORD, List.of("read-write"));
    DataSet broken = DataSet.of("test", "broken");
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger done = new AtomicInteger();
    try (TestClient client = setup.connect(cluster());
        Fault fault = server.faults().onRead().inSet("broken").close().always()) {
      TestSession once = client.createSession(ONCE);
      Work work =
          (session, id) -> {
            if (id % 5 == 0) {
              assertThatThrownBy(() -> once.contains(broken.id(id)))
                  .isInstanceOfAny(ConnectionException.class, OperationTimeoutException.class);
            }
            session.put(SET.id(id), Map.of("a", id));
          };
      long end = System.nanoTime() + Duration.ofMillis(2_500).toNanos();
      int rounds = 0;
      while (System.nanoTime() < end) {
        callAtOnce(client.createSession(), work, rounds++, done, failures);
      }
      assertThat(fault.hits()).isPositive();
      assertThat(failures).isEmpty();
      assertThat(done).hasValue(rounds * CALLERS * CALLS);
    }
  }

  @Test
  void connectionsThereAreDoNotNotice() {
    try (TestClient client = setup.connect(cluster())) {
      TestSession session = client.createSession();
      session.put(SET.id(1), Map.of("a", 1));
      for (int i = 0; i < 20; i++) {
        server.users().expireSessions();
        session.put(SET.id(1), Map.of("a", i));
      }
      assertThat(session.get(SET.id(1)).getLong("a")).isEqualTo(19);
    }
  }

  @Test
  void aNodeThatComesBackIsLoggedInToAgain() {
    try (TestClient client = setup.connect(cluster())) {
      TestSession session = client.createSession();
      session.put(SET.id(1), Map.of("a", 1));
      server.nodes().forEach(EmbeddedNode::stop);
      server.users().expireSessions();
      server.nodes().forEach(EmbeddedNode::restart);
      Polling.until("both nodes answer", () -> answers(session));
      assertThat(session.query(SET.ids(1, 2, 3, 4)).execute().toList()).hasSize(1);
    }
  }

  private static boolean answers(TestSession session) {
    try {
      return session.contains(SET.id(1)) && session.query(SET).execute().toList().size() == 1;
    } catch (SdkException notYet) {
      return false;
    }
  }

  private ClusterDefinition cluster() {
    return ClusterDefinition.parse(server.seeds())
        .withNativeCredentials("app", PASSWORD)
        .withSystemSettings(SystemSettings.DEFAULT.tendInterval(Duration.ofMillis(250)));
  }
}
