package io.aerosdk.internal.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.error.InvalidNamespaceException;
import io.aerosdk.error.SdkException;
import io.aerosdk.info.NamespaceDetails;
import io.aerosdk.info.SetDetails;
import io.aerosdk.internal.task.Done;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterRequestsTest {
  private static final String STABLE = "cluster-stable:";

  private final ScriptedNodes nodes = ScriptedNodes.current();

  @Test
  void aClusterIsStableIfAllNodesSeeTheSame() {
    nodes.with("A1", STABLE, "8A138C652AB0").with("A2", STABLE, "8A138C652AB0");
    assertThat(nodes.ask(ClusterRequests.isStable())).isTrue();

    nodes.with("A3", STABLE, "4887D46F65A0");
    assertThat(nodes.ask(ClusterRequests.isStable())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ERROR:7:unstable cluster", "ERROR:7:migrations in progress"})
  void aNodeThatSeesNoneMakesItUnstable(String answer) {
    nodes.with("A1", STABLE, "8A138C652AB0").with("A2", STABLE, answer);
    assertThat(nodes.ask(ClusterRequests.isStable())).isFalse();
  }

  @Test
  void aNodeThatRefusesTheQuestionIsAnError() {
    nodes.with("A1", STABLE, "8A138C652AB0").with("A2", STABLE, "ERROR:81:role violation");
    assertThatThrownBy(() -> nodes.ask(ClusterRequests.isStable()))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("node A2");
  }

  @Test
  void buildsAndNamespacesAreThoseOfAllNodes() {
    nodes.with("A1", "build", "8.1.2.0").with("A2", "build", "8.1.3.0");
    nodes.with("A1", "namespaces", "test;bar").with("A2", "namespaces", "zoo;test");

    assertThat(nodes.ask(ClusterRequests.builds())).containsExactly("8.1.2.0", "8.1.3.0");
    assertThat(nodes.ask(ClusterRequests.namespaces())).containsExactly("bar", "test", "zoo");
  }

  @Test
  void theSizeIsWhatANodeSays() {
    nodes.with("A1", "statistics", "failed_best_practices=true;cluster_size=5;uptime=3");
    assertThat(nodes.ask(ClusterRequests.size())).isEqualTo(5);

    nodes.with("A1", "statistics", "uptime=3");
    assertThatThrownBy(() -> nodes.ask(ClusterRequests.size()))
        .hasMessageContaining("no cluster_size");
  }

  @Test
  void anyLineIsAnsweredAsItComes() {
    nodes.with("A1", "edition", "Community").with("A2", "edition", "Enterprise");

    assertThat(nodes.ask(ClusterRequests.raw("edition"))).isEqualTo("Community");
    assertThat(nodes.ask(ClusterRequests.rawOnAll("edition")))
        .isEqualTo(Map.of("A1", "Community", "A2", "Enterprise"));
    assertThatThrownBy(() -> nodes.ask(ClusterRequests.raw("bogus:password=secret")))
        .hasMessageContainingAll("Info command bogus failed", "unrecognized command")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "build\nnode", "build\r"})
  void whatIsNotOneLineIsRefused(String command) {
    assertThatThrownBy(() -> ClusterRequests.raw(command))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("command must not");
  }

  @Test
  void aNamespaceIsAddedUpOverItsNodes() {
    nodes
        .with(
            "A1",
            "namespace/test",
            "ns_cluster_size=2;effective_replication_factor=2;objects=9;master_objects=5;"
                + "master_tombstones=1;data_used_bytes=100;stop_writes=false;"
                + "unavailable_partitions=0;dead_partitions=0;migrate_tx_partitions_remaining=3;"
                + "strong-consistency=true;nsup-period=120;default-ttl=86400")
        .with(
            "A2",
            "namespace/test",
            "effective_replication_factor=2;objects=9;master_objects=4;master_tombstones=0;"
                + "data_used_bytes=90;stop_writes=true;unavailable_partitions=2;dead_partitions=1;"
                + "migrate_tx_partitions_remaining=1;strong-consistency=true")
        .with("A3", "namespace/test", "type=unknown");

    NamespaceDetails test = nodes.ask(NamespaceRequests.details("test")).orElseThrow();

    assertThat(test.name()).isEqualTo("test");
    assertThat(test.strongConsistency()).isTrue();
    assertThat(test.replicationFactor()).isEqualTo(2);
    assertThat(test.defaultTimeToLive()).isEqualTo(Duration.ofDays(1));
    assertThat(test.expirationPeriod()).isEqualTo(Duration.ofMinutes(2));
    assertThat(test.objects()).isEqualTo(9);
    assertThat(test.tombstones()).isEqualTo(1);
    assertThat(test.dataUsedBytes()).isEqualTo(190);
    assertThat(test.stopWrites()).isTrue();
    assertThat(test.unavailablePartitions()).isEqualTo(3);
    assertThat(test.migrationsRemaining()).isEqualTo(4);
    assertThat(test.statisticsByNode()).containsOnlyKeys("A1", "A2");
    assertThat(test.statisticsByNode().get("A1")).containsEntry("ns_cluster_size", "2");
  }

  @Test
  void aNamespaceThatNoNodeHasIsEmpty() {
    nodes.with("A1", "namespace/zz", "type=unknown");
    assertThat(nodes.ask(NamespaceRequests.details("zz"))).isEmpty();
  }

  @Test
  void aNumberThatIsNoneIsAnErrorAndNotZero() {
    nodes.with("A1", "namespace/test", "master_objects=many");
    assertThatThrownBy(() -> nodes.ask(NamespaceRequests.details("test")))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("master_objects is no number: many");
  }

  @Test
  void setsAreWholeEntriesAndAddedUpOverTheNodes() {
    nodes
        .with(
            "A1",
            "sets/test",
            "ns=test:set=b:objects=12:tombstones=1:data_used_bytes=10:truncating=false:sindexes=2:"
                + "default-ttl=60:enable-index=true;ns=test:set=a,1:objects=1;")
        .with("A2", "sets/test", "ns=test:set=b:objects=3:data_used_bytes=5:truncating=true;")
        .with("A3", "sets/test", "");

    List<SetDetails> sets = nodes.ask(NamespaceRequests.sets("test"));

    assertThat(sets)
        .containsExactly(
            new SetDetails(DataSet.of("test", "a,1"), 1, 0, 0, 0, Duration.ZERO, false, false),
            new SetDetails(
                DataSet.of("test", "b"), 15, 1, 15, 2, Duration.ofMinutes(1), true, true));
  }

  @Test
  void anUnknownNamespaceHasNoSets() {
    nodes.with("A1", "sets/zz", "ns_type=unknown");
    assertThat(nodes.ask(NamespaceRequests.sets("zz"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a;b", "a:b", "a=b", "12345678901234567890123456789012"})
  void whatIsNoNamespaceIsRefused(String name) {
    assertThatThrownBy(() -> NamespaceRequests.details(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("namespace must ");
    assertThatThrownBy(() -> NamespaceRequests.sets(name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void truncateNamesSetAndTime() {
    nodes
        .with("A1", "namespaces", "bar;test")
        .with("A1", "truncate:namespace=test;set=users", "ok")
        .with("A1", "truncate-namespace:namespace=bar", "ok")
        .with("A1", "truncate:namespace=test;set=users;lut=1700000000000000007", "ok");
    DataSet users = DataSet.of("test", "users");

    assertThat(nodes.ask(TruncateRequests.all(users))).isEqualTo(Done.DONE);
    assertThat(nodes.ask(TruncateRequests.all(DataSet.of("bar")))).isEqualTo(Done.DONE);
    Instant time = Instant.ofEpochSecond(1_700_000_000, 7);
    assertThat(nodes.ask(TruncateRequests.before(users, time))).isEqualTo(Done.DONE);
  }

  @Test
  void truncateOfAnUnknownNamespaceIsAnErrorAlthoughTheServerSaysOk() {
    nodes.with("A1", "namespaces", "test").with("A1", "truncate:namespace=tes;set=users", "ok");
    assertThatThrownBy(() -> nodes.ask(TruncateRequests.all(DataSet.of("tes", "users"))))
        .isInstanceOf(InvalidNamespaceException.class)
        .hasMessageStartingWith("Truncate of tes.users failed");
  }

  @Test
  void aTruncateThatIsRefusedSaysWhy() {
    nodes
        .with("A1", "namespaces", "test")
        .with("A1", "truncate:namespace=test;set=users;lut=0", "ERROR:4:would truncate to 0");
    assertThatThrownBy(
            () -> nodes.ask(TruncateRequests.before(DataSet.of("test", "users"), Instant.EPOCH)))
        .hasMessageContaining("would truncate to 0");
    assertThatThrownBy(() -> TruncateRequests.before(DataSet.of("test"), Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("before must be");
  }
}
