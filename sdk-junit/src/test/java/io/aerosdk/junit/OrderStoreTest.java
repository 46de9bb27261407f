package io.aerosdk.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.async.Client;
import io.aerosdk.async.Session;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.fault.Faults;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.SdkException;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncSession;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The extension as its users see it. */
@AerospikeTest(
    nodes = 3,
    namespaces = {"test", "other"})
class OrderStoreTest {
  private static final DataSet ORDERS = DataSet.of("test", "orders");
  private static final DataSet ELSEWHERE = DataSet.of("other", "orders");

  private final EmbeddedAerospike server;

  OrderStoreTest(EmbeddedAerospike server) {
    this.server = server;
  }

  @BeforeAll
  static void isThereBeforeAll(SyncClient client, Client async, EmbeddedAerospike server) {
    assertThat(client.isConnected()).isTrue();
    assertThat(async.isConnected()).isTrue();
    assertThat(server.nodes()).hasSize(3);
  }

  @BeforeEach
  void isCleanBeforeEach(SyncSession session, Session async, Faults faults) {
    assertThat(session.query(ORDERS).execute().toList()).isEmpty();
    assertThat(session.query(ELSEWHERE).execute().toList()).isEmpty();
    assertThat(faults.isEmpty()).isTrue();
    assertThat(server.nodes()).allMatch(node -> node.isUp());
    for (long id = 1; id <= 50; id++) {
      session.put(ORDERS.id(id), Map.of("n", id));
      async.put(ORDERS.id(id), Map.of("n", id)).toCompletableFuture().join();
      session.put(ELSEWHERE.id(id), Map.of("n", id));
    }
  }

  @Test
  void bothFlavoursSeeTheSame(SyncSession session, Session async) {
    session.put(ORDERS.id(1), Map.of("n", 7));
    assertThat(async.get(ORDERS.id(1)).toCompletableFuture().join().getInt("n")).isEqualTo(7);
  }

  @Test
  void faultsEndWithTheTest(SyncSession session, Faults faults) {
    faults.onRead().close().always();
    assertThatThrownBy(() -> session.get(ORDERS.id(1))).isInstanceOf(ConnectionException.class);
  }

  @Test
  void aLostReplyLeavesDoubt(SyncSession session, Faults faults) {
    faults.onWrite().dropReplyAfterApplying().once();
    assertThatThrownBy(() -> session.put(ORDERS.id(1), Map.of("n", 2)))
        .isInstanceOfSatisfying(
            SdkException.class, failure -> assertThat(failure.inDoubt()).isTrue());
    assertThat(session.get(ORDERS.id(1)).getInt("n")).isEqualTo(2);
  }

  @RepeatedTest(3)
  void nodesComeBack() {
    server.nodes().get(0).kill();
    server.nodes().get(1).isolate();
    server.nodes().get(2).misreportPartitions(true);
  }

  @RepeatedTest(3)
  void nodesThatCameBackInTheTestMakeNoTroubleInTheNext() {
    server
        .nodes()
        .forEach(
            node -> {
              node.kill();
              node.restart();
            });
  }

  /** In here it is the same server. */
  @Nested
  class Inside {
    @Test
    void sharesTheServer(EmbeddedAerospike inner, SyncSession session) {
      assertThat(inner).isSameAs(server);
      assertThat(session.query(ORDERS).execute().toList()).hasSize(50);
    }
  }
}
