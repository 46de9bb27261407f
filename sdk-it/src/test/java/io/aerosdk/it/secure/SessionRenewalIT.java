package io.aerosdk.it.secure;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.ResultCode;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.error.AuthenticationException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.SyncScenarios;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Logins end all of a sudden while calls go on. Calls that need a new connection before the client
 * has logged in anew fail with a typed error, and nothing is written; calls over the connections
 * there are do not notice, and soon new ones work without connecting anew.
 *
 * <p>Of the blocking flavour: the official client's event loops keep a connection whose token was
 * refused, and every call over it fails until it has been idle for long.
 */
@SyncScenarios
class SessionRenewalIT {
  private static final DataSet SET = DataSet.of("test", "SessionRenewalIT");
  private static final String PASSWORD = "pass-w0rd";
  private static final int CALLERS = 16;
  private static final int ROUNDS = 5;

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
  void sessionsThatExpireUnderLoad() throws Exception {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger done = new AtomicInteger();
    for (int round = 0; round < ROUNDS; round++) {
      try (TestClient client = setup.connect(cluster())) {
        TestSession session = client.createSession();
        session.put(SET.id(1), Map.of("a", 1));
        server.users().expireSessions();
        // All at once: most of them need a new connection, whose token is no longer good.
        callAtOnce(session, done, failures);
      }
    }
    assertThat(failures).isEmpty();
    assertThat(done).hasValue(ROUNDS * CALLERS * 20);
  }

  private void callAtOnce(TestSession session, AtomicInteger done, Queue<Throwable> failures)
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
                  for (int n = 0; n < 20; n++) {
                    if (n == 10 && number == 0) {
                      server.users().expireSessions();
                    }
                    putAtLast(session, number * 100 + n);
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

  /** Again and again, as only an application can decide; nothing else may go wrong. */
  private static void putAtLast(TestSession session, int id) {
    Polling.until(
        "a login that is good again",
        () -> {
          try {
            session.put(SET.id(id), Map.of("a", id));
            return true;
          } catch (AuthenticationException notYet) {
            assertThat(notYet.inDoubt()).isFalse();
            assertThat(notYet.resultCode()).isEqualTo(ResultCode.EXPIRED_SESSION);
            return false;
          }
        });
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
      server.nodes().forEach(EmbeddedNode::kill);
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
