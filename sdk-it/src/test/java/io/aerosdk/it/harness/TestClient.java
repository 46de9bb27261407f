package io.aerosdk.it.harness;

import com.aerospike.client.AerospikeClient;
import io.aerosdk.behavior.Behavior;

/** A client of either flavour, as scenarios use it. */
public interface TestClient extends AutoCloseable {
  /** A session that behaves as the default says. */
  TestSession createSession();

  /** A session that behaves otherwise. */
  TestSession createSession(Behavior behavior);

  /** Requests to the servers themselves, of a session of this client. */
  TestRequests requests();

  /** As the client says. */
  boolean isConnected();

  /** As the client says. */
  AerospikeClient underlyingClient();

  /** Closes, and waits until everything is closed. */
  @Override
  void close();
}
