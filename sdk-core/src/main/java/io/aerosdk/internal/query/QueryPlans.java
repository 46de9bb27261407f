package io.aerosdk.internal.query;

import com.aerospike.client.query.Filter;
import io.aerosdk.DataSet;
import io.aerosdk.ael.Condition;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.internal.dataset.FilterCode;
import io.aerosdk.internal.dataset.OpenPartitions;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.QueryCursor;
import java.util.Objects;

/** The plans of queries and background jobs. Stateless. */
public final class QueryPlans {
  private QueryPlans() {}

  /** Whether the plan of a query depends on the indexes there are. */
  public static boolean needsIndexes(DatasetQueryCommand command) {
    return command.isOpen() && command.options().cursor() == null;
  }

  /** How a query runs, by what is known of the indexes; one that needs no index has a plan too. */
  public static QueryPlan of(DatasetQueryCommand command, IndexKnowledge known) {
    Condition condition = command.options().readable();
    if (!command.isOpen() || condition == null) {
      return settled(command);
    }
    QueryCursor cursor = command.options().cursor();
    return cursor == null
        ? planned(condition, command.dataSet(), command.options().hint(), known)
        : resumed(command, condition, cursor);
  }

  /** How a background job that waits for an index runs. */
  public static QueryPlan of(BackgroundCommand command, IndexKnowledge known) {
    return planned(
        Objects.requireNonNull(command.options().readable()),
        command.dataSet(),
        QueryHint.NONE,
        known);
  }

  private static QueryPlan planned(
      Condition condition, DataSet dataSet, QueryHint hint, IndexKnowledge known) {
    QueryPlan plan = condition.plan(known.of(dataSet), hint);
    String failure = known.failure();
    return failure == null || plan.index().isPresent()
        ? plan
        : QueryPlan.scan(
            plan.expression().orElse(null), () -> Explanation.ofIgnorance(plan.explain(), failure));
  }

  /** A cursor belongs to an order of records, so the query goes on by the index it began with. */
  private static QueryPlan resumed(
      DatasetQueryCommand command, Condition condition, QueryCursor cursor) {
    long code = OpenPartitions.decode(cursor.toBytes()).filterCode();
    return condition.candidates(command.dataSet()).stream()
        .filter(plan -> FilterCode.of(plan.filter().orElse(null)) == code)
        .findFirst()
        .map(Explanation::asBegun)
        .orElseGet(
            () ->
                QueryPlan.scan(
                    condition.expression(), () -> Explanation.ofBegunScan(command.dataSet())));
  }

  private static QueryPlan settled(DatasetQueryCommand command) {
    Filter filter = command.options().filter();
    return filter == null
        ? QueryPlan.scan(
            command.condition(),
            () -> Explanation.ofPlainScan(command.dataSet(), command.condition() != null))
        : QueryPlan.given(
            filter, command.condition(), () -> Explanation.ofGiven(command.condition() != null));
  }
}
