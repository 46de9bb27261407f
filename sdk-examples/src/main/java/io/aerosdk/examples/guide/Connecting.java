package io.aerosdk.examples.guide;

import com.aerospike.client.Key;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.TlsConfig;
import io.aerosdk.async.Client;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.cluster.ClusterEvent;
import io.aerosdk.cluster.ClusterSubscription;
import io.aerosdk.cluster.ClusterView;
import io.aerosdk.cluster.Feature;
import io.aerosdk.cluster.NodeHealth;
import io.aerosdk.cluster.NodeView;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The code of the page about connecting, a method for each block. */
final class Connecting {
  private Connecting() {}

  static CompletionStage<Boolean> async(String seeds) {
    // snippet
    return Client.connect(seeds) // such as "localhost:3000"
        .thenCompose(
            client ->
                client
                    .createSession()
                    .contains(DataSet.of("test", "users").id(1))
                    .whenComplete((found, failure) -> client.close()));
    // end
  }

  static boolean blocking(String seeds) {
    // snippet
    try (SyncClient client = SyncClient.connect(seeds)) {
      SyncSession session = client.createSession();
      return session.contains(DataSet.of("test", "users").id(1));
    }
    // end
  }

  static boolean defined(String host, int port, String password) {
    // snippet
    ClusterDefinition cluster =
        ClusterDefinition.of(host, port)
            .withNativeCredentials("username", password)
            .usingServicesAlternate()
            .withIpMap(Map.of("10.0.0.1", "3.72.54.187"));
    try (SyncClient client = SyncClient.connect(cluster)) {
      return client.isConnected();
    }
    // end
  }

  static ClusterDefinition tls(String host, int port, Path caFile, String password) {
    // snippet
    ClusterDefinition cluster =
        ClusterDefinition.of(host, port)
            .withTlsConfigOf()
            .tlsName("myTlsName")
            .caFile(caFile)
            .done()
            .withNativeCredentials("username", password)
            .usingServicesAlternate();
    // end
    return cluster;
  }

  static ClusterDefinition mutualTls(
      String host, int port, Path caFile, Path certificate, Path key, String password) {
    // snippet
    ClusterDefinition cluster =
        ClusterDefinition.of(host, port)
            .withTlsConfigOf()
            .tlsName("myTlsName")
            .caFile(caFile)
            .clientCertFile(certificate)
            .clientKeyFile(key)
            .done()
            .withNativeCredentials("username", password)
            .usingServicesAlternate();
    // end
    return cluster;
  }

  static ClusterDefinition certificateLogin(ClusterDefinition mutualTls) {
    // snippet
    ClusterDefinition cluster = mutualTls.withCertificateCredentials();
    // end
    return cluster;
  }

  static ClusterDefinition stores(String host, int port, Path trust, Path keys, String password) {
    // snippet
    ClusterDefinition cluster =
        ClusterDefinition.of(host, port)
            .withTlsConfigOf()
            .trustStore(trust, password)
            .keyStore(keys, password)
            .protocols("TLSv1.3")
            .done();
    // end
    return cluster;
  }

  static ClusterDefinition tlsAsAValue(String seeds, Path caFile, String password) {
    // snippet
    TlsConfig tls = TlsConfig.SYSTEM_TRUST.withCaFile(caFile);
    ClusterDefinition cluster =
        ClusterDefinition.parse(seeds) // such as "localhost:myTlsName:4333"
            .withTlsConfig(tls)
            .withNativeCredentials("admin", password)
            .usingServicesAlternate();
    // end
    return cluster;
  }

  static SyncClient racks(String host, int port) {
    // snippet
    ClusterDefinition cluster = ClusterDefinition.of(host, port).preferringRacks(1, 2);
    SyncClient client = SyncClient.connect(cluster);
    SyncSession near = client.createSession(Behavior.FAST_RACK_AWARE);
    // end
    near.contains(DataSet.of("test", "users").id(1));
    return client;
  }

  static ClusterDefinition connections(String seeds) {
    // snippet
    SystemSettings settings =
        SystemSettings.DEFAULT
            .minConnectionsPerNode(10) // open before the first call
            .maxConnectionsPerNode(200) // further calls wait
            .tendInterval(Duration.ofMillis(500));
    ClusterDefinition cluster =
        ClusterDefinition.parse(seeds)
            .withSystemSettings(settings)
            .maxErrorRate(50)
            .errorRateWindow(2)
            .appId("shop");
    // end
    return cluster;
  }

  static boolean view(SyncClient client) {
    // snippet
    ClusterView view = client.view();
    System.out.println(view);
    for (NodeView node : view.nodes()) {
      NodeHealth health = node.health();
      System.out.printf(
          "%s: %d errors, %d time-outs%n", node.name(), health.errors(), health.timeouts());
    }
    return view.supports(Feature.TRANSACTIONS);
    // end
  }

  static void events(SyncClient client, Logger log) {
    // snippet
    ClusterSubscription subscription =
        client.onClusterEvent(
            event -> {
              if (event instanceof ClusterEvent.NodeRemoved gone) {
                log.log(Level.WARNING, "Node {0} has left", gone.node().name());
              }
            });
    work(client);
    subscription.close(); // closing the client ends it too
    // end
  }

  private static void work(SyncClient client) {
    client.createSession().contains(DataSet.of("test", "users").id(1));
  }

  static List<SyncSession> sessions(SyncClient client) {
    // snippet
    SyncSession session = client.createSession(Behavior.DEFAULT);
    SyncSession fast = client.createSession(Behavior.READ_FAST);
    SyncSession consistent = client.createSession(Behavior.STRICTLY_CONSISTENT);
    // end
    return List.of(session, fast, consistent);
  }

  static Behavior derived() {
    // snippet
    Behavior own =
        Behavior.DEFAULT.deriveWithChanges(
            "own", c -> c.totalTimeout(Duration.ofSeconds(5)).maxRetries(3));
    // end
    return own;
  }

  static long dataSets(SyncSession session) {
    // snippet
    DataSet users = DataSet.of("test", "users");
    Key key = users.id(42);
    List<Key> keys = users.ids(1, 2, 3);
    Key known = users.idFromDigest(key.digest);
    session.upsert(keys).put(Map.of("name", "Alice")).execute();
    session.put(known, Map.of("name", "Bob"));
    try (RecordStream rows = session.query(users).execute()) {
      return rows.stream().count();
    }
    // end
  }
}
