package io.aerosdk.it.secure;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
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

/** Logins end while calls go on: new connections log in anew, and no call is lost. */
@Scenarios
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
                    session.put(SET.id(number * 100 + n), Map.of("a", n));
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

  private ClusterDefinition cluster() {
    return ClusterDefinition.parse(server.seeds())
        .withNativeCredentials("app", PASSWORD)
        .withSystemSettings(SystemSettings.DEFAULT.tendInterval(Duration.ofMillis(250)));
  }
}
