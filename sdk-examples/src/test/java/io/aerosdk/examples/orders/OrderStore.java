package io.aerosdk.examples.orders;

import io.aerosdk.DataSet;
import io.aerosdk.error.SdkException;
import io.aerosdk.sync.SyncSession;
import java.util.Map;
import java.util.Optional;

/** What the tests of this package are about: a store as an application has it. */
record OrderStore(SyncSession session) {
  private static final DataSet ORDERS = DataSet.of("test", "orders");

  /** Stores an order; writes it again if it may have got lost, which changes nothing if not. */
  void add(long id, String text) {
    try {
      session.put(ORDERS.id(id), Map.of("text", text));
    } catch (SdkException failed) {
      if (!failed.inDoubt()) {
        throw failed;
      }
      session.put(ORDERS.id(id), Map.of("text", text));
    }
  }

  Optional<String> find(long id) {
    return session.find(ORDERS.id(id)).map(order -> order.getString("text"));
  }
}
