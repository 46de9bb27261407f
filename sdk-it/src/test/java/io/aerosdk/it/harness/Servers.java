package io.aerosdk.it.harness;

import com.github.dockerjava.api.model.Ulimit;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.storage.NamespaceConfig;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The servers of this run, started once: the embedded one, those of {@code -Daerospike.hosts=}, and
 * one in a container if Docker is there. Closed by JUnit at the end of the run.
 */
final class Servers implements AutoCloseable {
  private static final String HOSTS = "aerospike.hosts";
  private static final String NAMESPACE = "aerospike.namespace";

  /** One with strong consistency; a community server has none. */
  private static final String STRONG_NAMESPACE = "aerospike.strong.namespace";

  private static final DockerImageName IMAGE =
      DockerImageName.parse("aerospike/aerospike-server:8.1.2.1");
  private static final int PORT = 3000;
  private static final long OPEN_FILES = 15_000;

  private final List<Server> all = new ArrayList<>();

  Servers() {
    all.add(embedded());
    String hosts = System.getProperty(HOSTS, "").strip();
    if (!hosts.isEmpty()) {
      String namespace = System.getProperty(NAMESPACE, "test");
      all.add(
          new Server(
              hosts,
              ClusterDefinition.parse(hosts),
              namespace,
              System.getProperty(STRONG_NAMESPACE),
              () -> {}));
    }
    if (DockerClientFactory.instance().isDockerAvailable()) {
      all.add(container());
    }
  }

  List<Server> all() {
    return all;
  }

  private static Server embedded() {
    EmbeddedAerospike server =
        EmbeddedAerospike.builder()
            .namespace("test")
            .namespace(NamespaceConfig.of("strong").withStrongConsistency(true))
            .start();
    return new Server(
        "embedded", ClusterDefinition.parse(server.seeds()), "test", "strong", server::close);
  }

  /** A single node whose published address, that of the container, is not asked for. */
  @SuppressWarnings("resource") // closed with the server
  private static Server container() {
    GenericContainer<?> container =
        new GenericContainer<>(IMAGE)
            .withExposedPorts(PORT)
            .withEnv("NSUP_PERIOD", "120")
            .withCreateContainerCmdModifier(
                create -> {
                  if (create.getHostConfig() != null) {
                    create
                        .getHostConfig()
                        .withUlimits(new Ulimit[] {new Ulimit("nofile", OPEN_FILES, OPEN_FILES)});
                  }
                })
            .waitingFor(Wait.forLogMessage(".*migrations: complete.*\\n", 1));
    container.start();
    ClusterDefinition cluster =
        ClusterDefinition.of(container.getHost(), container.getMappedPort(PORT)).forceSingleNode();
    return new Server("container", cluster, "test", null, container::close);
  }

  @Override
  public void close() {
    all.forEach(Server::close);
  }
}
