package io.aerosdk.internal.info;

import com.aerospike.client.ResultCode;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import com.aerospike.client.util.Version;
import io.aerosdk.DataSet;
import io.aerosdk.index.IndexDefinition;
import io.aerosdk.index.IndexDetails;
import io.aerosdk.index.SecondaryIndex;
import io.aerosdk.internal.info.InfoRequest.Target;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import io.aerosdk.query.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be asked about secondary indexes. */
public final class IndexListing {
  private static final String NONE = "null";
  private static final String READY = "RW";

  private IndexListing() {}

  /** The indexes of all namespaces. */
  public static InfoRequest<List<SecondaryIndex>> all() {
    return InfoRequest.of(
        Call.of("Listing of the secondary indexes", Kind.READ),
        Target.ALL,
        "sindex-list:b64=true",
        IndexListing::indexes);
  }

  /** The indexes of all namespaces, as any one node has them. */
  public static InfoRequest<List<SecondaryIndex>> onOneNode() {
    return all().to(Target.ONE);
  }

  /**
   * How many entries per value indexes have, as any one node says.
   *
   * @param indexes with names
   * @return the same with what could be learned; those that the node does not have are left out
   */
  public static InfoRequest<List<Index>> measured(List<Index> indexes) {
    return new InfoRequest<>(
        Call.of("Question for the selectivity of indexes", Kind.READ),
        Target.ONE,
        version -> indexes.stream().map(index -> statistics(version, index)).toList(),
        replies -> measured(indexes, replies.get(0)));
  }

  private static String statistics(Version version, Index index) {
    return "sindex-stat:"
        + InfoText.namespace(version, index.namespace())
        + ";indexname="
        + index.name().orElseThrow();
  }

  private static List<Index> measured(List<Index> indexes, InfoReply reply) {
    List<Index> measured = new ArrayList<>();
    for (int i = 0; i < indexes.size(); i++) {
      if (reply.error(i).isEmpty()) {
        Fields fields = new Fields(reply, InfoText.pairs(reply.value(i), ';'));
        if (fields.has("entries_per_bval")) {
          measured.add(
              indexes.get(i).withEntriesPerValue((double) fields.number("entries_per_bval")));
        }
      }
    }
    return measured;
  }

  /** The indexes of a namespace. */
  public static InfoRequest<List<SecondaryIndex>> ofNamespace(String namespace) {
    String name = InfoText.namespaceName(namespace);
    return new InfoRequest<>(
        Call.of("Listing of the secondary indexes of " + name, Kind.READ),
        Target.ALL,
        version -> List.of(list(version, name)),
        IndexListing::indexes);
  }

  /** The indexes on a set, or on anything in a namespace. */
  public static InfoRequest<List<SecondaryIndex>> of(DataSet dataSet) {
    Objects.requireNonNull(dataSet, "dataSet must not be null");
    InfoRequest<List<SecondaryIndex>> all = ofNamespace(dataSet.namespace());
    return dataSet.setName().isEmpty()
        ? all
        : new InfoRequest<>(
            all.call(),
            all.target(),
            all.commands(),
            replies ->
                indexes(replies).stream()
                    .filter(index -> index.definition().dataSet().equals(dataSet))
                    .toList());
  }

  /** How an index is filled; empty if no node has it. */
  public static InfoRequest<Optional<IndexDetails>> details(String namespace, String name) {
    String space = InfoText.namespaceName(namespace);
    InfoText.name("name", name, ",;:", 63);
    return new InfoRequest<>(
        Call.of("Question for index " + name + " of " + space, Kind.READ),
        Target.ALL,
        version -> List.of(list(version, space), "sindex/" + space + "/" + name),
        replies ->
            indexes(replies).stream()
                .filter(index -> index.definition().name().equals(name))
                .findFirst()
                .flatMap(index -> details(index, replies)));
  }

