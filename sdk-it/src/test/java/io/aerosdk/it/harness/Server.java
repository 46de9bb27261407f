package io.aerosdk.it.harness;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.BatchResults;
import com.aerospike.client.Key;
import com.aerospike.client.policy.BatchDeletePolicy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.Statement;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that scenarios run on, and the clients that they share. Not thread-safe. */
public final class Server implements AutoCloseable {
  private final String name;
  private final ClusterDefinition cluster;
  private final String namespace;
  private final @Nullable String strongNamespace;
  private final Runnable stop;
  private final Map<Flavor, TestClient> clients = new EnumMap<>(Flavor.class);
  private final Map<Flavor, TestClient> inBatches = new EnumMap<>(Flavor.class);
  private @Nullable TestClient cleaner;

  Server(
      String name,
      ClusterDefinition cluster,
      String namespace,
      @Nullable String strongNamespace,
      Runnable stop) {
    this.name = name;
    this.cluster = cluster;
    this.namespace = namespace;
    this.strongNamespace = strongNamespace;
    this.stop = stop;
  }

  ClusterDefinition cluster() {
    return cluster;
  }

  String namespace() {
    return namespace;
  }

  /** A namespace with strong consistency; null if there is none. */
  @Nullable String strongNamespace() {
    return strongNamespace;
  }

  TestClient client(Flavor flavor) {
    return clients.computeIfAbsent(flavor, some -> some.connect(cluster));
  }

  /** A client whose calls travel as rows of batches. */
  TestClient clientInBatches(Flavor flavor) {
    return inBatches.computeIfAbsent(flavor, some -> some.connectInBatches(cluster));
  }

  /**
   * Deletes the records of a set, by the official client and connections of their own: the SDK is
   * what is tested, and what a test did to the shared clients must not matter.
   */
  void empty(DataSet set) {
    if (cleaner == null) {
      cleaner = Flavor.SYNC.connect(cluster);
    }
    AerospikeClient client = cleaner.underlyingClient();
    List<Key> keys = new ArrayList<>();
    Statement all = new Statement();
    all.setNamespace(set.namespace());
    set.setName().ifPresent(all::setSetName);
    QueryPolicy headers = new QueryPolicy(client.getQueryPolicyDefault());
    headers.includeBinData = false;
    try (RecordSet rows = client.query(headers, all)) {
      while (rows.next()) {
        keys.add(rows.getKey());
      }
    }
    if (!keys.isEmpty()) {
      BatchDeletePolicy policy = new BatchDeletePolicy();
      policy.durableDelete = set.namespace().equals(strongNamespace);
      BatchResults deleted = client.delete(null, policy, keys.toArray(Key[]::new));
      if (!deleted.status) {
        throw new AssertionError("The records of " + set + " could not be deleted");
      }
    }
  }

  @Override
  public void close() {
    clients.values().forEach(TestClient::close);
    inBatches.values().forEach(TestClient::close);
    if (cleaner != null) {
      cleaner.close();
    }
    stop.run();
  }

  @Override
  public String toString() {
    return name;
  }
}
