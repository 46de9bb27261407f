package io.aerosdk.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.ResultCode;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.error.CapacityException;
import io.aerosdk.error.MaxErrorRateException;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A node with too many errors gets no more calls, until the window of errors ends. */
@Scenarios
class BreakerIT {
  private static final DataSet SET = DataSet.of("test", "BreakerIT");
  private static final int MOST = 5;
  private static final Behavior ONCE =
      Behavior.DEFAULT.deriveWithChanges("once", c -> c.maxRetries(0));

  private static EmbeddedAerospike server;

  private final Setup setup;

  BreakerIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeAll
  static void start() {
    server = EmbeddedAerospike.builder().start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void callsFailAtOnceAndNothingIsSent() {
    try (TestClient client = setup.connect(cluster().maxErrorRate(MOST).errorRateWindow(10_000))) {
      TestSession session = client.createSession(ONCE);
      try (Fault busy = overloaded()) {
        for (int i = 0; i <= MOST; i++) {
          assertThatThrownBy(() -> session.put(SET.id(1), Map.of("a", 1)))
              .isInstanceOf(CapacityException.class)
              .isNotInstanceOf(MaxErrorRateException.class);
        }
        assertThat(busy.hits()).isEqualTo(MOST + 1);
        assertThat(isOpen(client)).isTrue();
        isRefused(session);
        assertThat(busy.hits()).as("nothing was sent").isEqualTo(MOST + 1);
      }
      isRefused(session); // until the window ends, though the node is well again
    }
  }

  private static void isRefused(TestSession session) {
    assertThatThrownBy(() -> session.put(SET.id(1), Map.of("a", 1)))
        .isInstanceOfSatisfying(
            MaxErrorRateException.class,
            e -> {
              assertThat(e.inDoubt()).isFalse();
              assertThat(e.resultCode()).isEqualTo(ResultCode.MAX_ERROR_RATE);
              assertThat(e.node()).contains(server.nodes().get(0).id());
            })
        .hasMessageContaining("its circuit breaker is open")
        .hasMessageMatching("(?s).*\\b[1-9]\\d* errors and 0 time-outs.*")
        .hasMessageContaining("nothing was written");
  }

  @Test
  void theNodeIsUsedAgainWhenTheWindowEnds() {
    SystemSettings quick = SystemSettings.DEFAULT.tendInterval(Duration.ofMillis(250));
    ClusterDefinition cluster =
        cluster().withSystemSettings(quick).maxErrorRate(MOST).errorRateWindow(2);
    try (TestClient client = setup.connect(cluster)) {
      TestSession session = client.createSession(ONCE);
      try (Fault busy = overloaded()) {
        Polling.until("the breaker opens", () -> isOpenAfterACall(client, session));
        assertThat(busy.hits()).isGreaterThan(MOST);
      }
      Polling.until("it closes", () -> !isOpen(client));
      session.put(SET.id(1), Map.of("a", 2));
    }
  }

  private static boolean isOpenAfterACall(TestClient client, TestSession session) {
    assertThatThrownBy(() -> session.put(SET.id(1), Map.of("a", 1)))
        .isInstanceOf(CapacityException.class);
    return isOpen(client);
  }

  @Test
  void withoutABreakerEveryCallIsSent() {
    try (TestClient client = setup.connect(cluster().maxErrorRate(0))) {
      TestSession session = client.createSession(ONCE);
      try (Fault busy = overloaded()) {
        for (int i = 0; i < 200; i++) {
          assertThatThrownBy(() -> session.put(SET.id(1), Map.of("a", 1)))
              .isNotInstanceOf(MaxErrorRateException.class);
        }
        assertThat(busy.hits()).isEqualTo(200);
      }
      assertThat(isOpen(client)).isFalse();
    }
  }

  private static Fault overloaded() {
    return server.faults().onWrite().error(ResultCode.DEVICE_OVERLOAD).always();
  }

  private static boolean isOpen(TestClient client) {
    return client.view().nodes().get(0).health().circuitOpen();
  }

  private static ClusterDefinition cluster() {
    return ClusterDefinition.parse(server.seeds());
  }
}
