package io.aerosdk.internal.query;

import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.Filter;
import io.aerosdk.DataSet;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.path.Path;
import io.aerosdk.query.Index;
import io.aerosdk.query.IndexContext;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
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
    return text.append(checks(rest)).toString();
  }

  static String ofIgnorance(String plan, String failure) {
    return plan + "\nThe indexes could not be listed, so there may be one: " + failure;
  }

  static QueryPlan asBegun(QueryPlan candidate) {
    Index index = candidate.index().orElseThrow();
    Filter filter = candidate.filter().orElseThrow();
    Expression rest = candidate.expression().orElse(null);
    return QueryPlan.lookUp(
        index,
        filter,
        rest,
        List.of(),
        () ->
            "Uses the "
                + index
                + ", as the query began with it before the cursor.\n"
                + checks(rest != null));
  }

  static String ofBegunScan(DataSet dataSet) {
    return "No index: the query began without one before the cursor.\n" + wholeFilter(dataSet);
  }

  static String ofPlainScan(DataSet dataSet, boolean hasCondition) {
    return hasCondition
        ? "No index: the condition is a ready-made expression, which cannot be read. A filter as text"
            + " or a Condition can.\n"
            + wholeFilter(dataSet)
        : "No index: there is no condition.\nEvery record of " + dataSet + " is given.";
  }

  static String ofGiven(boolean hasCondition) {
    return "Uses the filter that the query says, whichever index that is.\n"
        + (hasCondition
            ? "The server checks the whole condition on each record found."
            : "There is no further condition.");
  }

  private static String wholeFilter(DataSet dataSet) {
    return "The server checks the whole filter on each record of " + dataSet + ".";
  }

  private static String checks(boolean rest) {
    return rest
        ? "The server checks the rest of the filter on each record found."
        : "The index answers the whole filter.";
  }

  static String ofCandidate(Planner.Choice choice) {
    return "Would use an "
        + choice.index()
        + ": "
        + wanted(choice.lookup().wanted())
        + ", if there were one.";
  }

  private static String described(Index index) {
    return Double.isFinite(index.entriesPerValue().orElse(Double.NaN))
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
