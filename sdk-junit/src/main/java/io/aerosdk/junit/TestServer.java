package io.aerosdk.junit;

import io.aerosdk.embedded.EmbeddedAerospike;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** The server of a test class and the clients of its tests. Thread-safe. */
final class TestServer implements AutoCloseable {
  private final EmbeddedAerospike server;
  private @Nullable TestClients sync;
  private @Nullable TestClients async;

  private TestServer(EmbeddedAerospike server) {
    this.server = server;
  }

  static TestServer start(AerospikeTest wanted) {
    EmbeddedAerospike.Builder builder = EmbeddedAerospike.builder().nodes(wanted.nodes());
    for (String namespace : wanted.namespaces()) {
      builder.namespace(namespace);
    }
    return new TestServer(builder.start());
  }

  /** The object for a parameter of that type. */
  synchronized Object give(Class<?> type) {
    return switch (type.getName()) {
      case Injected.SERVER -> server;
      case Injected.FAULTS -> server.faults();
      case Injected.SYNC_CLIENT -> sync().client();
      case Injected.SYNC_SESSION -> sync().session();
      case Injected.ASYNC_CLIENT -> async().client();
      case Injected.ASYNC_SESSION -> async().session();
      default -> throw new ParameterResolutionException("Nothing is known of " + type.getName());
    };
  }

  private TestClients sync() {
    if (sync == null) {
      sync = new SyncClients(server.seeds());
    }
    return sync;
  }

  private TestClients async() {
    if (async == null) {
      async = new AsyncClients(server.seeds());
    }
    return async;
  }

  /** Removes what a test left, and waits until clients know all nodes again. */
  synchronized void clean() {
    server.faults().clear();
    server.heal();
    server.clear();
    awaitNodes(sync);
    awaitNodes(async);
  }

  private void awaitNodes(@Nullable TestClients clients) {
    if (clients != null) {
      Settling.of(clients.underlyingClient(), server.nodes()).run();
    }
  }

  /** Stalled calls end first, then clients, then what they talk to. */
  @Override
  public synchronized void close() {
    server.faults().clear();
    try {
      close(sync);
    } finally {
      try {
        close(async);
      } finally {
        server.close();
      }
    }
  }

  private static void close(@Nullable TestClients clients) {
    if (clients != null) {
      clients.close();
    }
  }
}
