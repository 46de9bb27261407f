package io.aerosdk.internal.view;

import com.aerospike.client.cluster.Cluster;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.cluster.Partitions;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.Host;
import io.aerosdk.behavior.Mode;
import io.aerosdk.cluster.ClusterView;
import io.aerosdk.cluster.Feature;
import io.aerosdk.cluster.NamespaceView;
import io.aerosdk.cluster.NodeView;
import io.aerosdk.cluster.PartitionTable;
import io.aerosdk.cluster.ServerVersion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Reads a {@link ClusterView} from what the official client keeps. No I/O. Thread-safe. */
public final class ViewReader {
  private final Cluster cluster;
  private final ClusterDefinition definition;
  private final RackNumbers racks = new RackNumbers();

  /** Of a client opened with this definition. */
  public ViewReader(Cluster cluster, ClusterDefinition definition) {
    this.cluster = cluster;
    this.definition = definition;
  }

  /** The cluster as it is known now. */
  public ClusterView read() {
    Map<String, Partitions> map = new TreeMap<>(cluster.partitionMap);
    List<NodeView> nodes =
        Arrays.stream(cluster.getNodes())
            .sorted(Comparator.comparing(Node::getName))
            .map(node -> node(node, map.keySet()))
            .toList();
    List<NamespaceView> namespaces =
        map.entrySet().stream().map(one -> namespace(one.getKey(), one.getValue())).toList();
    return new ClusterView(definition.clusterName(), nodes, namespaces);
  }

  private NodeView node(Node node, Set<String> namespaces) {
    ServerVersion version = ServerVersion.parse(node.getVersion().toString());
    Map<String, Integer> numbers =
        definition.preferredRacks().isEmpty() ? Map.of() : racks.of(node, namespaces);
    return new NodeView(
        node.getName(),
        host(node),
        version,
        features(node, version),
        numbers,
        HealthReader.read(node));
  }

  private static Host host(Node node) {
    com.aerospike.client.Host host = node.getHost();
    String tlsName = host.tlsName == null || host.tlsName.isEmpty() ? null : host.tlsName;
    return new Host(host.name, host.port, tlsName);
  }

  private static Set<Feature> features(Node node, ServerVersion version) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    add(features, Feature.BATCH_WRITES, node.hasBatchAny());
    add(features, Feature.PARTITION_QUERIES, node.hasPartitionQuery());
    add(features, Feature.QUERY_SHOW, node.hasQueryShow());
    add(features, Feature.TRANSACTIONS, version.isAtLeast(8, 0));
    add(features, Feature.EXPRESSION_INDEXES, version.isAtLeast(8, 1));
    return features;
  }

  private static void add(Set<Feature> features, Feature feature, boolean has) {
    if (has) {
      features.add(feature);
    }
  }

  private static NamespaceView namespace(String name, Partitions partitions) {
    @Nullable String[][] owners =
        Arrays.stream(partitions.replicas).map(ViewReader::names).toArray(String[][]::new);
    return new NamespaceView(
        name, partitions.scMode ? Mode.SC : Mode.AP, PartitionTable.of(owners));
  }

  private static @Nullable String[] names(AtomicReferenceArray<Node> replica) {
    @Nullable String[] names = new String[replica.length()];
    for (int partition = 0; partition < names.length; partition++) {
      Node node = replica.get(partition);
      names[partition] = node == null ? null : node.getName();
    }
    return names;
  }

  /** The racks of nodes, remembered until the cluster has been rebalanced. */
  private static final class RackNumbers {
    /** The servers' own limit. */
    private static final int MOST = 1_000_000;

    private record Known(int generation, Set<String> namespaces, Map<String, Integer> racks) {}

    private final Map<String, Known> known = new HashMap<>();

    synchronized Map<String, Integer> of(Node node, Set<String> namespaces) {
      int generation = node.getRebalanceGeneration();
      Known before = known.get(node.getName());
      if (before == null
          || before.generation != generation
          || !before.namespaces.equals(namespaces)) {
        before = new Known(generation, Set.copyOf(namespaces), find(node, namespaces));
        known.put(node.getName(), before);
      }
      return before.racks;
    }

    private static Map<String, Integer> find(Node node, Set<String> namespaces) {
      Map<String, Integer> found = new HashMap<>();
      for (String namespace : namespaces) {
        number(node, namespace, found);
      }
      return found;
    }

    /**
     * The client only says whether a node stands in a rack: a few nanoseconds for each question.
     */
    private static void number(Node node, String namespace, Map<String, Integer> found) {
      for (int rack = 0; rack <= MOST; rack++) {
        if (node.hasRack(namespace, rack)) {
          found.put(namespace, rack);
          return;
        }
      }
    }
  }
}
