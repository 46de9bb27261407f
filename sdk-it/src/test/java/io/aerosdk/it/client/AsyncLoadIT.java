package io.aerosdk.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.async.AsyncTestClient;
import io.aerosdk.async.Session;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.AsyncScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.it.harness.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Far more stages at once than there are connections: they wait, and none fails for that. */
@AsyncScenarios
class AsyncLoadIT {
  private static final int CALLS = 10_000;
  private static final int KEYS = 100;

  private final Setup setup;
  private final Session session;
  private final DataSet set;

  AsyncLoadIT(Setup setup) {
    this.setup = setup;
    session = AsyncTestClient.session(setup);
    set = setup.set(AsyncLoadIT.class);
  }

  @Test
  void tenThousandShortcutsAtOnce() {
    List<CompletionStage<?>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      Key key = set.id(i % KEYS);
      calls.add(i % 2 == 0 ? session.put(key, Map.of("a", i)) : session.find(key));
    }
    awaitAll(calls);
    assertThat(Stages.await(session.query(set).execute().toList())).hasSize(KEYS / 2);
  }

  @Test
  void tenThousandCommandsOfAllKindsAtOnce() {
    List<CompletionStage<?>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(command(i));
    }
    awaitAll(calls);
    assertThat(Stages.await(session.get(set.id(0))).getLong("n")).isEqualTo(CALLS / 5);
  }

  private CompletionStage<?> command(int i) {
    return switch (i % 5) {
      case 0 -> session.upsert(set.id(0)).bin("n").add(1).execute();
      case 1 -> session.query(set.id(i % KEYS)).execute();
      case 2 -> session.exists(set.ids(0, 1, 2)).execute();
      case 3 -> session.touch(set.id(i % KEYS)).execute();
      default -> session.contains(set.id(i % KEYS));
    };
  }

  @Test
  void moreQueriesAtOnceThanConnections() {
    Stages.await(
        session.upsert(set.ids(LongStream.range(0, KEYS).toArray())).put(Map.of("a", 1)).execute());
    List<CompletionStage<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      calls.add(session.query(set).execute().toList().thenApply(List::size));
    }
    awaitAll(calls);
    assertThat(calls).allSatisfy(call -> assertThat(Stages.await(call)).isEqualTo(KEYS));
  }

  @Test
  void callsThatStartInCallsAreNotStarved() {
    List<CompletionStage<?>> chains = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Key key = set.id(i % KEYS);
      chains.add(
          session
              .put(key, Map.of("a", i))
              .thenCompose(done -> session.find(key))
              .thenCompose(found -> session.put(key, Map.of("b", 1)))
              .thenCompose(done -> session.query(set.ids(1, 2)).execute()));
    }
    awaitAll(chains);
  }

  @Test
  void tooFewConnectionsAreRefusedAtTheCall() {
    ClusterDefinition four =
        setup.cluster().withSystemSettings(SystemSettings.DEFAULT.maxConnectionsPerNode(4));
    assertThatThrownBy(() -> setup.connect(four).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxConnectionsPerNode must be at least 5 for the async client, got 4")
        .hasNoSuppressedExceptions();
  }

  @Test
  void fewConnectionsAreEnoughForManyCalls() {
    ClusterDefinition five =
        setup.cluster().withSystemSettings(SystemSettings.DEFAULT.maxConnectionsPerNode(5));
    try (TestClient own = setup.connect(five)) {
      Session session = AsyncTestClient.session(own);
      List<CompletionStage<?>> calls = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        calls.add(session.upsert(set.id(1)).bin("n").add(1).execute());
      }
      awaitAll(calls);
      assertThat(Stages.await(session.get(set.id(1))).getLong("n")).isEqualTo(1_000);
    }
  }

  @Test
  void closingUnderLoadEndsEveryStage() {
    TestClient own = setup.connect();
    Session session = AsyncTestClient.session(own);
    List<CompletableFuture<?>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(session.put(set.id(i % KEYS), Map.of("a", i)).toCompletableFuture());
    }
    calls.add(session.query(set).execute().toList().toCompletableFuture());

    own.close();

    CompletableFuture<?> ended =
        CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
            .handle((done, failure) -> null);
    Stages.await(ended);
    assertThat(calls)
        .allSatisfy(
            call -> {
              if (call.isCompletedExceptionally()) {
                assertThat(call.handle((done, failure) -> failure).join())
                    .isInstanceOf(SdkException.class);
              }
            });
  }

  private static void awaitAll(List<? extends CompletionStage<?>> calls) {
    Stages.await(
        CompletableFuture.allOf(
            calls.stream()
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture<?>[]::new)));
  }
}
