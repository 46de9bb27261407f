package io.aerosdk.examples.orders;

import static io.aerosdk.examples.orders.Orders.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncSession;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server of one's own, as the guide shows it. */
class StrongOrdersTest {
  @Test
  void deletesForGood() {
    // snippet
    NamespaceConfig strong = NamespaceConfig.of("test").withStrongConsistency(true);
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().namespace(strong).start();
        SyncClient client = SyncClient.connect(server.seeds())) {
      SyncSession session = client.createSession();
      session.put(ORDERS.id(7), Map.of("n", 1));
      session.delete(ORDERS.id(7)).execute();
      assertThat(session.contains(ORDERS.id(7))).isFalse();
    }
    // end
  }
}
