package io.aerosdk.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.async.Client;
import io.aerosdk.async.EventLoops;
import io.aerosdk.async.Session;
import io.aerosdk.it.harness.AsyncScenarios;
import io.aerosdk.it.harness.Leaks;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.Stages;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Event loops that outlive a client: those that clients share, and those of the application. */
@AsyncScenarios
class SharedLoopsIT {
  private final ClusterDefinition cluster;
  private final DataSet set;

  SharedLoopsIT(Setup setup) {
    cluster = setup.cluster();
    set = setup.set(SharedLoopsIT.class);
  }

  @Test
  void clientsShareThem() {
    use(EventLoops.start(2)); // what first clients start for the whole JVM is no leak
    Leaks leaks = new Leaks();
    use(EventLoops.start(2));
    leaks.awaitNone();
  }

  private void use(EventLoops loops) {
    Map<String, Boolean> threads = new ConcurrentHashMap<>();
    List<Client> clients =
        IntStream.range(0, 3).mapToObj(i -> Stages.await(Client.connect(cluster, loops))).toList();
    for (Client client : clients) {
      work(client, threads);
      client.close();
      Stages.await(client.closed());
    }
    assertThat(threads).hasSizeLessThanOrEqualTo(2);
    Stages.await(loops.closed());
  }

  private void work(Client client, Map<String, Boolean> threads) {
    Session session = client.createSession();
    for (int i = 0; i < 50; i++) {
      Stages.await(
          session
              .put(set.id(i), Map.of("n", i))
              .thenRun(() -> threads.put(Thread.currentThread().getName(), true)));
    }
    threads.remove(Thread.currentThread().getName()); // for stages that were done at once
    assertThat(Stages.await(session.query(set).execute().toList())).hasSize(50);
  }

  @Test
  void thoseOfTheApplicationGoOn() {
    EventLoopGroup group = new NioEventLoopGroup(1);
    try (EventLoops loops = EventLoops.on(group)) {
      Client client = Stages.await(Client.connect(cluster, loops));
      Stages.await(client.createSession().put(set.id(1), Map.of("n", 1)));
      client.close();
      Stages.await(client.closed());
    }
    assertThat(group.isShuttingDown()).isFalse();
    group.shutdownGracefully().awaitUninterruptibly();
  }

  @Test
  void tooFewConnectionsAreRefused() {
    try (EventLoops loops = EventLoops.start(1)) {
      ClusterDefinition ten =
          cluster.withSystemSettings(SystemSettings.DEFAULT.maxConnectionsPerNode(10));
      assertThatThrownBy(() -> Client.connect(ten, loops))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "maxConnectionsPerNode must be at least 100 for a client on 1 shared event loops, got"
                  + " 10");
    }
  }
}
