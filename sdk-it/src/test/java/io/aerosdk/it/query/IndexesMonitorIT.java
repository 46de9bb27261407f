package io.aerosdk.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.ResultCode;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.embedded.fault.RequestKind;
import io.aerosdk.error.IndexException;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.query.Index;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What it costs to know the indexes, and what happens if they cannot be known. */
@Scenarios
class IndexesMonitorIT {
  private static final DataSet SET = DataSet.of("test", "monitored");
  private static final Duration LONG = Duration.ofHours(12);

  private final Setup setup;
  private EmbeddedAerospike server;
  private TestClient client;
  private TestSession session;

  IndexesMonitorIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeEach
  void start() {
    server = EmbeddedAerospike.builder().nodes(2).namespace("test").start();
    try (TestClient loader = setup.connect(server.seeds())) {
      loader.requests().index(SET).onBin("n").named("by_n").numeric().create().waitUntilComplete();
      loader.requests().index(SET).onBin("m").named("by_m").numeric().create().waitUntilComplete();
      for (long id = 0; id < 40; id++) {
        loader.createSession().put(SET.id(id), Map.of("n", id, "m", id % 4));
      }
    }
    client = setup.connect(server.seeds());
    session = client.createSession();
  }

  /** A client that does not look at the cluster by itself, so that each request is the test's. */
  private void connect(Duration interval) {
    connect(
        ClusterDefinition.parse(server.seeds())
            .withSystemSettings(SystemSettings.DEFAULT.tendInterval(Duration.ofMinutes(1)))
            .indexRefreshInterval(interval));
  }

  private void connect(ClusterDefinition cluster) {
    client.close();
    client = setup.connect(cluster);
    session = client.createSession();
    Polling.until("the client has looked at the cluster", IndexesMonitorIT::nobodyLooks);
  }

