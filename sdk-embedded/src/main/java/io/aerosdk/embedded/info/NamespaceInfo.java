package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Cluster;
import io.aerosdk.embedded.cluster.Membership;
import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.cluster.PartitionTable;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.sindex.SecondaryIndexes;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.Store;
import io.aerosdk.embedded.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Commands about namespaces and sets: what there is, how much, under which settings. */
final class NamespaceInfo {
  private static final List<String> MEASURED =
      List.of("read", "write", "udf", "pi-query", "si-query");

  private final Node node;
  private final Cluster cluster;
  private final Store store;
  private final SecondaryIndexes indexes;
  private final Transactions transactions;

  NamespaceInfo(
      Node node,
      Cluster cluster,
      Store store,
      SecondaryIndexes indexes,
      Transactions transactions) {
    this.transactions = transactions;
    this.node = node;
    this.cluster = cluster;
    this.store = store;
    this.indexes = indexes;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put(
        "namespaces",
        request ->
            store.namespaces().stream().map(Namespace::name).collect(Collectors.joining(";")));
    commands.put("namespace", this::namespace);
    commands.put("sets", this::sets);
    commands.put("latencies", this::latencies);
    commands.put("histogram", this::histogram);
    commands.put("index-pressure", request -> indexPressure());
    // Nothing is ever evicted, so there is nothing to reset.
    commands.put("eviction-reset", request -> "ok");
  }

  /** Nothing is measured: the name of the histogram, as of commands that nobody has sent. */
  private String latencies(InfoRequest request) {
    String wanted = request.parameter("hist");
    List<String> all = new ArrayList<>();
    all.add("batch-index:");
    for (Namespace namespace : store.namespaces()) {
      for (String command : MEASURED) {
        all.add("{" + namespace.name() + "}-" + command + ":");
      }
    }
    if (wanted != null) {
      all.retainAll(List.of(wanted + ":"));
    }
    if (all.isEmpty()) {
      throw InfoException.of(ResultCode.PARAMETER, "bad hist name");
    }
    return String.join(";", all);
  }

  /** Empty, as on a server whose sweeps have not made any yet; none is ever made. */
  private String histogram(InfoRequest request) {
    if (store.namespace(request.requiredNamespace()) == null) {
      throw InfoException.of(ResultCode.NAMESPACE, "namespace not found on node");
    }
    return "";
  }

  /** Indexes are in the heap, of which no share is theirs. */
  private String indexPressure() {
    return store.namespaces().stream()
        .map(namespace -> namespace.name() + ":0:0")
        .collect(Collectors.joining(";"));
  }

  private String namespace(InfoRequest request) {
    Namespace namespace = store.namespace(request.path());
    return namespace == null ? "type=unknown" : describe(namespace);
  }

  private String describe(Namespace namespace) {
    transactions.expire(namespace);
    NamespaceConfig config = namespace.config();
    Membership seen = node.membership();
    PartitionTable table = seen.table(namespace);
    KeyValues values =
        new KeyValues(';')
            .add("ns_cluster_size", table.members().size())
            .add("effective_replication_factor", table.copies())
            .add("objects", namespace.objects())
            .add("tombstones", namespace.tombstones())
            .add("mrt_provisionals", transactions.held(namespace))
            .add("mrt_monitors", transactions.monitors(namespace))
            .add("master_objects", namespace.objects())
            .add("master_tombstones", namespace.tombstones())
            .add("prole_objects", 0)
            .add("prole_tombstones", 0)
            .add("non_replica_objects", 0)
            .add("dead_partitions", table.dead())
            .add("unavailable_partitions", table.unavailable())
            .add("clock_skew_stop_writes", false)
            .add("stop_writes", false)
            .add("hwm_breached", false)
            .add("current_time", store.clock().seconds())
            .add("data_used_bytes", namespace.dataBytes())
            .add("truncate_lut", namespace.truncatedBefore())
            .add("migrate_tx_partitions_remaining", table.outgoing(node))
            .add("migrate_rx_partitions_remaining", table.incoming(node))
            .add("migrate_tx_partitions_active", table.outgoing(node))
            .add("migrate_rx_partitions_active", table.incoming(node))
            .add("pending_quiesce", cluster.isToQuiesce(node))
            .add("nodes_quiesced", seen.quiesced().size())
            .add("effective_is_quiesced", seen.quiesced().contains(node))
            .add("replication-factor", table.copies())
            .add("strong-consistency", config.strongConsistency())
            .add("strong-consistency-allow-expunge", config.allowExpunge())
            .add("mrt-duration", config.transactionSeconds())
            .add("single-bin", false)
            .add("rack-id", node.rack())
            .add("nsup-period", config.nsupPeriod())
            .add("default-ttl", config.defaultTtl())
            .add("allow-ttl-without-nsup", config.allowTtlWithoutNsup())
            .add("default-read-touch-ttl-pct", config.defaultReadTouchTtlPercent())
            .add("max-record-size", config.maxRecordSize())
            .add("storage-engine", "memory");
    node.traffic(namespace).forEach(values::add);
    return values.toString();
  }

  private String sets(InfoRequest request) {
    String path = request.path();
    if (path.isEmpty() && request.parameters().isEmpty()) {
      return store.namespaces().stream().map(this::allSets).collect(Collectors.joining());
    }
    int slash = path.indexOf('/');
    Namespace namespace = store.namespace(slash < 0 ? path : path.substring(0, slash));
    if (namespace == null) {
      return "ns_type=unknown";
    }
    if (slash < 0) {
      return allSets(namespace);
    }
    RecordSet set = namespace.set(path.substring(slash + 1));
    return set == null ? "" : counts(new KeyValues(':'), namespace, set) + ";";
  }

  private String allSets(Namespace namespace) {
    StringBuilder text = new StringBuilder();
    for (RecordSet set : namespace.sets()) {
      KeyValues line = new KeyValues(':').add("ns", namespace.name()).add("set", set.name());
      text.append(counts(line, namespace, set)).append(';');
    }
    return text.toString();
  }

  private KeyValues counts(KeyValues line, Namespace namespace, RecordSet set) {
    return line.add("objects", set.objects())
        .add("tombstones", set.tombstones())
        .add("data_used_bytes", set.dataBytes())
        .add("truncate_lut", set.truncatedBefore())
        .add("sindexes", indexes.of(namespace).countOf(set.name()))
        .add("index_populating", false)
        .add("truncating", false)
        .add("default-read-touch-ttl-pct", 0)
        .add("default-ttl", 0)
        .add("disable-eviction", false)
        .add("enable-index", false)
        .add("stop-writes-count", 0)
        .add("stop-writes-size", 0);
  }
}
