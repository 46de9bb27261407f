package io.aerosdk.embedded.cluster;

import static io.aerosdk.embedded.cluster.Asking.connect;
import static io.aerosdk.embedded.cluster.Asking.info;
import static io.aerosdk.embedded.cluster.Asking.keys;
import static io.aerosdk.embedded.cluster.Asking.mastered;
import static io.aerosdk.embedded.cluster.Asking.missing;
import static io.aerosdk.embedded.cluster.Asking.number;
import static io.aerosdk.embedded.cluster.Asking.onlyOn;
import static io.aerosdk.embedded.cluster.Asking.owned;
import static io.aerosdk.embedded.cluster.Asking.regime;
import static io.aerosdk.embedded.cluster.Asking.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cluster.Partition;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.embedded.RawConnection;
import io.aerosdk.embedded.storage.NamespaceConfig;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Strongly consistent namespaces when nodes go and come. */
final class StrongConsistencyTest {
  private static final String UNAVAILABLE = "0b";
  private static final String NOT_FOUND = "02";

  private static EmbeddedAerospike cluster(int nodes, int copies) {
    return EmbeddedAerospike.builder()
        .nodes(nodes)
        .namespace(
            NamespaceConfig.of("test").withReplicationFactor(copies).withStrongConsistency(true))
        .start();
  }

  private static String ids(List<EmbeddedNode> nodes) {
    return nodes.stream().map(EmbeddedNode::id).collect(Collectors.joining(","));
  }

  /** The result of reading the key at that node and no other, with these bits in the third byte. */
  private static String read(EmbeddedNode node, Key key, String info3) throws IOException {
    String digest = HexFormat.of().formatHex(key.digest);
    String fields = "00000005 00 74657374" + "00000015 04" + digest;
    String message = "16 03 00 " + info3 + " 00 00 00000000 00000000 00000000 0002 0000" + fields;
    int size = message.replace(" ", "").length() / 2;
    try (RawConnection connection = new RawConnection(node.port())) {
      String reply = connection.exchange("0203" + "%012x".formatted(size) + message);
      return reply.substring(16 + 10, 16 + 12);
    }
  }

  private static Policy impatient(ReadModeSC mode) {
    Policy policy = new Policy();
    policy.readModeSC = mode;
    policy.maxRetries = 0;
    return policy;
  }

  @Test
  void allNodesAreOnTheRosterAtFirst() {
    try (EmbeddedAerospike server = cluster(3, 2);
        AerospikeClient client = connect(server)) {
      String all = ids(server.nodes());
      assertThat(info(server.nodes().get(1), "roster:namespace=test"))
          .isEqualTo("roster=" + all + ":pending_roster=" + all + ":observed_nodes=" + all);
      assertThat(info(server.nodes().get(1), "roster:")).startsWith("ns=test:roster=BB9");
      write(server, 1);
      for (ReadModeSC mode : ReadModeSC.values()) {
        assertThat(client.get(impatient(mode), keys().get(0)).getInt("v")).isEqualTo(1);
      }
      assertThat(number(server.nodes().get(0), "unavailable_partitions")).isZero();
    }
  }

  @Test
  void everyRegroupingBeginsANewRegime() {
    try (EmbeddedAerospike server = cluster(3, 2)) {
      EmbeddedNode first = server.nodes().get(0);
      int before = regime(first);
      assertThat(before).isPositive();
      server.nodes().get(2).kill();
      assertThat(regime(first)).isGreaterThan(before);
    }
  }

  @Test
  void aMajorityGoesOnAndTheOneCutOffRefuses() throws IOException {
    try (EmbeddedAerospike server = cluster(3, 2)) {
      write(server, 1);
      EmbeddedNode alone = server.nodes().get(2);
      EmbeddedNode other = server.nodes().get(1);
      alone.isolate();
      assertThat(number(alone, "unavailable_partitions")).isEqualTo(4096);
      assertThat(number(other, "unavailable_partitions")).isZero();
      assertThat(number(other, "dead_partitions")).isZero();
      Key key = keys().get(0);
      assertThat(owned(alone)).rejects(key);
      for (String mode : List.of("00", "40", "80")) {
        assertThat(read(alone, key, mode)).isEqualTo(UNAVAILABLE);
        assertThat(read(other, key, mode)).isEqualTo("00");
      }
      assertThat(read(alone, key, "c0"))
          .as("whoever allows it may read old records")
          .isEqualTo("00");
      write(server, 2);
      alone.rejoin();
      assertThat(read(alone, key, "40")).isEqualTo("00");
      assertThat(missing(server)).isEmpty();
      assertThat(number(alone, "unavailable_partitions")).isZero();
    }
  }

