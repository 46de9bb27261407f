package io.aerosdk.it.secure;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.policy.Replica;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads go to the preferred rack: counted on the nodes, not asked of the client. */
@Scenarios
class RacksIT {
  private static final DataSet SET = DataSet.of("test", "RacksIT");
  private static final int KEYS = 200;
  private static final long[] IDS = LongStream.range(0, KEYS).toArray();
  private static final Behavior NEAR =
      Behavior.DEFAULT.deriveWithChanges("near", c -> c.reads(r -> r.replica(Replica.PREFER_RACK)));

  private static EmbeddedAerospike server;

  private final Setup setup;

  RacksIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeAll
  static void start() {
    server = EmbeddedAerospike.builder().nodes(2).racks(1, 2).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void readsGoToThePreferredRack() {
    for (int rack = 1; rack <= 2; rack++) {
      assertThat(readsByRack(rack, NEAR)).containsOnly(Map.entry(rack, KEYS), zero(3 - rack));
    }
  }

  @Test
  void theReadyMadeBehaviorPrefersRacksToo() {
    assertThat(readsByRack(2, Behavior.FAST_RACK_AWARE)).containsOnly(Map.entry(2, KEYS), zero(1));
  }

  @Test
  void withoutTheBehaviorReadsGoToTheMasters() {
    Map<Integer, Integer> reads = readsByRack(1, Behavior.DEFAULT);
    assertThat(reads.values()).hasSize(2).allMatch(count -> count > 0);
    assertThat(reads.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KEYS);
  }

  private static Map.Entry<Integer, Integer> zero(int rack) {
    return Map.entry(rack, 0);
  }

  /** How many of the reads came to the nodes of each rack. */
  private Map<Integer, Integer> readsByRack(int preferred, Behavior behavior) {
    ClusterDefinition cluster = ClusterDefinition.parse(server.seeds()).preferringRacks(preferred);
    try (TestClient client = setup.connect(cluster)) {
      TestSession session = client.createSession(behavior);
      session.upsert(SET.ids(IDS)).put(Map.of("a", 1)).execute();
      Map<Integer, Fault> counters = new LinkedHashMap<>();
      for (EmbeddedNode node : server.nodes()) {
        // A delay that nobody minds, which counts.
        Duration least = Duration.ofMillis(1);
        counters.put(node.rack(), server.faults().onRead().onNode(node.id()).delay(least).always());
      }
      for (long id : IDS) {
        session.get(SET.id(id));
      }
      Map<Integer, Integer> hits = new LinkedHashMap<>();
      counters.forEach((rack, counter) -> hits.put(rack, counter.hits()));
      counters.values().forEach(Fault::close);
      return hits;
    }
  }
}
