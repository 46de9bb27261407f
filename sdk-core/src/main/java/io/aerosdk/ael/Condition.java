package io.aerosdk.ael;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.DataSet;
import io.aerosdk.internal.ael.node.Bin;
import io.aerosdk.internal.ael.node.Logical;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.query.Planner;
import io.aerosdk.query.IndexContext;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which records: a filter with its values. Made of a text by {@link PreparedFilter#with}, or word
 * by word by {@link Filters}; both can be joined.
 *
 * <pre>{@code
 * Condition adults = Ael.prepare("$.age >= ?0").with(18);
 * Condition british = Filters.bin("country").is("UK");
 * session.query(users).where(adults.and(british)).execute();
 * }</pre>
 *
 * <p>Other than an {@code Exp} of the official client it can be read, so that a query looks for an
 * index that answers it. Immutable and thread-safe, as far as lists, maps and byte arrays in it are
 * not changed.
 */
public final class Condition {
  private final String text;
  private final Expression expression;
  private final Supplier<Node> meaning;

  private Condition(String text, Expression expression, Supplier<Node> meaning) {
    this.text = text;
    this.expression = expression;
    this.meaning = meaning;
  }

  static Condition ofText(String text, Expression expression, Supplier<Node> meaning) {
    return new Condition(text, expression, meaning);
  }

  /** Of a tree whose bins have types. */
  static Condition of(String text, Node node) {
    try {
      return new Condition(text, Exp.build(node.exp()), () -> node);
    } catch (AerospikeException e) {
      throw new IllegalArgumentException(
          "value must be one that can be sent, got another: " + e.getBaseMessage(), e);
    }
  }

  /** {@return what the server checks, as the official client takes it} */
  public Expression expression() {
    return expression;
  }

  /** All hold: this one and the others. */
  public Condition and(Condition... others) {
    return joined(Logical.Operator.AND, " and ", others);
  }

  /** At least one holds: this one or one of the others. */
  public Condition or(Condition... others) {
    return joined(Logical.Operator.OR, " or ", others);
  }

  /** Holds where this one does not. A record of which it cannot be told satisfies neither. */
  public Condition negated() {
    return of(
        "not(" + text + ")", new Logical(Logical.Operator.NOT, List.of(truth(meaning.get())), 0));
  }

  /** A bin that is a condition is a boolean. */
  private static Node truth(Node part) {
    return part instanceof Bin bin ? bin.as(Exp.Type.BOOL) : part;
  }

  private Condition joined(Logical.Operator operator, String word, Condition... others) {
    if (others.length == 0) {
      throw new IllegalArgumentException("others must have at least one condition, got none");
    }
    List<Node> parts = new ArrayList<>(parts(operator));
    StringBuilder all = new StringBuilder(text(operator));
    for (Condition other : others) {
      Objects.requireNonNull(other, "others must not hold null");
      parts.add(truth(other.meaning.get()));
      all.append(word).append(other.text(null));
    }
    return of(all.toString(), new Logical(operator, parts, 0));
  }

  /** One after the other they read {@code a and b and c}. */
  private List<Node> parts(Logical.Operator operator) {
    Node node = meaning.get();
    return node instanceof Logical logical && logical.operator() == operator
        ? logical.operands()
        : List.of(truth(node));
  }

  private String text(Logical.@Nullable Operator around) {
    boolean bare =
        !(meaning.get() instanceof Logical logical)
            || logical.operator() == around
            || logical.operator() == Logical.Operator.NOT
            || logical.operator() == Logical.Operator.EXCLUSIVE;
    return bare ? text : "(" + text + ")";
  }

  /**
   * How a query with this condition is best answered.
   *
   * @param indexes what is searched, and the indexes there are
   * @param hint of the query's author; {@link QueryHint#NONE} for none
   * @return the plan; without an index if none fits
   */
  public QueryPlan plan(IndexContext indexes, QueryHint hint) {
    return Planner.plan(meaning.get(), expression, indexes, hint);
  }

  /**
   * The plans that indexes would make possible, whether there are such indexes or not: one for each
   * part of the condition that an index could answer, in the order of the text.
   *
   * @param dataSet what is searched
   * @return the plans, with indexes without names; none if the condition can only be checked on
   *     each record
   */
  public List<QueryPlan> candidates(DataSet dataSet) {
    return Planner.candidates(meaning.get(), Objects.requireNonNull(dataSet));
  }

  /** {@return the text, with placeholders as they were written; shows no values} */
  @Override
  public String toString() {
    return text;
  }
}
