package io.aerosdk.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text of a {@link ClusterView}: one line for each node, in columns. */
final class ViewTable {
  private final List<List<String>> rows = new ArrayList<>();

  private ViewTable() {}

  static String of(ClusterView view) {
    ViewTable table = new ViewTable();
    List<String> heads = new ArrayList<>(List.of("node", "address", "version", "rack", "circuit"));
    view.namespaces().forEach(namespace -> heads.add(head(namespace)));
    table.rows.add(heads);
    view.nodes().forEach(node -> table.rows.add(cells(node, view.namespaces())));
    return title(view) + "\n" + table.text();
  }

  private static String title(ClusterView view) {
    int count = view.nodes().size();
    return "cluster"
        + view.clusterName().map(name -> " " + name).orElse("")
        + ", "
        + count
        + (count == 1 ? " node" : " nodes");
  }

  private static String head(NamespaceView namespace) {
    int without = namespace.partitions().withoutMaster();
    return namespace.name()
        + " ("
        + namespace.mode()
        + (without == 0 ? "" : ", " + without + " without master")
        + ")";
  }

  private static List<String> cells(NodeView node, List<NamespaceView> namespaces) {
    List<String> cells = new ArrayList<>();
    cells.add(node.name());
    cells.add(node.host().toString());
    cells.add(node.version().toString());
    cells.add(racks(node));
    cells.add(node.health().circuitOpen() ? "open" : "closed");
    namespaces.forEach(namespace -> cells.add(share(namespace.partitions(), node.name())));
    return cells;
  }

  private static String racks(NodeView node) {
    if (node.racks().isEmpty()) {
      return "-";
    }
    return new TreeSet<>(node.racks().values())
        .stream().map(String::valueOf).collect(Collectors.joining("/"));
  }

  private static String share(PartitionTable partitions, String node) {
    return partitions.masters(node) + " + " + partitions.copies(node);
  }

  private String text() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
