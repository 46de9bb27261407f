package io.aerosdk.examples.orders;

import static io.aerosdk.examples.orders.Orders.ORDERS;
import static io.aerosdk.examples.orders.Orders.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.fault.Faults;
import io.aerosdk.error.SdkException;
import io.aerosdk.junit.AerospikeTest;
import io.aerosdk.sync.SyncSession;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The test that the guide shows. */
// snippet
@AerospikeTest(
    nodes = 3,
    namespaces = {"test", "archive"})
class OrdersInTroubleTest {
  @Test
  void saysThatAWriteIsInDoubt(SyncSession session, Faults faults) {
    faults.onWrite().dropReplyAfterApplying().once();
    assertThatThrownBy(() -> session.put(ORDERS.id(7), Map.of("n", 1)))
        .isInstanceOfSatisfying(SdkException.class, lost -> assertThat(lost.inDoubt()).isTrue());
  }

  @Test
  void readsGoOnWhileANodeIsDown(EmbeddedAerospike server, SyncSession session) {
    session.put(ORDERS.id(7), Map.of("n", 1));
    server.nodes().get(0).kill();
    await(() -> session.get(ORDERS.id(7)).getInt("n") == 1);
  }
}
// end