  /** The official client's threads look once right after connecting, and then sleep. */
  private static boolean nobodyLooks() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("tend"))
        .allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private Fault counting() {
    return server.faults().on(RequestKind.INFO).delay(Duration.ofMillis(1)).always();
  }

  private int rows(String text) {
    return session.query(SET).where(text).execute().toList().size();
  }

  private Optional<String> index(String text) {
    return session.query(SET).where(text).explain().index().flatMap(Index::name);
  }

  @Test
  void oneNodeIsAskedOnceAndOnlyWhenItMatters() {
    connect(LONG);
    try (Fault asked = counting()) {
      assertThat(session.query(SET).execute().toList()).hasSize(40);
      assertThat(session.query(SET.ids(1, 2)).where("$.n == 1").execute().toList()).hasSize(1);
      assertThat(asked.hits()).as("no text that an index could help").isZero();

      assertThat(rows("$.n < 10")).isEqualTo(10);
      assertThat(asked.hits()).as("the list, of one node").isEqualTo(1);
      for (int i = 0; i < 20; i++) {
        assertThat(rows("$.n < 10")).isEqualTo(10);
        assertThat(client.createSession().query(SET).where("$.m > 2").execute().toList())
            .hasSize(10);
      }
      assertThat(asked.hits()).as("shared by the sessions").isEqualTo(1);

      assertThat(index("$.n < 10 and $.m == 1")).contains("by_n");
      assertThat(asked.hits()).as("two compete: they are measured").isEqualTo(2);
      assertThat(rows("$.n < 10 and $.m == 1")).isEqualTo(3);
      assertThat(asked.hits()).as("once").isEqualTo(2);
    }
  }

  @Test
  void manyThatComeAtOnceShareOneListing() {
    connect(LONG);
    ExecutorService callers = Executors.newFixedThreadPool(16);
    try (Fault asked = server.faults().on(RequestKind.INFO).delay(Duration.ofMillis(50)).always()) {
      CyclicBarrier together = new CyclicBarrier(16);
      List<CompletableFuture<Optional<String>>> chosen =
          IntStream.range(0, 16)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            pass(together);
                            return index("$.n < 10");
                          },
                          callers))
              .toList();
      assertThat(chosen).allSatisfy(each -> assertThat(Stages.await(each)).contains("by_n"));
      assertThat(asked.hits()).isEqualTo(1);
    } finally {
      callers.shutdown();
    }
  }

  private static void pass(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theIntervalMayBeNothing() {
    connect(Duration.ZERO);
    try (Fault asked = counting()) {
      for (int i = 1; i <= 5; i++) {
        assertThat(index("$.n < 10")).contains("by_n");
        assertThat(asked.hits()).isEqualTo(i);
      }
    }
  }

  @Test
  void aListingThatFailsNeverFailsAQuery() {
    connect(LONG);
    try (Fault broken = server.faults().on(RequestKind.INFO).close().always()) {
      assertThat(rows("$.n < 10")).isEqualTo(10);
      assertThat(broken.hits()).isPositive();
      int hits = broken.hits();
      assertThat(rows("$.n < 11")).isEqualTo(11);
      assertThat(broken.hits()).as("not asked again at once").isEqualTo(hits);
      assertThat(session.query(SET).where("$.n < 10").explain().explain())
          .contains("No index", "could not be listed");
    }
  }

  @Test
  void whatWasKnownStaysWhenAListingFails() {
    connect(Duration.ZERO);
    assertThat(index("$.n < 10")).contains("by_n");
    try (Fault broken = server.faults().on(RequestKind.INFO).close().always()) {
      assertThat(rows("$.n < 10")).isEqualTo(10);
      assertThat(index("$.n < 10")).contains("by_n");
      assertThat(broken.hits()).isPositive();
    }
    assertThat(index("$.n < 10")).contains("by_n");
  }

  @Test
  void indexesThatCannotBeMeasuredAreUsedAllTheSame() {
    connect(LONG);
    assertThat(index("$.n < 10")).contains("by_n");
    try (Fault broken = server.faults().on(RequestKind.INFO).close().always()) {
      assertThat(rows("$.n < 10 and $.m == 1")).isEqualTo(3);
      assertThat(index("$.n < 10 and $.m == 1")).isPresent();
      assertThat(broken.hits()).isPositive();
    }
  }

  @Test
  void anIndexThatOneNodeLacksIsDoneWithout() {
    connect(LONG);
    assertThat(index("$.n < 10")).contains("by_n");
    String node = server.nodes().get(1).id();
    try (Fault lacks =
        server
            .faults()
            .onQuery()
            .onNode(node)
            .error(ResultCode.INDEX_NOTREADABLE)
            .times(attempts())) {
      Outcome outcome = outcome("$.n < 10");
      assertThat(outcome.right()).as(outcome.toString()).isTrue();
      assertThat(lacks.hits()).isPositive();
    }
    assertThat(rows("$.n < 10")).isEqualTo(10);
  }

  /** As often as the client tries one node before it gives up. */
  private static int attempts() {
    return 6;
  }

  /**
   * Either all rows once, or an error that says that some were given: the other node may have given
   * rows in the order of the index.
   */
  private record Outcome(int rows, String error) {
    boolean right() {
      return rows == 10 || error.contains("Some rows were given already");
    }
  }

  private Outcome outcome(String text) {
    try {
      return new Outcome(rows(text), "");
    } catch (IndexException e) {
      return new Outcome(0, String.valueOf(e.getMessage()));
    }
  }

  @Test
  void aChangeOfTheClusterIsAReasonToAskAgain() {
    connect(ClusterDefinition.parse(server.seeds()).indexRefreshInterval(LONG));
    assertThat(index("$.n < 10")).contains("by_n");
    try (TestClient another = setup.connect(server.seeds())) {
      another.requests().dropIndex(SET, "by_n").waitUntilComplete();
    }
    assertThat(index("$.n < 10")).as("nobody has told this client").contains("by_n");
    server.addNode();
    Polling.until(
        "the client knows the third node", () -> client.underlyingClient().getNodes().length == 3);
    assertThat(index("$.n < 10")).isEmpty();
  }
}
