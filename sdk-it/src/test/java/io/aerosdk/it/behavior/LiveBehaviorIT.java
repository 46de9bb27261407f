package io.aerosdk.it.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorFile;
import io.aerosdk.error.ConfigurationException;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sessions follow the file that their behaviour comes from. What is watched is whether writes store
 * the user key: a query gives it back, or not.
 */
@Scenarios
class LiveBehaviorIT {
  private static final String VARIABLE = "AEROSPIKE_SDK_CONFIG_URL";

  private final Setup setup;
  private final DataSet set;
  private final Path folder;
  private final AtomicInteger ids = new AtomicInteger();

  LiveBehaviorIT(Setup setup, @TempDir Path folder) {
    this.setup = setup;
    this.set = setup.set(LiveBehaviorIT.class);
    this.folder = folder;
  }

  private static String sendKey(String behavior, boolean send) {
    return "behaviors: {%s: {all_operations: {send_key: %s}}}".formatted(behavior, send);
  }

  private Path write(String text) throws IOException {
    Path fresh = Files.writeString(folder.resolve("fresh"), text);
    return Files.move(fresh, folder.resolve("sdk.yaml"), StandardCopyOption.ATOMIC_MOVE);
  }

  private UnaryOperator<@Nullable String> environment(Path file) {
    return name -> name.equals(VARIABLE) ? file.toUri().toString() : null;
  }

  /** Does a write of new records, and tells whether the server has their user keys. */
  private boolean storesKeys(Consumer<Key[]> write) {
    Key[] keys = {set.id(ids.incrementAndGet()), set.id(ids.incrementAndGet())};
    write.accept(keys);
    int stored = 0;
    try (RecordStream rows = setup.session().query(set).execute()) {
      for (RecordResult row : rows) {
        boolean isNew = row.key().equals(keys[0]) || row.key().equals(keys[1]);
        stored += isNew && row.key().userKey != null ? 1 : 0;
      }
    }
    assertThat(stored).as("one write is of one behaviour").isIn(0, keys.length);
    return stored > 0;
  }

  private boolean putStoresKeys(TestSession session) {
    return storesKeys(
        keys -> {
          session.put(keys[0], Map.of("n", 1));
          session.put(keys[1], Map.of("n", 1));
        });
  }

  private boolean batchStoresKeys(TestSession session) {
    return storesKeys(keys -> session.upsert(keys[0], keys[1]).put(Map.of("n", 1)).execute());
  }

  @Test
  void aLiveSessionSeesTheChange() throws IOException {
    try (TestClient client = setup.connect(environment(write(sendKey("checkout", true))))) {
      TestSession session = client.createSession("checkout");
      TestSession other = client.createSession();
      assertThat(putStoresKeys(session)).isTrue();
      assertThat(batchStoresKeys(session)).isTrue();

      write(sendKey("checkout", false));
      Polling.until("writes without keys", () -> !batchStoresKeys(session));

      assertThat(putStoresKeys(session)).isFalse();
      assertThat(putStoresKeys(other)).as("another behaviour").isTrue();
    }
  }

  @Test
  void theDefaultOfTheFileIsThatOfTheClient() throws IOException {
    Path file = write(sendKey("DEFAULT", false));
    try (TestClient client = setup.connect(environment(file))) {
      TestSession plain = client.createSession();
      TestSession madeInCode =
          client.createSession(Behavior.DEFAULT.deriveWithChanges("own", c -> c.maxRetries(1)));
      assertThat(batchStoresKeys(plain)).isFalse();
      assertThat(batchStoresKeys(madeInCode)).isFalse();
      assertThat(batchStoresKeys(client.createSession("READ_FAST"))).isFalse();
      assertThat(putStoresKeys(setup.session())).as("another client").isTrue();

      write("behaviors: {}");
      Polling.until(
          "the default again", () -> client.behaviors().get("DEFAULT") == Behavior.DEFAULT);
      assertThat(batchStoresKeys(plain)).isTrue();
      assertThat(batchStoresKeys(madeInCode)).isTrue();
    }
  }

  @Test
  void aFileOfTheApplicationServesAnyClient() throws IOException {
    try (BehaviorFile file = BehaviorFile.watch(write(sendKey("checkout", true)))) {
      TestSession session =
          setup
              .client()
              .createSession(file.get("checkout").deriveWithChanges("mine", c -> c.maxRetries(1)));
      assertThat(putStoresKeys(session)).isTrue();
      write(sendKey("checkout", false));
      Polling.until("writes without keys", () -> !batchStoresKeys(session));
      assertThat(putStoresKeys(session)).isFalse();
    }
  }

  @Test
  void aBadFileDoesNotDisturb() throws IOException {
    try (TestClient client = setup.connect(environment(write(sendKey("checkout", false))))) {
      TestSession session = client.createSession("checkout");
      write("behaviors: {checkout: {all_operations: {send_keys: true}}}");
      assertThat(putStoresKeys(session)).isFalse();
      write(sendKey("checkout", true));
      Polling.until("writes with keys", () -> batchStoresKeys(session));
    }
  }

  @Test
  void aBadFileFailsTheConnect() throws IOException {
    Path file = write("behaviors:\n  checkout:\n    raeds: {}\n");
    assertThatThrownBy(() -> setup.connect(environment(file)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(VARIABLE)
        .hasMessageContaining(file + ":3:5: unknown key \"raeds\"");
    assertThat(followers()).isZero();
  }

  @Test
  void theFileSetsUpTheConnections() throws IOException {
    Path file =
        write(
            """
            system:
              DEFAULT: {connections: {minimum_connections_per_node: 7}}
              another cluster: {connections: {minimum_connections_per_node: 1}}
            """);
    try (TestClient client = setup.connect(environment(file))) {
      Polling.until("7 connections are open", () -> openConnections(client) >= 7);
    }
  }

  private static int openConnections(TestClient client) {
    return client.underlyingClient().getClusterStats().nodes[0].sync.inPool;
  }

  @Test
  void unknownNamesAreRefusedAtTheCall() throws IOException {
    try (TestClient client = setup.connect(environment(write(sendKey("checkout", true))))) {
      assertThatThrownBy(() -> client.createSession("chekout"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("did you mean checkout?");
    }
    assertThatThrownBy(() -> setup.client().createSession("checkout"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(VARIABLE);
  }

  @Test
  void aClientFollowsWithOneThreadUntilItIsClosed() throws IOException {
    Path file = write(sendKey("checkout", true));
    try (TestClient client = setup.connect(environment(file))) {
      assertThat(client.createSession("checkout")).isNotNull();
      assertThat(client.createSession("checkout")).isNotNull();
      assertThat(followers()).isEqualTo(1);
    }
    assertThat(followers()).isZero();
  }

  private static long followers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("aerosdk-config"))
        .count();
  }
}
