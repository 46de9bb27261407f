package io.aerosdk.junit;

import com.aerospike.client.AerospikeClient;
import io.aerosdk.async.Client;
import io.aerosdk.async.Session;

/** The async flavour. */
final class AsyncClients implements TestClients {
  private final Client client;

  AsyncClients(String seeds) {
    client = Client.connect(TestClients.cluster(seeds)).toCompletableFuture().join();
  }

  @Override
  public Client client() {
    return client;
  }

  @Override
  public Session session() {
    return client.createSession();
  }

  @Override
  public AerospikeClient underlyingClient() {
    return client.underlyingClient();
  }

  @Override
  public void close() {
    client.close();
    client.closed().toCompletableFuture().join();
  }
}
