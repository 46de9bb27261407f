package io.aerosdk.embedded.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Host;
import com.aerospike.client.Key;
import com.aerospike.client.cluster.Partitions;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.Replica;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.Statement;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.embedded.storage.NamespaceConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the official client sees of clusters. */
final class ClientClusterTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static EmbeddedAerospike.Builder cluster(int nodes) {
    return EmbeddedAerospike.builder().nodes(nodes);
  }

  private static AerospikeClient connect(EmbeddedAerospike server) {
    ClientPolicy policy = new ClientPolicy();
    policy.tendInterval = 250;
    policy.writePolicyDefault = patient();
    return new AerospikeClient(policy, new Host("127.0.0.1", server.port()));
  }

  private static WritePolicy patient() {
    WritePolicy policy = new WritePolicy();
    policy.maxRetries = 50;
    policy.sleepBetweenRetries = 20;
    policy.totalTimeout = 10_000;
    return policy;
  }

  private static void eventually(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static Set<String> names(AerospikeClient client) {
    return Arrays.stream(client.getNodes()).map(node -> node.getName()).collect(Collectors.toSet());
  }

  private static Key key(int id) {
    return new Key("test", "cluster", id);
  }

  private static void writeAndRead(AerospikeClient client, int value) {
    for (int id = 0; id < 200; id++) {
      client.put(null, key(id), new Bin("v", value));
    }
    for (int id = 0; id < 200; id++) {
      assertThat(client.get(null, key(id)).getInt("v")).isEqualTo(value);
    }
  }

  @Test
  void oneSeedLeadsToAllNodes() {
    try (EmbeddedAerospike server = cluster(3).start();
        AerospikeClient client = connect(server)) {
      assertThat(names(client))
          .containsExactlyInAnyOrderElementsOf(
              server.nodes().stream().map(EmbeddedNode::id).toList());
      writeAndRead(client, 1);
      assertThat(server.seeds().split(",")).hasSize(3);
    }
  }

  /** The names of the nodes that hold a copy of each partition, as the client knows it. */
  private static List<com.aerospike.client.cluster.Node> holders(AerospikeClient client, int copy) {
    var nodes = partitions(client).replicas[copy];
    return IntStream.range(0, nodes.length()).mapToObj(nodes::get).toList();
  }

  private static Partitions partitions(AerospikeClient client) {
    return Objects.requireNonNull(client.getCluster().partitionMap.get("test"));
  }

  private static int copies(AerospikeClient client) {
    return partitions(client).replicas.length;
  }

  @Test
  void everyNodeHasItsShare() {
    try (EmbeddedAerospike server = cluster(3).start();
        AerospikeClient client = connect(server)) {
      assertThat(copies(client)).isEqualTo(2);
      for (int copy = 0; copy < 2; copy++) {
        Map<String, Long> shares =
            holders(client, copy).stream()
                .collect(Collectors.groupingBy(node -> node.getName(), Collectors.counting()));
        assertThat(shares.values()).hasSize(3).allMatch(share -> share > 1_100 && share < 1_700);
      }
      for (int partition = 0; partition < 4096; partition++) {
        assertThat(holders(client, 0).get(partition))
            .isNotSameAs(holders(client, 1).get(partition));
      }
    }
  }

  @Test
  void copiesAreAsManyAsTheNamespaceSays() {
    try (EmbeddedAerospike server =
            cluster(3).namespace(NamespaceConfig.of("test").withReplicationFactor(3)).start();
        AerospikeClient client = connect(server)) {
      assertThat(copies(client)).isEqualTo(3);
    }
  }

  @Test
  void aKilledNodeIsReplacedAndComesBack() {
    try (EmbeddedAerospike server = cluster(3).start();
        AerospikeClient client = connect(server)) {
      writeAndRead(client, 1);
      EmbeddedNode victim = server.nodes().get(1);
      victim.kill();
      assertThat(victim.isUp()).isFalse();
      writeAndRead(client, 2);
      eventually("the client drops the node", () -> !names(client).contains(victim.id()));

      victim.restart();
      eventually("the client finds the node again", () -> names(client).contains(victim.id()));
      writeAndRead(client, 3);
    }
  }

  @Test
  void aNodeThatJoinsIsFoundAndUsed() {
    try (EmbeddedAerospike server = cluster(1).start();
        AerospikeClient client = connect(server)) {
      writeAndRead(client, 1);
      EmbeddedNode added = server.addNode();
      eventually("the client finds the node", () -> names(client).contains(added.id()));
      writeAndRead(client, 2);
      eventually("the client uses the node", () -> used(client, added));
      assertThat(added.connections()).isPositive();
    }
  }

  private static boolean used(AerospikeClient client, EmbeddedNode node) {
    writeAndRead(client, 3);
    return holders(client, 0).stream().anyMatch(master -> master.getName().equals(node.id()));
  }

  @Test
  void aStoppedNodeHandsOverWithoutAnError() {
    try (EmbeddedAerospike server = cluster(2).start();
        AerospikeClient client = connect(server)) {
      writeAndRead(client, 1);
      server.nodes().get(0).stop();
      writeAndRead(client, 2);
      server.nodes().get(0).restart();
      writeAndRead(client, 3);
    }
  }

  @Test
  void racksAreToldAndCopiesStandInDifferentOnes() {
    try (EmbeddedAerospike server = cluster(4).racks(1, 2).start()) {
      ClientPolicy policy = new ClientPolicy();
      policy.rackAware = true;
      policy.rackIds = List.of(2);
      policy.readPolicyDefault.replica = Replica.PREFER_RACK;
      try (AerospikeClient client =
          new AerospikeClient(policy, new Host("127.0.0.1", server.port()))) {
        var masters = holders(client, 0);
        var copies = holders(client, 1);
        for (int partition = 0; partition < 4096; partition++) {
          assertThat(masters.get(partition).hasRack("test", 1))
              .isNotEqualTo(copies.get(partition).hasRack("test", 1));
        }
        writeAndRead(client, 1);
      }
    }
  }

  @Test
  void aQueryFindsEachRecordOnceWhateverHappensToTheNodes() {
    try (EmbeddedAerospike server = cluster(3).start();
        AerospikeClient client = connect(server)) {
      writeAndRead(client, 1);
      assertThat(found(client)).hasSize(200).doesNotHaveDuplicates();
      server.nodes().get(0).kill();
      assertThat(found(client)).hasSize(200).doesNotHaveDuplicates();
      server.nodes().get(0).restart();
      server.addNode();
      assertThat(found(client)).hasSize(200).doesNotHaveDuplicates();
    }
  }

  private static List<Key> found(AerospikeClient client) {
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName("cluster");
    QueryPolicy policy = new QueryPolicy();
    policy.maxRetries = 20;
    policy.sleepBetweenRetries = 100;
    List<Key> keys = new ArrayList<>();
    try (RecordSet records = client.query(policy, statement)) {
      while (records.next()) {
        keys.add(records.getKey());
      }
    }
    return keys;
  }

  @Test
  void anIsolatedNodeBelievesItIsAlone() {
    try (EmbeddedAerospike server = cluster(3).start()) {
      EmbeddedNode alone = server.nodes().get(2);
      alone.isolate();
      try (AerospikeClient client =
          new AerospikeClient(new ClientPolicy(), new Host("127.0.0.1", alone.port()))) {
        assertThat(names(client)).containsExactly(alone.id());
      }
      alone.rejoin();
      try (AerospikeClient client =
          new AerospikeClient(new ClientPolicy(), new Host("127.0.0.1", alone.port()))) {
        assertThat(names(client)).hasSize(3);
      }
    }
  }

  @Test
  void addressesForClientsFromElsewhere() {
    try (EmbeddedAerospike server =
        cluster(2).accessAddress("172.17.0.2").alternateAccessAddress("127.0.0.1").start()) {
      ClientPolicy policy = new ClientPolicy();
      policy.useServicesAlternate = true;
      try (AerospikeClient client =
          new AerospikeClient(policy, new Host("127.0.0.1", server.port()))) {
        assertThat(names(client)).hasSize(2);
      }
    }
  }
}
