package io.aerosdk.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.SystemSettings;
import io.aerosdk.cluster.ClusterEvent;
import io.aerosdk.cluster.ClusterEvent.NodeAdded;
import io.aerosdk.cluster.ClusterEvent.NodeRemoved;
import io.aerosdk.cluster.ClusterEvent.PartitionsMoved;
import io.aerosdk.cluster.ClusterSubscription;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client tells when its cluster changes. */
@Scenarios
class ClusterEventsIT {
  private static final String THREAD = "aerosdk-cluster-events";

  private final Setup setup;
  private final Queue<ClusterEvent> events = new ConcurrentLinkedQueue<>();
  private EmbeddedAerospike server;

  ClusterEventsIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeEach
  void start() {
    server = EmbeddedAerospike.builder().nodes(2).start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void nodesThatComeAndGoAndTheirPartitions() {
    try (TestClient client = connect()) {
      client.onClusterEvent(events::add);
      EmbeddedNode third = server.addNode();
      NodeAdded added = await(NodeAdded.class);
      assertThat(added.node().name()).isEqualTo(third.id());
      assertThat(added.view().nodeNames()).contains(third.id()).hasSize(3);
      PartitionsMoved moved = await(PartitionsMoved.class);
      assertThat(moved.namespace()).isEqualTo("test");
      assertThat(moved.partitions()).isPositive().isLessThanOrEqualTo(4096);
      Polling.until("all three have partitions", () -> masters(client, third) > 0);
      third.stop();
      NodeRemoved removed = await(NodeRemoved.class);
      assertThat(removed.node().name()).isEqualTo(third.id());
      assertThat(removed.view().nodeNames()).doesNotContain(third.id());
      assertThat(events).filteredOn(NodeAdded.class::isInstance).hasSize(1);
      assertThat(events).filteredOn(NodeRemoved.class::isInstance).hasSize(1);
    }
  }

  private static int masters(TestClient client, EmbeddedNode node) {
    return client.view().namespace("test").orElseThrow().partitions().masters(node.id());
  }

  @Test
  void aListenerThatFailsDoesNoHarm() {
    try (TestClient client = connect()) {
      client.onClusterEvent(
          event -> {
            throw new IllegalStateException("of the test");
          });
      client.onClusterEvent(events::add);
      server.addNode();
      await(NodeAdded.class);
      EmbeddedNode fourth = server.addNode();
      Polling.until(
          "the second one",
          () ->
              events.stream()
                  .anyMatch(e -> e instanceof NodeAdded a && a.node().name().equals(fourth.id())));
    }
  }

  @Test
  void aSubscriptionThatIsClosedHearsNothing() {
    try (TestClient client = connect()) {
      Queue<ClusterEvent> closed = new ConcurrentLinkedQueue<>();
      ClusterSubscription subscription = client.onClusterEvent(closed::add);
      client.onClusterEvent(events::add);
      subscription.close();
      subscription.close();
      server.addNode();
      await(NodeAdded.class);
      assertThat(closed).isEmpty();
    }
  }

  @Test
  void theThreadIsThereOnlyWhileSomebodyListens() {
    int before = threads();
    try (TestClient client = connect()) {
      ClusterSubscription first = client.onClusterEvent(events::add);
      ClusterSubscription second = client.onClusterEvent(events::add);
      assertThat(threads()).isEqualTo(before + 1);
      first.close();
      second.close();
      Polling.until("the thread ends", () -> threads() == before);
      client.onClusterEvent(events::add);
      assertThat(threads()).isEqualTo(before + 1);
    }
    Polling.until("the thread ends with the client", () -> threads() == before);
  }

  @Test
  void aListenerMayCloseItsClient() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    TestClient client = connect();
    client.onClusterEvent(
        event -> {
          client.close();
          told.countDown();
        });
    server.addNode();
    told.await();
    assertThat(client.isConnected()).isFalse();
  }

  private TestClient connect() {
    SystemSettings quick = SystemSettings.DEFAULT.tendInterval(Duration.ofMillis(250));
    TestClient client =
        setup.connect(ClusterDefinition.parse(server.seeds()).withSystemSettings(quick));
    Polling.until("both nodes are known", () -> client.view().nodes().size() == 2);
    return client;
  }

  private <E extends ClusterEvent> E await(Class<E> type) {
    Polling.until(type.getSimpleName(), () -> events.stream().anyMatch(type::isInstance));
    return List.copyOf(events).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getName().equals(THREAD))
            .count();
  }
}
