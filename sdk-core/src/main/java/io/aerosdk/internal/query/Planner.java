package io.aerosdk.internal.query;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.DataSet;
import io.aerosdk.internal.ael.node.Logical;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.query.Index;
import io.aerosdk.query.IndexContext;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Chooses the index of a query. Stateless and thread-safe. */
public final class Planner {
  private Planner() {}

  /**
   * Plans a query.
   *
   * @param filter typed
   * @param whole the filter as an expression
   * @param context what is searched, and the indexes
   * @param hint of the query's author
   * @return the plan; without an index if none fits
   */
  public static QueryPlan plan(
      Node filter, Expression whole, IndexContext context, QueryHint hint) {
    List<Choice> choices = choices(filter, context);
    if (choices.isEmpty()) {
      return QueryPlan.scan(whole, () -> Explanation.ofScan(filter, context));
    }
    Choice best = choices.stream().min(order(context, hint)).orElseThrow();
    boolean rest = without(filter, best.lookup().condition()) != null;
    return plan(
        filter,
        best,
        undecided(choices, hint),
        () -> Explanation.ofLookup(best, choices, hint, rest));
  }

  private static QueryPlan plan(
      Node filter, Choice choice, List<Index> undecided, Supplier<String> explanation) {
    Node rest = without(filter, choice.lookup().condition());
    return QueryPlan.lookUp(
        choice.index(),
        choice.lookup().filter(),
        rest == null ? null : Exp.build(rest.exp()),
        undecided,
        explanation);
  }

  /**
   * The plans that indexes would make possible.
   *
   * @param filter typed
   * @param dataSet what is searched
   * @return one for each condition that an index could answer
   */
  public static List<QueryPlan> candidates(Node filter, DataSet dataSet) {
    return Lookups.of(filter).stream()
        .map(lookup -> new Choice(lookup, lookup.wish(dataSet)))
        .map(choice -> plan(filter, choice, List.of(), () -> Explanation.ofCandidate(choice)))
        .toList();
  }

  /** Those that nothing but their entries per value could tell apart, where these are not known. */
  private static List<Index> undecided(List<Choice> choices, QueryHint hint) {
    List<Choice> hinted = choices.stream().filter(choice -> choice.hinted(hint)).toList();
    List<Index> rivals =
        (hinted.isEmpty() ? choices : hinted).stream().map(Choice::index).distinct().toList();
    return rivals.size() == 1
        ? List.of()
        : rivals.stream().filter(index -> index.entriesPerValue().isEmpty()).toList();
  }

  private static List<Choice> choices(Node filter, IndexContext context) {
    List<Choice> choices = new ArrayList<>();
    for (Lookup lookup : Lookups.of(filter)) {
      for (Index index : context.indexes()) {
        if (searched(index, context) && lookup.fits(index)) {
          choices.add(new Choice(lookup, index));
        }
      }
    }
    return choices;
  }

  /**
   * An index of the whole namespace has the records of a set as well, but not the other way round.
   */
  private static boolean searched(Index index, IndexContext context) {
    return index.namespace().equals(context.namespace())
        && (index.set().isEmpty() || index.set().equals(context.set()));
  }

  /** Best first; choices that are equal to all this keep the order of the text. */
  private static Comparator<Choice> order(IndexContext context, QueryHint hint) {
    Comparator<Choice> hinted = Comparator.comparing(choice -> !choice.hinted(hint));
    return hinted
        .thenComparingDouble(
            choice -> choice.index().entriesPerValue().orElse(Double.POSITIVE_INFINITY))
        .thenComparing(choice -> choice.index().bin())
        .thenComparing(choice -> !choice.index().set().equals(context.set()));
  }

  /** The filter without one of its conditions; null if nothing is left. */
  private static @Nullable Node without(Node node, Node condition) {
    if (node == condition) {
      return null;
    }
    if (!(node instanceof Logical logical) || logical.operator() != Logical.Operator.AND) {
      return node;
    }
    List<Node> rest = new ArrayList<>();
    for (Node operand : logical.operands()) {
      Node left = without(operand, condition);
      if (left != null) {
        rest.add(left);
      }
    }
    if (rest.isEmpty()) {
      return null;
    }
    return rest.size() == 1 ? rest.get(0) : new Logical(logical.operator(), rest, logical.at());
  }

  /**
   * One condition with one index that can answer it.
   *
   * @param lookup the condition
   * @param index the index
   */
  record Choice(Lookup lookup, Index index) {

    boolean hinted(QueryHint hint) {
      return (hint.index().isPresent() && hint.index().equals(index.name()))
          || Objects.equals(hint.bin().orElse(null), index.bin());
    }
  }
}
