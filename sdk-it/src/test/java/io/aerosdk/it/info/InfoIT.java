package io.aerosdk.it.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.ResultCode;
import io.aerosdk.DataSet;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.error.InvalidNodeException;
import io.aerosdk.error.SdkException;
import io.aerosdk.info.SetDetails;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestRequests;
import io.aerosdk.it.harness.TestRequests.OfInfo;
import io.aerosdk.it.harness.TestSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Typed info and info as it comes. */
@Scenarios
class InfoIT {
  private final Setup setup;
  private final TestSession session;
  private final OfInfo info;
  private final DataSet set;

  InfoIT(Setup setup) {
    this.setup = setup;
    session = setup.session();
    info = setup.requests().info();
    set = setup.set(InfoIT.class);
  }

  @Test
  void theClusterTellsWhatItIs() {
    assertThat(info.builds()).isNotEmpty().allMatch(build -> build.matches("\\d+\\.\\d+\\..*"));
    assertThat(info.namespaces()).contains(setup.namespace());
    assertThat(info.clusterSize()).isEqualTo(info.infoOnAllNodes("node").size());
    Polling.until("the cluster is stable", info::isClusterStable);
  }

  @Test
  void aNamespaceCountsItsRecords() {
    long before = info.namespaceDetails(setup.namespace()).orElseThrow().objects();
    for (int id = 0; id < 10; id++) {
      session.put(set.id(id), Map.of("n", id));
    }

    Polling.until(
        "the namespace has ten records more",
        () -> info.namespaceDetails(setup.namespace()).orElseThrow().objects() == before + 10);
    var namespace = info.namespaceDetails(setup.namespace()).orElseThrow();
    assertThat(namespace.name()).isEqualTo(setup.namespace());
    assertThat(namespace.replicationFactor()).isPositive();
    assertThat(namespace.stopWrites()).isFalse();
    assertThat(namespace.unavailablePartitions()).isZero();
    assertThat(namespace.statisticsByNode().keySet())
        .isEqualTo(info.infoOnAllNodes("node").keySet());
  }

  @Test
  void aSetCountsItsRecords() {
    for (int id = 0; id < 10; id++) {
      session.put(set.id(id), Map.of("n", id));
    }
    long copies = info.namespaceDetails(setup.namespace()).orElseThrow().replicationFactor();

    Polling.until("the set has ten records", () -> details().objects() == 10 * copies);
    assertThat(details().dataSet()).isEqualTo(set);
    assertThat(details().tombstones()).isZero();
  }

  private SetDetails details() {
    return info.sets(setup.namespace()).stream()
        .filter(found -> found.dataSet().equals(set))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsUnknownIsEmpty() {
    assertThat(info.namespaceDetails("nosuch")).isEmpty();
    assertThat(info.sets("nosuch")).isEmpty();
    assertThat(info.secondaryIndexDetails(setup.namespace(), "nosuch")).isEmpty();
  }

  @Test
  void indexesOfAnUnknownNamespaceAreAnError() {
    assertThatThrownBy(() -> info.secondaryIndexes("nosuch"))
        .isInstanceOf(SdkException.class)
        .extracting("resultCode")
        .isEqualTo(ResultCode.INVALID_NAMESPACE);
  }

  @Test
  void anyCommandIsAnsweredAsItComes() {
    assertThat(info.info("status")).isEqualTo("ok");
    Map<String, String> nodes = info.infoOnAllNodes("node");
    assertThat(nodes).isNotEmpty().allSatisfy((name, answer) -> assertThat(answer).isEqualTo(name));
    for (String node : nodes.keySet()) {
      assertThat(info.infoOnNode("node", node)).isEqualTo(node);
    }
    assertThat(Set.of(info.info("build"))).isSubsetOf(info.builds());
  }

  @Test
  void whatTheServerDoesNotKnowIsAnErrorWithItsText() {
    for (var ask :
        List.<Runnable>of(() -> info.info("bogus"), () -> info.infoOnAllNodes("bogus"))) {
      assertThatThrownBy(ask::run)
          .isExactlyInstanceOf(SdkException.class)
          .hasMessageContainingAll("Info command bogus failed", "unrecognized command")
          .extracting("resultCode")
          .isEqualTo(ResultCode.PARAMETER_ERROR);
    }
  }

  @Test
  void aNodeThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> info.infoOnNode("node", "BBFFFFFFFFFFFFF"))
        .isInstanceOf(InvalidNodeException.class);
  }

  @Test
  void whatIsNotOneLineIsRefusedOnTheCallersLine() {
    assertThatThrownBy(() -> info.info("node\nbuild"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoSuppressedExceptions();
    assertThatThrownBy(() -> info.namespaceDetails("a;b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoSuppressedExceptions();
  }

  @Test
  void aClosedClientAsksNothing() {
    TestClient client = setup.connect();
    TestRequests requests = client.requests();
    client.close();
    assertThatThrownBy(() -> requests.info().builds()).isInstanceOf(ClientClosedException.class);
    assertThatThrownBy(() -> requests.admin().queryUsers())
        .isInstanceOf(ClientClosedException.class);
    assertThatThrownBy(() -> requests.truncate(set)).isInstanceOf(ClientClosedException.class);
  }
}
