package io.aerosdk.it.policies;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.it.replay.wire.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A cluster of two nodes as a client sees it, in front of one embedded server that does the work,
 * with all that it is sent. Node 0 is master of the even partitions and holds copies of the odd
 * ones, node 1 the other way round; each is a rack. Namespace {@code test} is available, {@code
 * strong} strongly consistent, by what the client is told: the server treats them alike.
 * Thread-safe.
 */
final class TapCluster implements AutoCloseable {
  /** How many nodes there are. */
  static final int NODES = 2;

  private static final int PARTITIONS = 4_096;

  private final EmbeddedAerospike server =
      EmbeddedAerospike.builder().namespace("test").namespace("strong").start();
  private final List<Tap> taps = new ArrayList<>();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final AtomicIntegerArray toDrop = new AtomicIntegerArray(NODES);

  TapCluster() {
    for (int i = 0; i < NODES; i++) {
      taps.add(new Tap(server.port()));
    }
    for (int i = 0; i < NODES; i++) {
      int node = i;
      taps.get(i).start(frame -> passes(node, frame), answer -> rewritten(node, answer));
    }
  }

  ClusterDefinition definition() {
    return ClusterDefinition.of("127.0.0.1", taps.get(0).port());
  }

  /** The node that is master of a key's partition. */
  static int masterOf(byte[] digest) {
    return partitionOf(digest) % NODES;
  }

  private static int partitionOf(byte[] digest) {
    return (digest[0] & 0xff) | (digest[1] & 0x0f) << 8;
  }

  /** What was sent since the last time. */
  List<Sent> taken() {
    List<Sent> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }

  /** Drops the connections of the next requests to a node, before the server sees them. */
  void dropNext(int node, int requests) {
    toDrop.set(node, requests);
  }

  private boolean passes(int node, Frame frame) {
    try {
      sent.addAll(SentReader.read(node, frame));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return toDrop.getAndUpdate(node, left -> Math.max(0, left - 1)) == 0;
  }

  private String rewritten(int node, String answer) {
    return Arrays.stream(answer.split("\n"))
        .map(line -> line.split("\t", 2))
        .map(parts -> parts[0] + "\t" + value(node, parts[0], parts.length < 2 ? "" : parts[1]))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String value(int node, String name, String value) {
    return switch (name) {
      case "node" -> name(node);
      case "service", "service-clear-std" -> endpoint(node);
      case "peers-generation" -> "1";
      case "peers-clear-std" -> "1,3000,[" + peersOf(node) + "]";
      case "rack-ids" -> "test:" + node + ";strong:" + node;
      case "replicas" -> replicas(node, "test", 0) + ";" + replicas(node, "strong", 1);
      default -> value;
    };
  }

  private static String name(int node) {
    return "BB900000000000" + node;
  }

  private String endpoint(int node) {
    return "127.0.0.1:" + taps.get(node).port();
  }

  private String peersOf(int node) {
    return IntStream.range(0, NODES)
        .filter(other -> other != node)
        .mapToObj(other -> "[" + name(other) + ",,[" + endpoint(other) + "]]")
        .collect(Collectors.joining(","));
  }

  /** A regime above zero is what makes a namespace strongly consistent for the client. */
  private static String replicas(int node, String namespace, int regime) {
    return namespace + ":" + regime + ",2," + bitmap(node, 0) + "," + bitmap(node, 1);
  }

  private static String bitmap(int node, int copy) {
    byte[] bits = new byte[PARTITIONS / 8];
    for (int partition = 0; partition < PARTITIONS; partition++) {
      if ((partition + copy) % NODES == node) {
        bits[partition >> 3] |= (byte) (0x80 >> (partition & 7));
      }
    }
    return Base64.getEncoder().encodeToString(bits);
  }

  @Override
  public void close() {
    taps.forEach(Tap::close);
    server.close();
  }
}
