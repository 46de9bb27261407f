package io.aerosdk.embedded.cluster;

import static io.aerosdk.embedded.cluster.Asking.connect;
import static io.aerosdk.embedded.cluster.Asking.info;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.embedded.storage.NamespaceConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes that come and go by several threads' doing, while clients write. */
final class NodesUnderLoadTest {
  private static final int CHANGES = 60;

  private final Set<Key> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingThatWasAcknowledgedIsLost(boolean strong) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (EmbeddedAerospike server = server(strong);
        AerospikeClient client = connect(server)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        writers.add(threads.submit(() -> write(client)));
      }
      List<Future<?>> changes = new ArrayList<>();
      for (int seed = 0; seed < 3; seed++) {
        Random random = new Random(seed);
        // Without a majority nobody copies what the others lose next, so a majority stays.
        changes.add(threads.submit(() -> change(server, random, strong ? 2 : 4)));
      }
      for (Future<?> change : changes) {
        change.get();
      }
      over.set(true);
      for (Future<?> writer : writers) {
        writer.get();
      }
      server.heal();
      assertThat(server.nodes()).allMatch(EmbeddedNode::isUp);
      assertInOrder(server);
    } finally {
      threads.shutdownNow();
    }
  }

  private static EmbeddedAerospike server(boolean strong) {
    return EmbeddedAerospike.builder()
        .nodes(5)
        .namespace(NamespaceConfig.of("test").withStrongConsistency(strong))
        .start();
  }

  private void write(AerospikeClient client) {
    while (!over.get()) {
      Key key = new Key("test", "load", ids.incrementAndGet());
      try {
        client.put(null, key, new Bin("v", 1));
        acknowledged.add(key);
      } catch (AerospikeException inDoubt) {
        // Only what was acknowledged has to be there.
      }
    }
  }

  private static void change(EmbeddedAerospike server, Random random, int unsteady) {
    for (int i = 0; i < CHANGES; i++) {
      EmbeddedNode node = server.nodes().get(1 + random.nextInt(unsteady));
      switch (random.nextInt(6)) {
        case 0 -> node.kill();
        case 1 -> node.stop();
        case 2 -> node.isolate();
        case 3 -> node.rejoin();
        default -> node.restart();
      }
    }
  }

  private void assertInOrder(EmbeddedAerospike server) {
    try (AerospikeClient client = connect(server)) {
      assertThat(client.getNodes()).hasSize(5);
      assertThat(acknowledged).isNotEmpty().allMatch(key -> client.exists(null, key));
    }
    assertThat(server.nodes().stream().map(node -> info(node, "cluster-stable:size=5")).distinct())
        .hasSize(1);
  }
}
