package io.aerosdk.it.harness;

import com.aerospike.client.AerospikeClient;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.behavior.Behaviors;
import io.aerosdk.cluster.ClusterEvent;
import io.aerosdk.cluster.ClusterSubscription;
import io.aerosdk.cluster.ClusterView;
import java.util.function.Consumer;

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
  ClusterView view();

  /** As the client says. */
  ClusterSubscription onClusterEvent(Consumer<? super ClusterEvent> listener);

  /** As the client says. */
  AerospikeClient underlyingClient();

  /** Closes, and waits until everything is closed. */
  @Override
  void close();
}
