package io.aerosdk.embedded.cluster;

import static io.aerosdk.embedded.cluster.Asking.keys;
import static io.aerosdk.embedded.cluster.Asking.mastered;
import static io.aerosdk.embedded.cluster.Asking.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Host;
import com.aerospike.client.Key;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.Replica;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nodes count of what they have answered. */
final class TrafficTest {
  @Test
  void everyKindAndOutcomeIsCountedWhereItWasAnswered() {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().start();
        AerospikeClient client = new AerospikeClient("127.0.0.1", server.port())) {
      EmbeddedNode node = server.nodes().get(0);
      Key key = new Key("test", "traffic", 1);
      client.get(null, key);
      client.put(null, key, new Bin("a", 1));
      client.get(null, key);
      client.get(null, new Key[] {key, new Key("test", "traffic", 2)});
      client.add(null, key, new Bin("a", 1));
      client.delete(null, key);
      client.delete(null, key);
      assertThat(node.reads()).isEqualTo(4);
      assertThat(node.writes()).isEqualTo(4);
      assertThat(number(node, "client_read_success")).isEqualTo(1);
      assertThat(number(node, "client_read_not_found")).isEqualTo(1);
      assertThat(number(node, "client_read_error")).isZero();
      assertThat(number(node, "batch_sub_read_success")).isEqualTo(1);
      assertThat(number(node, "batch_sub_read_not_found")).isEqualTo(1);
      assertThat(number(node, "client_write_success")).isEqualTo(2);
      assertThat(number(node, "client_delete_success")).isEqualTo(1);
      assertThat(number(node, "client_delete_not_found")).isEqualTo(1);
      assertThat(number(node, "client_udf_complete")).isZero();
    }
  }

  @Test
  void readsOfTheNearestRackReallyGoThere() {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().nodes(4).racks(1, 2).start()) {
      ClientPolicy policy = new ClientPolicy();
      policy.rackAware = true;
      policy.rackIds = List.of(2);
      policy.readPolicyDefault.replica = Replica.PREFER_RACK;
      try (AerospikeClient client =
          new AerospikeClient(policy, new Host("127.0.0.1", server.port()))) {
        keys().forEach(key -> client.put(null, key, new Bin("v", 1)));
        keys().forEach(key -> client.get(null, key));
        for (EmbeddedNode node : server.nodes()) {
          assertThat(node.writes()).isEqualTo(keys().stream().filter(mastered(node)).count());
          assertThat(node.reads() > 0).isEqualTo(node.rack() == 2);
        }
        assertThat(server.nodes().stream().mapToLong(EmbeddedNode::reads).sum()).isEqualTo(300);
      }
    }
  }
}