  @Test
  void halfOfTheRosterHasThePartitionsThatItIsMasterOf() throws IOException {
    try (EmbeddedAerospike server = cluster(2, 2)) {
      write(server, 1);
      EmbeddedNode left = server.nodes().get(0);
      List<Key> mine = keys().stream().filter(mastered(left)).toList();
      assertThat(mine).hasSizeBetween(100, 200);
      server.nodes().get(1).kill();
      for (Key key : keys()) {
        assertThat(read(left, key, "00")).isEqualTo(mine.contains(key) ? "00" : UNAVAILABLE);
      }
      int unavailable = number(left, "unavailable_partitions");
      assertThat(unavailable).isBetween(1_800, 2_300);
      server.nodes().get(1).restart();
      assertThat(missing(server)).isEmpty();
    }
  }

  @Test
  void aClientIsToldByTheNodeAndThenKnowsBetter() {
    try (EmbeddedAerospike server = cluster(3, 2);
        AerospikeClient client = connect(server)) {
      write(server, 1);
      EmbeddedNode left = server.nodes().get(0);
      Key key = keys().stream().filter(mastered(left)).findFirst().orElseThrow();
      server.kill(server.nodes().get(1), server.nodes().get(2));
      WritePolicy once = new WritePolicy();
      once.maxRetries = 0;
      assertThat(codeOf(() -> client.put(once, key, new Bin("v", 2))))
          .isIn(ResultCode.PARTITION_UNAVAILABLE, ResultCode.INVALID_NODE_ERROR);
      try (AerospikeClient late = connect(left)) {
        assertThat(codeOf(() -> late.put(once, key, new Bin("v", 2))))
            .isEqualTo(ResultCode.INVALID_NODE_ERROR);
      }
    }
  }

  private static int codeOf(ThrowingCallable call) {
    return catchThrowableOfType(AerospikeException.class, call).getResultCode();
  }

  @Test
  void aRowOfABatchIsRefusedWithoutTheOthers() throws IOException {
    try (EmbeddedAerospike server = cluster(2, 2)) {
      write(server, 1);
      EmbeddedNode left = server.nodes().get(0);
      Key mine = keys().stream().filter(mastered(left)).findFirst().orElseThrow();
      Key other = keys().stream().filter(mastered(left).negate()).findFirst().orElseThrow();
      server.nodes().get(1).kill();
      try (RawConnection connection = new RawConnection(left.port())) {
        String reply = connection.exchange(batch(mine, other));
        String body = reply.substring(16);
        assertThat(body.substring(10, 12)).isEqualTo("00");
        assertThat(reply).contains("16000000000b000000000000000000000001");
      }
    }
  }

