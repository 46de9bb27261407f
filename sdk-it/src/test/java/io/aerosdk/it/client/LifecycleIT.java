package io.aerosdk.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.it.harness.Leaks;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Opening and closing leaves no thread, no socket and no event loop, whatever happened between. */
@Scenarios
class LifecycleIT {
  private static final int TIMES = 50;

  private final Setup setup;
  private final DataSet set;

  LifecycleIT(Setup setup) {
    this.setup = setup;
    set = setup.set(LifecycleIT.class);
    openAndClose(); // what a first client starts for the whole JVM is not a leak
  }

  @Test
  void clientsThatAreOpenedAndClosed() {
    Leaks leaks = new Leaks();
    for (int i = 0; i < TIMES; i++) {
      openAndClose();
    }
    leaks.awaitNone();
  }

  private void openAndClose() {
    try (TestClient client = setup.connect()) {
      TestSession session = client.createSession();
      session.put(set.id(1), Map.of("a", 1));
      assertThat(session.query(set.ids(1, 2)).execute()).hasSize(1);
      assertThat(session.query(set).execute().first()).isPresent();
    }
  }

  @Test
  void clientsThatAreOpenAtTheSameTime() {
    Leaks leaks = new Leaks();
    List<TestClient> clients = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      clients.add(setup.connect());
    }
    clients.forEach(client -> client.createSession().put(set.id(1), Map.of("a", 1)));
    clients.forEach(TestClient::close);
    leaks.awaitNone();
  }

  @Test
  void attemptsToConnectThatFail() throws IOException {
    Leaks leaks = new Leaks();
    int port;
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    ClusterDefinition nobody = ClusterDefinition.of("127.0.0.1", port);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> setup.connect(nobody)).isInstanceOf(ConnectionException.class);
    }
    leaks.awaitNone();
  }

  @Test
  void queriesThatAreNeitherReadNorClosed() {
    setup.session().upsert(set.ids(1, 2, 3)).put(Map.of("a", 1)).execute();
    Leaks leaks = new Leaks();
    try (TestClient client = setup.connect()) {
      client.createSession().query(set).execute().iterator().next();
    }
    leaks.awaitNone();
  }
}
