package io.aerosdk.query;

import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.Filter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a filter is answered: by an index as far as one fits, and by the server looking at each
 * record that is left. Both together select exactly what the filter says.
 *
 * <p>Immutable and thread-safe.
 */
public final class QueryPlan {
  private final @Nullable Index index;
  private final @Nullable Filter filter;
  private final @Nullable Expression expression;
  private final List<Index> undecided;
  private final Supplier<String> explanation;

  private QueryPlan(
      @Nullable Index index,
      @Nullable Filter filter,
      @Nullable Expression expression,
      List<Index> undecided,
      Supplier<String> explanation) {
    this.index = index;
    this.filter = filter;
    this.expression = expression;
    this.undecided = List.copyOf(undecided);
    this.explanation = explanation;
  }

  /**
   * A plan without an index.
   *
   * @param expression the whole filter; null if all records are wanted
   * @param explanation why; asked for when somebody wants to know
   * @return the plan
   */
  public static QueryPlan scan(@Nullable Expression expression, Supplier<String> explanation) {
    return new QueryPlan(null, null, expression, List.of(), explanation);
  }

  /**
   * A plan with the filter that the query's author gave, whichever index that is.
   *
   * @param filter what is looked up
   * @param expression the condition; null if there is none
   * @param explanation why; asked for when somebody wants to know
   * @return the plan
   */
  public static QueryPlan given(
      Filter filter, @Nullable Expression expression, Supplier<String> explanation) {
    return new QueryPlan(null, filter, expression, List.of(), explanation);
  }

  /**
   * A plan with an index.
   *
   * @param index that is used
   * @param filter what is looked up in it
   * @param rest of the filter; null if nothing is left
   * @param undecided see {@link #undecided()}
   * @param explanation why; asked for when somebody wants to know
   * @return the plan
   */
  public static QueryPlan lookUp(
      Index index,
      Filter filter,
      @Nullable Expression rest,
      List<Index> undecided,
      Supplier<String> explanation) {
    return new QueryPlan(index, filter, rest, undecided, explanation);
  }

  /**
   * {@return the index that is used; empty if all records are looked at, and if the query's author
   * gave the filter}
   */
  public Optional<Index> index() {
    return Optional.ofNullable(index);
  }

  /** {@return what is looked up in the index} */
  public Optional<Filter> filter() {
    return Optional.ofNullable(filter);
  }

  /**
   * {@return what the server checks on each record; empty if the index answers the whole filter}
   */
  public Optional<Expression> expression() {
    return Optional.ofNullable(expression);
  }

  /**
   * {@return indexes among which the plan chose without knowing how many entries per value they
   * have; with that known the choice may be another one}
   */
  public List<Index> undecided() {
    return undecided;
  }

  /** {@return the plan and its reasons, as a few lines for people} */
  public String explain() {
    return explanation.get();
  }

  @Override
  public String toString() {
    return explain();
  }
}