  /** A batch that reads the header of each record, and wants all of them answered. */
  private static String batch(Key... keys) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < keys.length; i++) {
      rows.append("%08x".formatted(i)).append(HexFormat.of().formatHex(keys[i].digest));
      rows.append("00 21 0001 0000 00000005 00 74657374".replace(" ", ""));
    }
    String field = "%08x".formatted(keys.length) + "04" + rows;
    String message =
        "16 09 00 00 00 00 00000000 00000000 00000000 0001 0000".replace(" ", "")
            + "%08x".formatted(field.length() / 2 + 1)
            + "29"
            + field;
    return "0203" + "%012x".formatted(message.length() / 2) + message;
  }

  @Test
  void bothCopiesLostAreDeadUntilRevived() throws IOException {
    try (EmbeddedAerospike server = cluster(5, 2)) {
      write(server, 1);
      EmbeddedNode first = server.nodes().get(0);
      EmbeddedNode three = server.nodes().get(3);
      EmbeddedNode four = server.nodes().get(4);
      List<Key> lost = onlyOn(server, three, four);
      assertThat(lost).isNotEmpty();
      server.kill(three, four);
      assertThat(number(first, "dead_partitions")).isZero();
      int unavailable = number(first, "unavailable_partitions");
      assertThat(unavailable).isBetween(250, 600);
      assertThat(read(first, lost.get(0), "00")).isEqualTo(UNAVAILABLE);

      three.restart();
      assertThat(number(first, "unavailable_partitions")).isEqualTo(unavailable);
      four.restart();
      assertThat(number(first, "unavailable_partitions")).isZero();
      assertThat(number(first, "dead_partitions")).isEqualTo(unavailable);
      assertThat(read(first, lost.get(0), "40")).isEqualTo(UNAVAILABLE);

      assertThat(info(first, "revive:namespace=test")).isEqualTo("ok");
      assertThat(number(first, "dead_partitions")).isEqualTo(unavailable);
      assertThat(recluster(server)).containsOnlyOnce("ok");
      assertThat(number(first, "dead_partitions")).isZero();
      assertThat(read(first, lost.get(0), "40")).isEqualTo(NOT_FOUND);
      assertThat(missing(server)).isEqualTo(lost);
    }
  }

  private static List<String> recluster(EmbeddedAerospike server) {
    return server.nodes().stream().map(node -> info(node, "recluster:")).toList();
  }

  @Test
  void healingMakesEverythingUsableAgain() {
    try (EmbeddedAerospike server = cluster(3, 2)) {
      EmbeddedNode first = server.nodes().get(0);
      server.kill(server.nodes().get(1), server.nodes().get(2));
      first.isolate();
      server.addNode();
      server.heal();
      assertThat(number(first, "dead_partitions")).isZero();
      assertThat(number(first, "unavailable_partitions")).isZero();
      assertThat(number(first, "ns_cluster_size")).isEqualTo(4);
      int regime = regime(first);
      server.heal();
      assertThat(regime(first)).as("nothing to do").isEqualTo(regime);
    }
  }

  @Test
  void onlyNodesOnTheRosterHoldRecords() {
    try (EmbeddedAerospike server = cluster(2, 2)) {
      write(server, 1);
      EmbeddedNode added = server.addNode();
      EmbeddedNode first = server.nodes().get(0);
      assertThat(keys()).noneMatch(owned(added));
      assertThat(info(first, "roster:namespace=test")).endsWith("," + added.id());
      assertThat(number(first, "ns_cluster_size")).isEqualTo(2);

      String wanted = ids(server.nodes());
      assertThat(info(first, "roster-set:namespace=test;nodes=" + wanted)).isEqualTo("ok");
      assertThat(info(first, "roster:namespace=test"))
          .contains(":pending_roster=" + wanted + ":")
          .doesNotContain(":roster=" + wanted);
      assertThat(keys()).noneMatch(owned(added));
      assertThat(recluster(server)).containsOnlyOnce("ok");
      assertThat(recluster(server)).containsOnly("ignored-by-non-principal");
      assertThat(keys()).anyMatch(owned(added));
      assertThat(missing(server)).isEmpty();
    }
  }

  @Test
  void oneCopyIsAvailableWhereItIs() throws IOException {
    try (EmbeddedAerospike server = cluster(3, 1)) {
      write(server, 1);
      EmbeddedNode alone = server.nodes().get(2);
      List<Key> there = onlyOn(server, alone);
      alone.isolate();
      for (Key key : keys()) {
        boolean isThere = there.contains(key);
        assertThat(read(alone, key, "00")).isEqualTo(isThere ? "00" : UNAVAILABLE);
        assertThat(read(server.nodes().get(0), key, "00")).isEqualTo(isThere ? UNAVAILABLE : "00");
      }
    }
  }

  @Test
  void nodesShutDownAllAtOnceComeBackWithEverything() {
    try (EmbeddedAerospike server = cluster(3, 2)) {
      write(server, 1);
      server.nodes().forEach(EmbeddedNode::stop);
      for (int i = 2; i >= 0; i--) {
        server.nodes().get(i).restart();
      }
      assertThat(number(server.nodes().get(0), "dead_partitions")).isZero();
      assertThat(missing(server)).isEmpty();
    }
  }

  @Test
  void aQueryIsRefusedPartitionByPartition() throws IOException {
    try (EmbeddedAerospike server = cluster(2, 2)) {
      write(server, 1);
      EmbeddedNode left = server.nodes().get(0);
      Key mine = keys().stream().filter(mastered(left)).findFirst().orElseThrow();
      Key other = keys().stream().filter(mastered(left).negate()).findFirst().orElseThrow();
      server.nodes().get(1).kill();
      try (RawConnection connection = new RawConnection(left.port())) {
        String reply = connection.exchange(query(partition(mine), partition(other)));
        assertThat(reply)
            .contains("16000004000b" + "%08x".formatted(partition(other)))
            .doesNotContain("16000004000b" + "%08x".formatted(partition(mine)))
            .contains(HexFormat.of().formatHex(mine.digest))
            .doesNotContain(HexFormat.of().formatHex(other.digest));
      }
    }
  }

  private static int partition(Key key) {
    return Partition.getPartitionId(key.digest);
  }

  /** A short query for the headers of what is in the partitions. */
  private static String query(int... partitions) {
    StringBuilder ids = new StringBuilder();
    for (int id : partitions) {
      ids.append("%02x%02x".formatted(id & 0xff, id >> 8));
    }
    String message =
        "16 25 00 04 00 00 00000000 00000000 00000000 0003 0000".replace(" ", "")
            + "000000050074657374"
            + "%08x0b%s".formatted(ids.length() / 2 + 1, ids)
            + "00000009070000000000000001";
    return "0203" + "%012x".formatted(message.length() / 2) + message;
  }
}
