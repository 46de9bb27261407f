package io.aerosdk.embedded.cluster;

import static io.aerosdk.embedded.cluster.Asking.info;
import static io.aerosdk.embedded.cluster.Asking.keys;
import static io.aerosdk.embedded.cluster.Asking.missing;
import static io.aerosdk.embedded.cluster.Asking.owned;
import static io.aerosdk.embedded.cluster.Asking.statistic;
import static io.aerosdk.embedded.cluster.Asking.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes that hand over before they leave. */
final class QuiesceTest {
  private static List<String> recluster(EmbeddedAerospike server) {
    return server.nodes().stream().map(node -> info(node, "recluster:")).toList();
  }

  @Test
  void aQuiescedNodeHoldsNothingUntilThatIsUndone() {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().nodes(3).racks(1, 2, 3).start()) {
      write(server, 1);
      EmbeddedNode quiet = server.nodes().get(1);
      assertThat(info(quiet, "quiesce:")).isEqualTo("ok");
      assertThat(keys()).anyMatch(owned(quiet));
      assertThat(statistic(quiet, "pending_quiesce")).isEqualTo("true");
      assertThat(statistic(quiet, "effective_is_quiesced")).isEqualTo("false");

      assertThat(recluster(server)).containsOnlyOnce("ok");
      assertThat(keys()).noneMatch(owned(quiet));
      assertThat(statistic(quiet, "effective_is_quiesced")).isEqualTo("true");
      assertThat(statistic(server.nodes().get(0), "nodes_quiesced")).isEqualTo("1");
      quiet.kill();
      assertThat(missing(server)).isEmpty();

      quiet.restart();
      assertThat(keys()).anyMatch(owned(quiet));
      info(quiet, "quiesce:");
      recluster(server);
      assertThat(info(quiet, "quiesce-undo:")).isEqualTo("ok");
      assertThat(keys()).noneMatch(owned(quiet));
      assertThat(recluster(server)).containsOnlyOnce("ok");
      assertThat(keys()).anyMatch(owned(quiet));
    }
  }
}