  private static String list(Version version, String namespace) {
    return "sindex-list:" + InfoText.namespace(version, namespace) + ";b64=true";
  }

  private static Optional<IndexDetails> details(SecondaryIndex index, List<InfoReply> replies) {
    List<Fields> nodes = new ArrayList<>();
    for (InfoReply reply : replies) {
      Optional<InfoError> error = reply.error(1);
      if (error.isEmpty() || error.get().code() != ResultCode.INDEX_NOTFOUND) {
        nodes.add(new Fields(reply, InfoText.pairs(reply.value(1), ';')));
      }
    }
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IndexDetails(
                index,
                nodes.stream().mapToLong(node -> node.number("entries")).sum(),
                nodes.stream().mapToLong(node -> node.number("used_bytes")).sum(),
                nodes.stream().mapToLong(node -> node.number("entries_per_bval")).max().orElse(0),
                nodes.stream().mapToLong(node -> node.number("entries_per_rec")).max().orElse(0),
                (int) nodes.stream().mapToLong(node -> node.number("load_pct")).min().orElse(0)));
  }

  /** Names are unique in a namespace only. An index is ready when every node has it ready. */
  private static List<SecondaryIndex> indexes(List<InfoReply> replies) {
    Map<String, List<SecondaryIndex>> found = new TreeMap<>();
    for (InfoReply reply : replies) {
      for (String entry : InfoText.entries(reply.value(), ';')) {
        SecondaryIndex index = index(new Fields(reply, InfoText.pairs(entry, ':')));
        IndexDefinition definition = index.definition();
        found
            .computeIfAbsent(
                definition.dataSet().namespace() + ":" + definition.name(), id -> new ArrayList<>())
            .add(index);
      }
    }
    return found.values().stream().map(nodes -> merged(nodes, replies.size())).toList();
  }

  private static SecondaryIndex merged(List<SecondaryIndex> nodes, int nodeCount) {
    boolean ready = nodes.size() == nodeCount && nodes.stream().allMatch(SecondaryIndex::isReady);
    return new SecondaryIndex(nodes.get(0).definition(), ready);
  }

  private static SecondaryIndex index(Fields fields) {
    String set = value(fields, "set");
    String namespace = fields.text("ns");
    String context = value(fields, "context");
    String expression = value(fields, "exp");
    return new SecondaryIndex(
        new IndexDefinition(
            set == null ? DataSet.of(namespace) : DataSet.of(namespace, set),
            fields.text("indexname"),
            type(fields),
            collection(fields),
            value(fields, "bin"),
            context == null ? List.of() : List.of(CTX.fromBase64(context)),
            expression == null ? null : Expression.fromBase64(expression)),
        fields.text("state").equals(READY));
  }

  private static @Nullable String value(Fields fields, String name) {
    String text = fields.text(name);
    return text.isEmpty() || text.equalsIgnoreCase(NONE) ? null : text;
  }

  private static IndexType type(Fields fields) {
    return switch (fields.text("type").toLowerCase(Locale.ROOT)) {
      case "numeric", "integer", "int signed" -> IndexType.NUMERIC;
      case "string", "text" -> IndexType.STRING;
      case "blob" -> IndexType.BLOB;
      case "geo2dsphere", "geojson" -> IndexType.GEO2DSPHERE;
      default -> throw fields.reply().unreadable("unknown index type " + fields.text("type"));
    };
  }

  private static IndexCollectionType collection(Fields fields) {
    return switch (fields.text("indextype").toLowerCase(Locale.ROOT)) {
      case "default", "none", "" -> IndexCollectionType.DEFAULT;
      case "list" -> IndexCollectionType.LIST;
      case "mapkeys" -> IndexCollectionType.MAPKEYS;
      case "mapvalues" -> IndexCollectionType.MAPVALUES;
      default -> throw fields.reply().unreadable("unknown index kind " + fields.text("indextype"));
    };
  }
}
