package io.aerosdk.internal.view;

import com.aerospike.client.cluster.ConnectionStats;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.metrics.LatencyBuckets;
import com.aerospike.client.metrics.LatencyType;
import com.aerospike.client.metrics.NodeMetrics;
import io.aerosdk.cluster.CommandKind;
import io.aerosdk.cluster.CommandLatency;
import io.aerosdk.cluster.ConnectionCounts;
import io.aerosdk.cluster.NodeHealth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Reads the counters which the official client keeps of a node. */
final class HealthReader {
  private HealthReader() {}

  static NodeHealth read(Node node) {
    return new NodeHealth(
        node.getErrorCount(),
        node.getTimeoutCount(),
        node.getKeyBusyCount(),
        !node.errorRateWithinLimit(),
        counts(node.getConnectionStats()),
        counts(node.getAsyncConnectionStats()),
        latencies(node));
  }

  private static ConnectionCounts counts(ConnectionStats stats) {
    return new ConnectionCounts(stats.inUse, stats.inPool, stats.opened, stats.closed);
  }

  @SuppressWarnings("EnumOrdinal") // it is how the client orders its buckets
  private static Map<CommandKind, CommandLatency> latencies(Node node) {
    NodeMetrics metrics = node.areMetricsEnabled() ? node.getMetrics() : null;
    if (metrics == null) {
      return Map.of();
    }
    Collection<LatencyBuckets[]> byNamespace = metrics.getHistograms().getMap().values();
    Map<CommandKind, CommandLatency> latencies = new EnumMap<>(CommandKind.class);
    for (CommandKind kind : CommandKind.values()) {
      latencies.put(kind, sum(byNamespace, type(kind).ordinal()));
    }
    return latencies;
  }

  private static CommandLatency sum(Collection<LatencyBuckets[]> byNamespace, int type) {
    long[] sum = new long[LatencyMeasuring.COLUMNS];
    for (LatencyBuckets[] buckets : byNamespace) {
      for (int i = 0; i < Math.min(sum.length, buckets[type].getMax()); i++) {
        sum[i] += buckets[type].getBucket(i);
      }
    }
    return CommandLatency.of(sum);
  }

  private static LatencyType type(CommandKind kind) {
    return switch (kind) {
      case CONNECT -> LatencyType.CONN;
      case WRITE -> LatencyType.WRITE;
      case READ -> LatencyType.READ;
      case BATCH -> LatencyType.BATCH;
      case QUERY -> LatencyType.QUERY;
    };
  }
}
