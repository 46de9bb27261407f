package io.aerosdk.internal.info;

import io.aerosdk.DataSet;
import io.aerosdk.info.NamespaceDetails;
import io.aerosdk.info.SetDetails;
import io.aerosdk.internal.info.InfoRequest.Target;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What can be asked about a namespace and its sets. */
public final class NamespaceRequests {
  private static final String UNKNOWN = "unknown";

  private NamespaceRequests() {}

  /** A namespace over all nodes; empty if no node has it. */
  public static InfoRequest<Optional<NamespaceDetails>> details(String namespace) {
    String name = InfoText.namespaceName(namespace);
    return InfoRequest.of(
        Call.of("Question for namespace " + name, Kind.READ),
        Target.ALL,
        "namespace/" + name,
        replies -> details(name, replies));
  }

  /** The sets of a namespace over all nodes, by name; none if no node has the namespace. */
  public static InfoRequest<List<SetDetails>> sets(String namespace) {
    String name = InfoText.namespaceName(namespace);
    return InfoRequest.of(
        Call.of("Question for the sets of " + name, Kind.READ),
        Target.ALL,
        "sets/" + name,
        NamespaceRequests::sets);
  }

  private static Optional<NamespaceDetails> details(String name, List<InfoReply> replies) {
    Map<String, Fields> known = new LinkedHashMap<>();
    for (InfoReply reply : replies) {
      Fields fields = new Fields(reply, InfoText.pairs(reply.value(), ';'));
      if (!fields.text("type").equals(UNKNOWN)) {
        known.put(reply.node(), fields);
      }
    }
    return known.isEmpty() ? Optional.empty() : Optional.of(merged(name, known));
  }

  private static NamespaceDetails merged(String name, Map<String, Fields> nodes) {
    Fields any = nodes.values().iterator().next();
    Map<String, Map<String, String>> statistics = new LinkedHashMap<>();
    nodes.forEach((node, fields) -> statistics.put(node, fields.values()));
    return new NamespaceDetails(
        name,
        any.flag("strong-consistency"),
        Math.toIntExact(
            any.number(
                any.has("effective_replication_factor")
                    ? "effective_replication_factor"
                    : "replication-factor")),
        Duration.ofSeconds(any.number("default-ttl")),
        Duration.ofSeconds(any.number("nsup-period")),
        sum(nodes, fields -> fields.number("master_objects")),
        sum(nodes, fields -> fields.number("master_tombstones")),
        sum(nodes, fields -> fields.number("data_used_bytes")),
        nodes.values().stream().anyMatch(fields -> fields.flag("stop_writes")),
        unavailable(nodes),
        sum(nodes, NamespaceRequests::toMove),
        statistics);
  }

  private static long sum(Map<String, Fields> nodes, ToLongFunction<Fields> value) {
    return nodes.values().stream().mapToLong(value).sum();
  }

  private static int unavailable(Map<String, Fields> nodes) {
    return Math.toIntExact(
        nodes.values().stream()
            .mapToLong(
                fields ->
                    fields.number("unavailable_partitions") + fields.number("dead_partitions"))
            .max()
            .orElse(0));
  }

  /** What one node sends another receives, so that one side is enough. */
  private static long toMove(Fields fields) {
    return fields.number("migrate_tx_partitions_remaining");
  }

  private static List<SetDetails> sets(List<InfoReply> replies) {
    Map<DataSet, List<Fields>> found =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    for (InfoReply reply : replies) {
      for (String entry : InfoText.entries(reply.value(), ';')) {
        Fields fields = new Fields(reply, InfoText.pairs(entry, ':'));
        if (fields.has("ns") && fields.has("set")) {
          DataSet set = DataSet.of(fields.text("ns"), fields.text("set"));
          found.computeIfAbsent(set, some -> new ArrayList<>()).add(fields);
        }
      }
    }
    return found.entrySet().stream().map(set -> merged(set.getKey(), set.getValue())).toList();
  }

  private static SetDetails merged(DataSet set, List<Fields> nodes) {
    Fields any = nodes.get(0);
    return new SetDetails(
        set,
        sum(nodes, "objects"),
        sum(nodes, "tombstones"),
        sum(nodes, "data_used_bytes"),
        Math.toIntExact(any.number("sindexes")),
        Duration.ofSeconds(any.number("default-ttl")),
        any.flag("enable-index"),
        nodes.stream().anyMatch(fields -> fields.flag("truncating")));
  }

  private static long sum(List<Fields> nodes, String name) {
    return nodes.stream().mapToLong(fields -> fields.number(name)).sum();
  }
}
