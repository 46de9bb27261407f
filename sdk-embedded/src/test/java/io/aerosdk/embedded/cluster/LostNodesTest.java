package io.aerosdk.embedded.cluster;

import static io.aerosdk.embedded.cluster.Asking.info;
import static io.aerosdk.embedded.cluster.Asking.missing;
import static io.aerosdk.embedded.cluster.Asking.number;
import static io.aerosdk.embedded.cluster.Asking.onlyOn;
import static io.aerosdk.embedded.cluster.Asking.read;
import static io.aerosdk.embedded.cluster.Asking.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.storage.NamespaceConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which records are there after nodes have gone. */
final class LostNodesTest {
  private static final Duration MIGRATION = Duration.ofSeconds(10);

  private final ManualClock clock = new ManualClock();

  private EmbeddedAerospike cluster(int nodes, int copies, Duration migration) {
    return EmbeddedAerospike.builder()
        .nodes(nodes)
        .namespace(NamespaceConfig.of("test").withReplicationFactor(copies))
        .migrationTime(migration)
        .clock(clock)
        .start();
  }

  private EmbeddedAerospike cluster(int nodes, int copies) {
    return cluster(nodes, copies, Duration.ZERO);
  }

  @Test
  void theOnlyCopyDiesWithItsNode() {
    try (EmbeddedAerospike server = cluster(3, 1)) {
      write(server, 1);
      EmbeddedNode victim = server.nodes().get(2);
      List<Key> lost = onlyOn(server, victim);
      assertThat(lost).hasSizeBetween(50, 150);
      victim.kill();
      assertThat(missing(server)).isEqualTo(lost);
      assertThat(number(server.nodes().get(0), "objects")).isEqualTo(300 - lost.size());
      victim.restart();
      assertThat(missing(server)).isEqualTo(lost);
    }
  }

  @Test
  void aNodeThatIsShutDownBringsItsRecordsBackExceptWhereThereAreNewerOnes() {
    try (EmbeddedAerospike server = cluster(3, 1)) {
      write(server, 1);
      EmbeddedNode away = server.nodes().get(2);
      List<Key> gone = onlyOn(server, away);
      away.stop();
      assertThat(missing(server)).isNotEmpty().isEqualTo(gone);
      clock.advance(Duration.ofSeconds(1));
      Key written = gone.get(0);
      write(server, written, 2);
      away.restart();
      assertThat(missing(server)).isEmpty();
      assertThat(read(server, written)).isEqualTo(2);
      assertThat(read(server, gone.get(1))).isEqualTo(1);
    }
  }

  @Test
  void whatWasTruncatedWhileTheNodeWasAwayStaysAway() {
    try (EmbeddedAerospike server = cluster(2, 1)) {
      write(server, 1);
      server.nodes().get(1).stop();
      clock.advance(Duration.ofSeconds(1));
      server.clear();
      server.nodes().get(1).restart();
      assertThat(missing(server)).hasSize(300);
      assertThat(number(server.nodes().get(0), "objects")).isZero();
    }
  }

  @Test
  void oneOfTwoCopiesIsEnoughAsOftenAsNodesDieOneByOne() {
    try (EmbeddedAerospike server = cluster(3, 2)) {
      write(server, 1);
      for (EmbeddedNode victim : server.nodes()) {
        victim.kill();
        assertThat(missing(server)).isEmpty();
        victim.restart();
      }
      server.nodes().get(1).kill();
      server.nodes().get(2).kill();
      assertThat(missing(server)).isEmpty();
    }
  }

  @Test
  void twoNodesThatDieAtOnceTakeWhatOnlyTheyHad() {
    try (EmbeddedAerospike server = cluster(3, 2)) {
      write(server, 1);
      EmbeddedNode one = server.nodes().get(1);
      EmbeddedNode two = server.nodes().get(2);
      List<Key> lost = onlyOn(server, one, two);
      assertThat(lost).hasSizeBetween(50, 150);
      server.kill(one, two);
      assertThat(one.isUp()).isFalse();
      assertThat(missing(server)).isEqualTo(lost);
    }
  }

  @Test
  void theLastNodeOfAllStopsAndComesBackWithWhatItHad() {
    try (EmbeddedAerospike server = cluster(2, 2)) {
      write(server, 1);
      server.nodes().get(0).stop();
      server.nodes().get(1).stop();
      server.nodes().get(1).restart();
      server.nodes().get(0).restart();
      assertThat(missing(server)).isEmpty();
    }
  }

  @Test
  void aSecondDeathBeforeTheRecordsHaveMovedIsLikeOneAtTheSameTime() {
    try (EmbeddedAerospike server = cluster(3, 2, MIGRATION)) {
      write(server, 1);
      EmbeddedNode one = server.nodes().get(1);
      EmbeddedNode two = server.nodes().get(2);
      List<Key> lost = onlyOn(server, one, two);
      clock.advance(Duration.ofSeconds(1));
      one.kill();
      clock.advance(MIGRATION.dividedBy(2));
      Key written = lost.get(0);
      write(server, written, 2);
      two.kill();
      assertThat(missing(server))
          .as("all but what was written since, as the node left has that")
          .isEqualTo(lost.subList(1, lost.size()));
      assertThat(read(server, written)).isEqualTo(2);
    }
  }

  @Test
  void recordsMoveInTheirTimeAndNodesSaySo() {
    try (EmbeddedAerospike server = cluster(3, 2, MIGRATION)) {
      write(server, 1);
      EmbeddedNode first = server.nodes().get(0);
      EmbeddedNode victim = server.nodes().get(1);
      assertThat(info(first, "cluster-stable:")).doesNotStartWith("ERROR");
      victim.kill();
      assertThat(info(first, "cluster-stable:")).isEqualTo("ERROR:7:migrations in progress");
      assertThat(info(first, "cluster-stable:ignore-migrations=true")).doesNotStartWith("ERROR");
      assertThat(number(first, "migrate_rx_partitions_remaining")).isBetween(1_000, 1_800);
      assertThat(number(first, "migrate_tx_partitions_remaining")).isBetween(1_000, 1_800);
      assertThat(missing(server)).isEmpty();
      String generation = info(first, "partition-generation");

      clock.advance(MIGRATION);
      assertThat(info(first, "partition-generation")).isNotEqualTo(generation);
      assertThat(info(first, "cluster-stable:size=2")).doesNotStartWith("ERROR");
      assertThat(number(first, "migrate_rx_partitions_remaining")).isZero();
      server.nodes().get(2).kill();
      assertThat(missing(server)).isEmpty();
    }
  }

  @Test
  void aNodeThatJoinsIsMasterOnlyWhenItHasTheRecords() {
    try (EmbeddedAerospike server = cluster(2, 1, MIGRATION)) {
      write(server, 1);
      EmbeddedNode added = server.addNode();
      assertThat(onlyOn(server, added)).isEmpty();
      assertThat(missing(server)).isEmpty();
      clock.advance(MIGRATION);
      assertThat(onlyOn(server, added)).hasSizeBetween(50, 150);
      assertThat(missing(server)).isEmpty();
    }
  }
}
