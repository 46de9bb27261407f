package io.aerosdk.it.harness;

import com.aerospike.client.AerospikeClient;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.behavior.Behaviors;

/** A client of either flavour, as scenarios use it. */
public interface TestClient extends AutoCloseable {
  /** A session that behaves as the default says. */
  TestSession createSession();

  /** A session that behaves otherwise. */
  TestSession createSession(BehaviorSource behavior);

  /** A session with a behaviour by its name. */
  TestSession createSession(String behavior);

  /** As the client says. */
  Behaviors behaviors();

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
