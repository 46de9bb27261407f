package io.aerosdk.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.fault.Faults;
import io.aerosdk.junit.AerospikeTest;
import io.aerosdk.sync.SyncSession;
import org.junit.jupiter.api.Test;

/** The test that the README shows. */
// snippet
@AerospikeTest
class OrderStoreTest {
  @Test
  void keepsTheOrder(SyncSession session) {
    OrderStore orders = new OrderStore(session);
    orders.add(7, "three apples");
    assertThat(orders.find(7)).contains("three apples");
  }

  @Test
  void survivesALostReply(SyncSession session, Faults faults) {
    faults.onWrite().dropReplyAfterApplying().once();
    OrderStore orders = new OrderStore(session);
    orders.add(7, "three apples");
    assertThat(orders.find(7)).contains("three apples");
  }
}
// end
