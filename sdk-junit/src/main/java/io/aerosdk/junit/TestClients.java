package io.aerosdk.junit;

import com.aerospike.client.AerospikeClient;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.SystemSettings;
import java.time.Duration;

/** The client of one flavour. Implementations are loaded only where the flavour is wanted. */
interface TestClients extends AutoCloseable {
  /** Short, so that what is done to nodes is soon known. */
  Duration TEND_INTERVAL = Duration.ofMillis(250);

  /** The client. */
  Object client();

  /** A new session. */
  Object session();

  /** What it stands on. */
  AerospikeClient underlyingClient();

  /** Closes the client, and waits until it is closed. */
  @Override
  void close();

  /** How clients of tests connect. */
  static ClusterDefinition cluster(String seeds) {
    return ClusterDefinition.parse(seeds)
        .withSystemSettings(SystemSettings.DEFAULT.tendInterval(TEND_INTERVAL));
  }
}
