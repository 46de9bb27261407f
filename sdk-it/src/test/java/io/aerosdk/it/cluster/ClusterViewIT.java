package io.aerosdk.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.Mode;
import io.aerosdk.cluster.ClusterView;
import io.aerosdk.cluster.CommandKind;
import io.aerosdk.cluster.CommandLatency;
import io.aerosdk.cluster.Feature;
import io.aerosdk.cluster.NodeHealth;
import io.aerosdk.cluster.NodeView;
import io.aerosdk.cluster.PartitionTable;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client knows of its cluster, without asking. */
@Scenarios
class ClusterViewIT {
  private static final DataSet SET = DataSet.of("test", "ClusterViewIT");
  private static final Behavior ONCE =
      Behavior.DEFAULT.deriveWithChanges("once", c -> c.maxRetries(0));

  private static EmbeddedAerospike server;

  private final Setup setup;

  ClusterViewIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeAll
  static void start() {
    server =
        EmbeddedAerospike.builder()
            .nodes(3)
            .racks(7, 7, 300_000)
            .namespace("test")
            .namespace("other")
            .clusterName("shop")
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void nodesAreThereWithAddressesAndVersions() {
    try (TestClient client = setup.connect(cluster())) {
      ClusterView view = client.view();
      assertThat(view.nodeNames())
          .containsExactlyElementsOf(
              server.nodes().stream().map(EmbeddedNode::id).sorted().toList());
      for (EmbeddedNode node : server.nodes()) {
        NodeView seen = view.node(node.id()).orElseThrow();
        assertThat(seen.host().port()).isEqualTo(node.port());
        assertThat(seen.version().major()).isEqualTo(8);
        assertThat(seen.racks()).isEmpty();
      }
      assertThat(view.node("nobody")).isEmpty();
      assertThat(view.serverVersion()).contains(view.nodes().get(0).version());
      assertThat(view.supports(Feature.BATCH_WRITES)).isTrue();
      assertThat(view.supports(Feature.TRANSACTIONS)).isTrue();
    }
  }

  @Test
  void everyPartitionHasAMasterAndACopy() {
    try (TestClient client = setup.connect(cluster())) {
      ClusterView view = client.view();
      assertThat(view.namespaces()).extracting("name").containsExactly("other", "test");
      PartitionTable partitions = view.namespace("test").orElseThrow().partitions();
      assertThat(view.namespace("test").orElseThrow().mode()).isEqualTo(Mode.AP);
      assertThat(partitions.replicationFactor()).isEqualTo(2);
      assertThat(partitions.withoutMaster()).isZero();
      assertThat(view.nodeNames().stream().mapToInt(partitions::masters).sum()).isEqualTo(4096);
      assertThat(view.nodeNames().stream().mapToInt(partitions::copies).sum()).isEqualTo(4096);
      assertThat(partitions.owners(17)).hasSize(2).doesNotHaveDuplicates();
      assertThat(partitions.master(17)).contains(partitions.owners(17).get(0));
    }
  }

  @Test
  void racksAreThereForThoseWhoPreferSome() {
    try (TestClient client = setup.connect(cluster().preferringRacks(7))) {
      for (EmbeddedNode node : server.nodes()) {
        assertThat(client.view().node(node.id()).orElseThrow().racks())
            .containsExactlyInAnyOrderEntriesOf(Map.of("test", node.rack(), "other", node.rack()));
      }
    }
  }

  @Test
  void itPrintsAsATable() {
    try (TestClient client = setup.connect(cluster().preferringRacks(7).clusterName("shop"))) {
      ClusterView view = client.view();
      String[] lines = view.toString().split("\n", -1);
      assertThat(lines).hasSize(5);
      assertThat(lines[0]).isEqualTo("cluster shop, 3 nodes");
      assertThat(lines[1])
          .matches("node +address +version +rack +circuit +other \\(AP\\) +test \\(AP\\)");
      NodeView first = view.nodes().get(0);
      PartitionTable partitions = view.namespace("test").orElseThrow().partitions();
      assertThat(lines[2])
          .startsWith(first.name() + "  127.0.0.1:" + first.host().port() + "  " + first.version())
          .contains("  " + first.racks().get("test") + "  ")
          .contains("closed")
          .endsWith(partitions.masters(first.name()) + " + " + partitions.copies(first.name()));
    }
  }

  @Test
  void errorsAndTimeoutsAreCountedAtTheirNode() {
    try (TestClient client = setup.connect(cluster())) {
      String node =
          client.view().namespace("test").orElseThrow().partitions().master(0).orElseThrow();
      NodeHealth before = health(client, node);
      assertThat(before.latencies()).isEmpty();
      TestSession session = client.createSession(ONCE);
      try (Fault fault = server.faults().onRead().onNode(node).error(4).always()) {
        for (int i = 0; i < 50; i++) {
          attempt(session, i);
        }
        int failed = fault.hits();
        assertThat(failed).isPositive();
        // The official client counts what a server answered to a blocking call twice.
        assertThat(health(client, node).errors() - before.errors()).isIn(1L * failed, 2L * failed);
      }
      assertThat(health(client, node).circuitOpen()).isFalse();
      ClusterView view = client.view();
      view.nodeNames().stream()
          .filter(other -> !other.equals(node))
          .forEach(other -> assertThat(health(client, other).errors()).isZero());
      assertThat(health(client, node).blocking().idle() + health(client, node).async().idle())
          .isPositive();
    }
  }

  private static void attempt(TestSession session, int id) {
    try {
      session.contains(SET.id(id));
    } catch (SdkException counted) {
      assertThat(counted.resultCode()).isEqualTo(4);
    }
  }

  @Test
  void latenciesAreMeasuredIfAsked() {
    SystemSettings measuring = SystemSettings.DEFAULT.measureLatency(true);
    try (TestClient client = setup.connect(cluster().withSystemSettings(measuring))) {
      TestSession session = client.createSession();
      try (Fault slow = server.faults().onRead().delay(Duration.ofMillis(20)).times(5)) {
        for (int i = 0; i < 100; i++) {
          session.contains(SET.id(i));
        }
        assertThat(slow.hits()).isEqualTo(5);
      }
      long total = 0;
      long slow = 0;
      for (NodeView node : client.view().nodes()) {
        CommandLatency reads =
            Objects.requireNonNull(node.health().latencies().get(CommandKind.READ));
        total += reads.total();
        slow += reads.counts().subList(5, reads.counts().size()).stream().mapToLong(n -> n).sum();
        assertThat(reads.within(0.01)).hasValueSatisfying(t -> assertThat(t).isPositive());
      }
      assertThat(total).isEqualTo(100);
      assertThat(slow).isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void aClosedClientHasNoView() {
    TestClient client = setup.connect(cluster());
    client.close();
    assertThatThrownBy(client::view).isInstanceOf(ClientClosedException.class);
    assertThatThrownBy(() -> client.onClusterEvent(event -> {}))
        .isInstanceOf(ClientClosedException.class);
  }

  @Test
  void aClientThatIsNotConnectedYetSeesNoNodes() {
    ClusterDefinition nowhere =
        ClusterDefinition.of("no-such-host.invalid", 3000).failIfNotConnected(false);
    try (TestClient client = setup.connect(nowhere)) {
      assertThat(client.view().nodes()).isEmpty();
      assertThat(client.view().serverVersion()).isEmpty();
      assertThat(client.view().supports(Feature.BATCH_WRITES)).isFalse();
      assertThat(client.view())
          .hasToString("cluster, 0 nodes\nnode  address  version  rack  circuit");
    }
  }

  private static NodeHealth health(TestClient client, String node) {
    Polling.until("the node is known", () -> client.view().node(node).isPresent());
    return client.view().node(node).orElseThrow().health();
  }

  private static ClusterDefinition cluster() {
    return ClusterDefinition.parse(server.seeds());
  }
}
