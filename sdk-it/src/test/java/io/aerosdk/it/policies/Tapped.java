package io.aerosdk.it.policies;

import com.aerospike.client.Key;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** A client of one flavour whose requests are seen. Not thread-safe. */
final class Tapped implements AutoCloseable {
  private final TapCluster cluster = new TapCluster();
  private final TestClient client;

  Tapped(Flavor flavor) {
    this(flavor, definition -> definition);
  }

  Tapped(Flavor flavor, UnaryOperator<ClusterDefinition> change) {
    client = flavor.connect(change.apply(cluster.definition()));
  }

  TestSession session(Behavior behavior) {
    return client.createSession(behavior);
  }

  TapCluster cluster() {
    return cluster;
  }

  /** What was sent about a key since the last time. */
  static List<Sent> about(Key key, List<Sent> sent) {
    return sent.stream().filter(it -> it.isAbout(key.digest)).toList();
  }

  /** Keys whose master is this node. */
  static List<Key> keysOf(int node, DataSet set, int count) {
    return LongStream.iterate(0, id -> id + 1)
        .mapToObj(set::id)
        .filter(key -> TapCluster.masterOf(key.digest) == node)
        .limit(count)
        .toList();
  }

  @Override
  public void close() {
    client.close();
    cluster.close();
  }
}
