package io.aerosdk.internal.cluster;

import io.aerosdk.Host;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds seeds where something else listens than an Aerospike server. The official client takes the
 * first bytes of whatever answers for a length: for the start of an HTTP answer it reserves 790 MB.
 * So each seed is asked one question first, all at the same time.
 */
final class Strangers {
  private static final long LIMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
  private static final List<String> QUESTION = List.of("node");

  private Strangers() {}

  /** Those of the seeds that answer otherwise; not those that do not answer at all, or too late. */
  static Set<Host> among(List<Host> seeds) {
    long end = System.nanoTime() + LIMIT_NANOS;
    Set<Host> strangers = new LinkedHashSet<>();
    try (var sockets = new SeedSockets()) {
      List<CompletableFuture<Boolean>> asked = new ArrayList<>();
      seeds.forEach(seed -> asked.add(ask(seed, sockets)));
      for (int i = 0; i < asked.size(); i++) {
        if (await(asked.get(i), end - System.nanoTime())) {
          strangers.add(seeds.get(i));
        }
      }
    }
    return strangers;
  }

  private static CompletableFuture<Boolean> ask(Host seed, SeedSockets sockets) {
    CompletableFuture<Boolean> stranger = new CompletableFuture<>();
    DaemonThreads.start(
        "aerosdk-seed-check",
        () -> {
          boolean answer = false;
          try {
            answer = isStranger(seed, sockets);
          } finally {
            stranger.complete(answer);
          }
        });
    return stranger;
  }

  private static boolean isStranger(Host seed, SeedSockets sockets) {
    try (Socket socket = sockets.connect(seed.name(), seed.port())) {
      InfoExchange.ask(socket, QUESTION);
      return false;
    } catch (ProtocolException other) {
      return true;
    } catch (IOException noAnswer) {
      return false;
    }
  }

  private static boolean await(CompletableFuture<Boolean> stranger, long nanos) {
    try {
      return stranger.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException late) {
      return false;
    }
  }
}
