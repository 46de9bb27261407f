package io.aerosdk.internal.query;

import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.path.Path;
import io.aerosdk.query.Index;
import io.aerosdk.query.IndexContext;
import io.aerosdk.query.QueryHint;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells people what was planned, and why. */
final class Explanation {
  private Explanation() {}

  static String ofScan(Node filter, IndexContext context) {
    String where = context.namespace() + context.set().map(set -> "." + set).orElse("");
    List<Lookup> lookups = Lookups.of(filter);
    String reason =
        lookups.isEmpty()
            ? "no condition that must hold compares a bin with a value as an index can"
            : "there is no index on " + where + " for " + String.join(", ", places(lookups));
    return "No index: "
        + reason
        + ".\nThe server checks the whole filter on each record of "
        + where
        + ".";
  }

  private static List<String> places(List<Lookup> lookups) {
    return lookups.stream().map(Explanation::place).distinct().toList();
  }

  private static String place(Lookup lookup) {
    String inside = lookup.place() instanceof Path ? ", a value inside" : "";
    return "bin " + lookup.bin() + " (" + typeName(lookup) + inside + ")";
  }

  private static String typeName(Lookup lookup) {
    if (lookup.wanted() instanceof Range) {
      return "numeric";
    }
    return lookup.wanted() instanceof String ? "string" : "blob";
  }

  static String ofLookup(
      Planner.Choice best, List<Planner.Choice> choices, QueryHint hint, boolean rest) {
    StringBuilder text = new StringBuilder("Uses ").append(described(best.index()));
    text.append(": ").append(wanted(best.lookup().wanted())).append(".\n");
    text.append("Chosen because ").append(reason(best, choices, hint)).append(".\n");
    text.append(
        rest
            ? "The server checks the rest of the filter on each record found."
            : "The index answers the whole filter.");
    return text.toString();
  }

  private static String described(Index index) {
    return index.entriesPerValue().isPresent()
        ? String.format(
            Locale.ROOT,
            "%s (%.1f entries per value)",
            index,
            index.entriesPerValue().getAsDouble())
        : index.toString();
  }

  /** Texts and blobs are values of bins, which nothing shows. */
  private static String wanted(Object wanted) {
    if (!(wanted instanceof Range range)) {
      return "one value";
    }
    if (range.begin() == range.end()) {
      return "one value";
    }
    String begin = range.begin() == Long.MIN_VALUE ? "the least" : Long.toString(range.begin());
    return begin
        + " to "
        + (range.end() == Long.MAX_VALUE ? "the greatest" : Long.toString(range.end()));
  }

  private static String reason(Planner.Choice best, List<Planner.Choice> choices, QueryHint hint) {
    if (best.hinted(hint)) {
      return "a hint says so";
    }
    List<String> others =
        choices.stream()
            .map(Planner.Choice::index)
            .filter(index -> !Objects.equals(index, best.index()))
            .distinct()
            .map(Explanation::described)
            .toList();
    if (others.isEmpty()) {
      return "it is the only one that fits";
    }
    return "it has the fewest entries per value, or comes first among equals; others that fit: "
        + String.join("; ", others);
  }
}
