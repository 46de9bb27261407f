package io.aerosdk.junit;

import com.aerospike.client.AerospikeClient;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncSession;

/** The blocking flavour. */
final class SyncClients implements TestClients {
  private final SyncClient client;

  SyncClients(String seeds) {
    client = SyncClient.connect(TestClients.cluster(seeds));
  }

  @Override
  public SyncClient client() {
    return client;
  }

  @Override
  public SyncSession session() {
    return client.createSession();
  }

  @Override
  public AerospikeClient underlyingClient() {
    return client.underlyingClient();
  }

  @Override
  public void close() {
    client.close();
  }
}
