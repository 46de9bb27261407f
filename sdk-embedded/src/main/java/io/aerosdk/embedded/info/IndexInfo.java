package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.sindex.ContextText;
import io.aerosdk.embedded.sindex.IndexDefinition;
import io.aerosdk.embedded.sindex.IndexStatistics;
import io.aerosdk.embedded.sindex.SecondaryIndex;
import io.aerosdk.embedded.sindex.SecondaryIndexes;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/** Commands about secondary indexes. */
final class IndexInfo {
  private static final String NO_INDEX = InfoException.text(ResultCode.INDEX_NOT_FOUND, "no index");
  private static final String NO_NAMESPACE =
      InfoException.text(ResultCode.NAMESPACE, "namespace not found on node");
  private static final String NONE = "null";

  private final Store store;
  private final SecondaryIndexes indexes;

  IndexInfo(Store store, SecondaryIndexes indexes) {
    this.store = store;
    this.indexes = indexes;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("sindex", this::indexes);
    commands.put("sindex-list", this::list);
    commands.put("sindex-create", this::create);
    commands.put("sindex-stat", request -> afterName(request, NO_INDEX, IndexInfo::statistics));
    commands.put("sindex-exists", this::exists);
    commands.put("sindex-delete", this::delete);
  }

  private String indexes(InfoRequest request) {
    String path = request.path();
    if (path.isEmpty()) {
      return lines(store.namespaces(), false);
    }
    int slash = path.indexOf('/');
    Namespace namespace = store.namespace(slash < 0 ? path : path.substring(0, slash));
    if (namespace == null) {
      return "ns_type=unknown";
    }
    if (slash < 0) {
      return lines(List.of(namespace), false);
    }
    SecondaryIndex index = indexes.of(namespace).named(path.substring(slash + 1));
    return index == null ? NO_INDEX : statistics(index);
  }

  private String list(InfoRequest request) {
    boolean encoded = "true".equalsIgnoreCase(request.parameter("b64"));
    String name = request.parameter("namespace", "ns");
    if (name == null) {
      return lines(store.namespaces(), encoded);
    }
    Namespace namespace = store.namespace(name);
    // The server says it twice.
    return namespace == null
        ? NO_NAMESPACE + ";" + NO_NAMESPACE
        : lines(List.of(namespace), encoded);
  }

  private String lines(List<Namespace> namespaces, boolean encoded) {
    StringJoiner lines = new StringJoiner(";");
    for (Namespace namespace : namespaces) {
      for (SecondaryIndex index : indexes.of(namespace).list()) {
        lines.add(line(namespace, index, encoded));
      }
    }
    return lines.toString();
  }

  private static String line(Namespace namespace, SecondaryIndex index, boolean encoded) {
    IndexDefinition definition = index.definition();
    String context = definition.context();
    return new KeyValues(':')
        .add("ns", namespace.name())
        .add("indexname", index.name())
        .add("set", orNone(definition.set()))
        .add("bin", orNone(definition.bin()))
        .add("type", definition.type().label())
        .add("indextype", definition.collection().label())
        .add("context", context.isEmpty() || encoded ? orNone(context) : ContextText.of(context))
        .add("exp", orNone(definition.expression()))
        .add("state", index.isReadable() ? "RW" : "WO")
        .toString();
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }

  private String create(InfoRequest request) {
    IndexCreation creation = IndexCreation.parse(request);
    Namespace namespace = store.namespace(creation.namespace());
    // The command goes through the cluster's metadata, where any namespace may be named.
    return namespace == null ? "ok" : creation.apply(indexes.of(namespace));
  }

  private String exists(InfoRequest request) {
    return afterName(request, "false", index -> "true");
  }

  private String delete(InfoRequest request) {
    String complaint = missingName(request);
    try {
      Namespace namespace = store.namespace(request.requiredNamespace());
      String name = request.parameter("indexname");
      if (namespace != null && name != null) {
        indexes.of(namespace).drop(name);
      }
      return complaint + "ok";
    } catch (InfoException e) {
      return complaint + e.text();
    }
  }

  /** A missing index name is complained about, and then the server goes on without it. */
  private String afterName(
      InfoRequest request, String without, Function<SecondaryIndex, String> answer) {
    String complaint = missingName(request);
    try {
      Namespace namespace = store.namespace(request.requiredNamespace());
      if (namespace == null) {
        return complaint + NO_NAMESPACE;
      }
      String name = request.parameter("indexname");
      SecondaryIndex index = name == null ? null : indexes.of(namespace).named(name);
      return complaint + (index == null ? without : answer.apply(index));
    } catch (InfoException e) {
      return complaint + e.text();
    }
  }

  private static String missingName(InfoRequest request) {
    try {
      request.required("indexname");
      return "";
    } catch (InfoException e) {
      return e.text();
    }
  }

  private static String statistics(SecondaryIndex index) {
    IndexStatistics statistics = index.statistics();
    return new KeyValues(';')
        .add("entries", statistics.entries())
        .add("used_bytes", statistics.usedBytes())
        .add("entries_per_bval", statistics.entriesPerValue())
        .add("entries_per_rec", statistics.entriesPerRecord())
        .add("load_pct", statistics.loadPercent())
        .add("load_time", statistics.loadMillis())
        .add("stat_gc_recs", 0)
        .toString();
  }
}
