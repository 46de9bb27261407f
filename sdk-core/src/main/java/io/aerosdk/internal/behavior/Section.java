package io.aerosdk.internal.behavior;

import io.aerosdk.error.ConfigurationException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of the file, whose keys are names and stand there once.
 *
 * @param title its place in the file, such as {@code behaviors.checkout}; empty for the whole
 * @param entries in the order of the file
 */
record Section(String title, List<ConfigEntry> entries) {
  private static final Set<Tag> TAGS =
      Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

  /** Keys of files for other SDKs, which share this format. */
  private static final Set<String> OF_OTHER_SDKS =
      Set.of(
          "metrics",
          "system_txn_verify",
          "system_txn_roll",
          "error_detail_verbosity",
          "allow_scans_with_where",
          "simulate_xdr_write",
          "stack_trace_on_exception",
          "wait_for_socket_response_after_call_fails");

  /** Reads the keys; nothing at all is an empty mapping. */
  static Section of(Origin origin, String title, Node node) {
    if (node.getTag().equals(Tag.NULL)) {
      return new Section(title, List.of());
    }
    if (!(node instanceof MappingNode mapping)) {
      String what = title.isEmpty() ? "the file" : title;
      String got = node instanceof ScalarNode scalar ? Origin.shown(scalar.getValue()) : "a list";
      throw origin.refuse(node, what + " must be a mapping of keys to values, got " + got);
    }
    String path = title.isEmpty() ? "" : title + ".";
    Map<String, ConfigEntry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      ConfigEntry entry = entry(origin, path, tuple);
      ConfigEntry earlier = entries.putIfAbsent(entry.key(), entry);
      if (earlier != null) {
        throw entry.refuseKey(
            "key \""
                + Origin.shown(entry.key())
                + "\" was already given in line "
                + line(earlier.keyNode()));
      }
    }
    return new Section(title, List.copyOf(entries.values()));
  }

  private static ConfigEntry entry(Origin origin, String path, NodeTuple tuple) {
    Node key = tuple.getKeyNode();
    if (!(key instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw origin.refuse(key, "a key must be a name, got something else");
    }
    for (Node node : List.of(key, tuple.getValueNode())) {
      if (!TAGS.contains(node.getTag())) {
        String tag = Origin.shown(node.getTag().getValue());
        throw origin.refuse(node, "a tag must be left out, got " + tag);
      }
    }
    return new ConfigEntry(origin, path, scalar.getValue(), key, tuple.getValueNode());
  }

  /** The error of a key of this section that is none of those which may stand here. */
  ConfigurationException unknown(ConfigEntry entry, Collection<String> known) {
    String key =
        "key \"" + Origin.shown(entry.key()) + '"' + (title.isEmpty() ? "" : " in " + title);
    String listed = "Known here: " + String.join(", ", known);
    if (OF_OTHER_SDKS.contains(entry.key())) {
      return entry.refuseKey(key + " is not supported by this SDK. " + listed);
    }
    String near = NearestName.hint(entry.key(), known);
    return entry.refuseKey("unknown " + key + (near.isEmpty() ? ". " : near + " ") + listed);
  }

  /** The line of a node, from 1. */
  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
