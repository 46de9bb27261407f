package io.aerosdk.embedded.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Host;
import com.aerospike.client.Info;
import com.aerospike.client.Key;
import com.aerospike.client.cluster.Partition;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.WritePolicy;
import com.google.common.base.Splitter;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What tests ask nodes, without and with a client. */
final class Asking {
  private static final int KEYS = 300;

  private Asking() {}

  static String info(EmbeddedNode node, String command) {
    return Info.request("127.0.0.1", node.port(), command);
  }

  /** A statistic of the namespace {@code test}. */
  static String statistic(EmbeddedNode node, String name) {
    for (String pair : Splitter.on(';').split(info(node, "namespace/test"))) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    throw new AssertionError(name + " is missing");
  }

  static int number(EmbeddedNode node, String name) {
    return Integer.parseInt(statistic(node, name));
  }

  /** The regime of the namespace {@code test}. */
  static int regime(EmbeddedNode node) {
    return Integer.parseInt(
        Splitter.on(',').splitToList(info(node, "replicas")).get(0).substring("test:".length()));
  }

  /** The keys whose partitions the node now says it owns, as master or otherwise. */
  static Predicate<Key> owned(EmbeddedNode node) {
    List<byte[]> maps = maps(node);
    return key -> maps.stream().anyMatch(map -> has(map, key));
  }

  /** The keys of whose partitions the node now says it is master. */
  static Predicate<Key> mastered(EmbeddedNode node) {
    byte[] map = maps(node).get(0);
    return key -> has(map, key);
  }

  private static List<byte[]> maps(EmbeddedNode node) {
    return Splitter.on(',')
        .splitToStream(info(node, "replicas"))
        .skip(2)
        .map(Base64.getDecoder()::decode)
        .toList();
  }

  private static boolean has(byte[] map, Key key) {
    int partition = Partition.getPartitionId(key.digest);
    return (map[partition >> 3] & 0x80 >> (partition & 7)) != 0;
  }

  static AerospikeClient connect(EmbeddedAerospike server) {
    return connect(server.nodes().get(0));
  }

  static AerospikeClient connect(EmbeddedNode node) {
    ClientPolicy policy = new ClientPolicy();
    policy.tendInterval = 250;
    policy.writePolicyDefault = patient();
    policy.readPolicyDefault.maxRetries = 50;
    policy.readPolicyDefault.sleepBetweenRetries = 20;
    policy.readPolicyDefault.totalTimeout = 10_000;
    return new AerospikeClient(policy, new Host("127.0.0.1", node.port()));
  }

  private static WritePolicy patient() {
    WritePolicy policy = new WritePolicy();
    policy.maxRetries = 50;
    policy.sleepBetweenRetries = 20;
    policy.totalTimeout = 10_000;
    return policy;
  }

  static List<Key> keys() {
    return IntStream.range(0, KEYS).mapToObj(id -> new Key("test", "cluster", id)).toList();
  }

  /** The keys that lie on one of the nodes at least and on no other. */
  static List<Key> onlyOn(EmbeddedAerospike server, EmbeddedNode... nodes) {
    List<EmbeddedNode> others = new ArrayList<>(server.nodes());
    others.removeAll(List.of(nodes));
    List<Predicate<Key>> elsewhere =
        others.stream().filter(EmbeddedNode::isUp).map(Asking::owned).toList();
    return keys().stream()
        .filter(key -> elsewhere.stream().noneMatch(owned -> owned.test(key)))
        .toList();
  }

  /**
   * Works with a client that has not seen what happened to the nodes before: one that has needs a
   * moment to look again, and says until then that it finds no node.
   */
  static <T> T afresh(EmbeddedAerospike server, Function<AerospikeClient, T> work) {
    EmbeddedNode up = server.nodes().stream().filter(EmbeddedNode::isUp).findFirst().orElseThrow();
    try (AerospikeClient client = connect(up)) {
      return work.apply(client);
    }
  }

  /** The keys under which there is no record. */
  static List<Key> missing(EmbeddedAerospike server) {
    return afresh(
        server, client -> keys().stream().filter(key -> client.get(null, key) == null).toList());
  }

  static void write(EmbeddedAerospike server, Key key, int value) {
    afresh(
        server,
        client -> {
          client.put(null, key, new Bin("v", value));
          return value;
        });
  }

  /** What is written under the key. */
  static int read(EmbeddedAerospike server, Key key) {
    return afresh(server, client -> client.get(null, key).getInt("v"));
  }

  /** Writes that under all keys. */
  static void write(EmbeddedAerospike server, int value) {
    afresh(
        server,
        client -> {
          keys().forEach(key -> client.put(null, key, new Bin("v", value)));
          return value;
        });
  }
}
