package io.aerosdk.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.error.OverloadException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.SyncScenarios;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordStream;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Blocking calls that wait for a connection: within their own time, and no longer. */
@SyncScenarios
class OverloadIT {
  private static final Behavior HURRIED =
      Behavior.DEFAULT.deriveWithChanges("hurried", c -> c.totalTimeout(Duration.ofMillis(150)));

  /** Its queries wait for the reader with the connection in hand. */
  private static final Behavior NARROW =
      Behavior.DEFAULT.deriveWithChanges("narrow", c -> c.readsQuery(r -> r.recordQueueSize(1)));

  private final TestClient client;
  private final TestSession session;
  private final TestSession hurried;
  private final TestSession narrow;
  private final DataSet set;

  OverloadIT(Setup setup) {
    SystemSettings one = SystemSettings.DEFAULT.maxConnectionsPerNode(1);
    client = setup.connect(setup.cluster().withSystemSettings(one));
    session = client.createSession();
    hurried = client.createSession(HURRIED);
    narrow = client.createSession(NARROW);
    set = setup.set(OverloadIT.class);
    session.upsert(set.ids(LongStream.range(0, 50).toArray())).put(Map.of("n", 1L)).execute();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aCallThatFindsNoConnectionInItsTimeSaysSoAndNothingIsWritten() {
    try (RecordStream holdsTheConnection = narrow.query(set).execute()) {
      assertThat(holdsTheConnection.iterator().hasNext()).isTrue();

      assertThatThrownBy(() -> hurried.put(set.id(1), Map.of("n", 2L)))
          .isInstanceOf(OverloadException.class)
          .hasMessageContaining("Waited 150 ms")
          .hasMessageContaining("nothing was sent");
      assertThatThrownBy(() -> hurried.delete(set.ids(1, 2)).execute())
          .isInstanceOf(OverloadException.class);
      assertThatThrownBy(() -> hurried.query(set).execute()).isInstanceOf(OverloadException.class);
    }
    assertThat(hurried.get(set.id(1)).getLong("n")).isEqualTo(1);
    assertThat(hurried.query(set).execute().toList()).hasSize(50);
  }

  @Test
  void anInterruptEndsTheWaiting() {
    try (RecordStream holdsTheConnection = narrow.query(set).execute()) {
      assertThat(holdsTheConnection.iterator().hasNext()).isTrue();
      Thread.currentThread().interrupt();
      try {
        assertThatThrownBy(() -> session.put(set.id(1), Map.of("n", 2L)))
            .isInstanceOf(SdkException.class)
            .hasMessageContaining("nterrupted")
            .hasMessageContaining("nothing was sent");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
      } finally {
        Thread.interrupted();
      }
      assertThat(holdsTheConnection.toList()).hasSize(50);
    }
    assertThat(session.get(set.id(1)).getLong("n")).isEqualTo(1);
  }
}
