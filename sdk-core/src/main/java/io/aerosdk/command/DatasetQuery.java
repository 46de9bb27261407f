package io.aerosdk.command;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.QueryDuration;
import com.aerospike.client.query.Filter;
import io.aerosdk.DataSet;
import io.aerosdk.ael.Ael;
import io.aerosdk.ael.AelException;
import io.aerosdk.ael.Condition;
import io.aerosdk.command.DatasetQueryCommand.Options;
import io.aerosdk.internal.dataset.FilterCode;
import io.aerosdk.internal.dataset.OpenPartitions;
import io.aerosdk.internal.value.BinNames;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.QueryCursor;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Queries a whole set, or a whole namespace.
 *
 * <pre>{@code
 * session.query(users).bins("name").where(Exp.gt(Exp.intBin("age"), Exp.val(25))).execute()
 *     .forEach(row -> System.out.println(row.record().bins));
 * }</pre>
 *
 * <p>What is said here is laid over the session's behaviour and replaces nothing else of it. Gives
 * every record once, or fails: connections and nodes that are lost on the way are made up for
 * within the behaviour's retries, each partition going on after the last record that came. Rows
 * come in no order. Not thread-safe; use from one thread. What it runs is an immutable {@link
 * DatasetQueryCommand}.
 *
 * <p>A condition as text, or as a {@link Condition}, is answered by a secondary index if one fits,
 * and {@link #explain()} tells by which; see {@link QueryPlan}.
 *
 * @param <O> what running the query gives: rows to pull, or a publisher of rows
 * @param <P> what explaining it gives: a plan, or a stage of one
 */
public final class DatasetQuery<O, P> {
  private final Terminal<DatasetQueryCommand, O> terminal;
  private final Function<DatasetQueryCommand, P> explainer;
  private final DataSet dataSet;
  private List<String> binNames = List.of();
  private boolean withoutBins;
  private @Nullable Expression condition;
  private @Nullable Condition readable;
  private @Nullable QueryHint hint;
  private long limit;
  private int recordsPerSecond;
  private @Nullable PartitionSet partitions;
  private @Nullable Filter filter;
  private @Nullable QueryDuration expectedDuration;
  private int chunkSize;
  private @Nullable QueryCursor cursor;

  /**
   * Starts a query; sessions do.
   *
   * @param terminal runs it
   * @param explainer tells how it would run
   * @param dataSet what is searched
   */
  public DatasetQuery(
      Terminal<DatasetQueryCommand, O> terminal,
      Function<DatasetQueryCommand, P> explainer,
      DataSet dataSet) {
    this.terminal = terminal;
    this.explainer = explainer;
    this.dataSet = Objects.requireNonNull(dataSet, "dataSet must not be null");
  }

  /** Reads these bins only. Excludes {@link #withNoBins()}. */
  public DatasetQuery<O, P> bins(String... names) {
    if (withoutBins) {
      throw new IllegalStateException("bins(…) must stand alone, got it after withNoBins()");
    }
    binNames = List.of(BinNames.check(names));
    return this;
  }

  /** Reads generation and expiration only. Excludes {@link #bins(String...)}. */
  public DatasetQuery<O, P> withNoBins() {
    if (!binNames.isEmpty()) {
      throw new IllegalStateException("withNoBins() must stand alone, got it after bins(…)");
    }
    withoutBins = true;
    return this;
  }

  /** Gives only the records for which the condition holds. A second call replaces the first. */
  public DatasetQuery<O, P> where(Exp condition) {
    return where(Exp.build(Objects.requireNonNull(condition, "condition must not be null")));
  }

  /** As {@link #where(Exp)}, with an expression that was built before. */
  public DatasetQuery<O, P> where(Expression condition) {
    this.condition = Objects.requireNonNull(condition, "condition must not be null");
    this.readable = null;
    return this;
  }

  /**
   * As {@link #where(Exp)}, with a condition of the filter language. Where a secondary index can
   * answer a part of it, the query uses that index; {@link #filter(Filter)} says otherwise.
   */
  public DatasetQuery<O, P> where(Condition condition) {
    where(Objects.requireNonNull(condition, "condition must not be null").expression());
    this.readable = condition;
    return this;
  }

  /**
   * As {@link #where(Condition)}, with a filter as text: {@code where("$.age > ?0 and $.country ==
   * ?1", 25, "UK")}.
   *
   * @param text in the filter language, see {@link Ael}
   * @param values of {@code ?0}, {@code ?1} …; bound as values, never pasted
   * @throws AelException if the text is no filter, or a value is missing or does not fit; the
   *     message shows the place
   */
  public DatasetQuery<O, P> where(String text, Object... values) {
    return where(terminal.filter(text).with(values));
  }

  /**
   * Stops after exactly this many rows, or when there are no more.
   *
   * @param rows at least 1; default: all rows
   */
  public DatasetQuery<O, P> limit(long rows) {
    limit = atLeastOne("limit", rows);
    return this;
  }

  /**
   * Lets each node look at no more than this many records per second.
   *
   * @param records at least 1
   */
  public DatasetQuery<O, P> recordsPerSecond(int records) {
    recordsPerSecond = (int) atLeastOne("recordsPerSecond", records);
    return this;
  }

  /**
   * Searches one partition. A second choice of partitions replaces the first.
   *
   * @param partition 0 to 4095
   */
  public DatasetQuery<O, P> onPartition(int partition) {
    return onPartitionRange(partition, partition + 1);
  }

  /**
   * Searches these partitions and no others.
   *
   * @param ids at least one, each 0 to 4095, in any order
   */
  public DatasetQuery<O, P> onPartitions(int... ids) {
    return on(PartitionSet.of(ids));
  }

  /**
   * Searches neighbouring partitions.
   *
   * @param first 0 to 4095
   * @param end the first one that is not searched, {@code first + 1} to 4096
   */
  public DatasetQuery<O, P> onPartitionRange(int first, int end) {
    return on(PartitionSet.range(first, end));
  }

  private DatasetQuery<O, P> on(PartitionSet chosen) {
    if (cursor != null) {
      throw new IllegalStateException(
          "partitions must not be chosen after resumeFrom(…): the cursor knows them");
    }
    partitions = chosen;
    return this;
  }

  /**
   * Finds the records by this secondary index instead of looking at all of them, whatever index
   * would fit the condition; a condition is then asked of what the index gives. A second call
   * replaces the first: the server takes one.
   *
   * @param index such as {@code Filter.range("age", 20, 30)}, or by the index's name {@code
   *     Filter.rangeByIndex("users_age", 20, 30)}
   */
  public DatasetQuery<O, P> filter(Filter index) {
    filter = Objects.requireNonNull(index, "filter must not be null");
    return this;
  }

  /**
   * Tells the server what to expect. {@code SHORT} is for less than about 100 records a node and
   * goes without the server's bookkeeping for long queries; {@code LONG_RELAX_AP} lets nodes answer
   * for partitions that are moving. Default: {@code LONG}.
   */
  public DatasetQuery<O, P> expectedDuration(QueryDuration duration) {
    expectedDuration = Objects.requireNonNull(duration, "expectedDuration must not be null");
    return this;
  }

  /**
   * Says what the author knows better when an index is chosen for the condition: which index, or
   * indexes of which bin, and how long the query takes. A hint that fits no index is ignored, and
   * an index that a hint names is used only if a part of the condition can use it. The duration of
   * a hint goes over {@link #expectedDuration}.
   *
   * @throws IllegalStateException if the query has a hint already
   */
  public DatasetQuery<O, P> withHint(QueryHint hint) {
    Objects.requireNonNull(hint, "hint must not be null");
    if (this.hint != null) {
      throw new IllegalStateException("withHint(…) must be called once, got a second call");
    }
    this.hint = hint;
    return this;
  }

  /**
   * Fetches this many rows at a time. Reading the rows goes on from chunk to chunk by itself, up to
   * the {@link #limit}; {@code chunk()} of the stream or publisher gives the rows of a chunk and a
   * cursor.
   *
   * @param rows at least 1; default: all at once
   */
  public DatasetQuery<O, P> chunkSize(int rows) {
    chunkSize = (int) atLeastOne("chunkSize", rows);
    return this;
  }

  /**
   * Goes on where another run of this query stopped, also one in another process. A {@link #limit}
   * counts from there. Excludes the choice of partitions.
   *
   * @param cursor of a query of the same set and with the same filter, see {@link QueryCursor}
   */
  public DatasetQuery<O, P> resumeFrom(QueryCursor cursor) {
    Objects.requireNonNull(cursor, "cursor must not be null");
    if (partitions != null) {
      throw new IllegalStateException(
          "resumeFrom(…) must not follow a choice of partitions: the cursor knows them");
    }
    this.cursor = cursor;
    return this;
  }

  private static long atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, got " + value);
    }
    return value;
  }

  /**
   * The command as built so far.
   *
   * @throws IllegalArgumentException if the cursor is one of another query
   */
  public DatasetQueryCommand command() {
    if (cursor != null) {
      mustFit(OpenPartitions.decode(cursor.toBytes()));
    }
    QueryHint said = hint == null ? QueryHint.NONE : hint;
    return new DatasetQueryCommand(
        dataSet,
        binNames,
        withoutBins,
        condition,
        limit,
        recordsPerSecond,
        partitions,
        new Options(
            filter, said.duration().orElse(expectedDuration), chunkSize, cursor, readable, said));
  }

  private void mustFit(OpenPartitions open) {
    String set = dataSet.setName().orElse("");
    if (!open.namespace().equals(dataSet.namespace()) || !open.set().equals(set)) {
      throw new IllegalArgumentException(
          "cursor must be one of the same set, got one of "
              + open.namespace()
              + "."
              + open.set()
              + " for "
              + dataSet.namespace()
              + "."
              + set);
    }
    if (open.filterCode() != FilterCode.of(filter) && !chosen(open.filterCode())) {
      throw new IllegalArgumentException(
          "cursor must be one of a query with the same filter, got another");
    }
  }

  /** Whether the index filter may be one that was chosen for the condition. */
  private boolean chosen(long filterCode) {
    return filter == null
        && readable != null
        && readable.candidates(dataSet).stream()
            .anyMatch(plan -> FilterCode.of(plan.filter().orElse(null)) == filterCode);
  }

  /**
   * Tells how the query would run now: by which index and why, what is looked up in it, and what
   * the server checks on each record; or why it looks at all records. Reads no record.
   *
   * <pre>{@code
   * System.out.println(session.query(users).where("$.age > 25 and $.country == 'UK'").explain());
   * }</pre>
   */
  public P explain() {
    return explainer.apply(command());
  }

  /** Runs the query. */
  public O execute() {
    return terminal.execute(command(), ErrorStrategy.DEFAULT);
  }
}
