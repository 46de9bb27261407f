package io.aerosdk.command;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.DataSet;
import io.aerosdk.ael.Ael;
import io.aerosdk.ael.AelException;
import io.aerosdk.command.DatasetQueryCommand.PartitionRange;
import io.aerosdk.internal.wire.BinNames;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Queries a whole set, or a whole namespace.
 *
 * <p>Rows come in no order. Not thread-safe; use from one thread. What it runs is an immutable
 * {@link DatasetQueryCommand}.
 *
 * @param <O> what running the query gives: rows to pull, or a publisher of rows
 */
public final class DatasetQuery<O> {
  private static final int PARTITIONS = 4096;

  private final Terminal<DatasetQueryCommand, O> terminal;
  private final DataSet dataSet;
  private List<String> binNames = List.of();
  private boolean withoutBins;
  private @Nullable Expression condition;
  private long limit;
  private int recordsPerSecond;
  private @Nullable PartitionRange partitions;

  /**
   * Starts a query; sessions do.
   *
   * @param terminal runs it
   * @param dataSet what is searched
   */
  public DatasetQuery(Terminal<DatasetQueryCommand, O> terminal, DataSet dataSet) {
    this.terminal = terminal;
    this.dataSet = Objects.requireNonNull(dataSet, "dataSet must not be null");
  }

  /** Reads these bins only. Excludes {@link #withNoBins()}. */
  public DatasetQuery<O> bins(String... names) {
    if (withoutBins) {
      throw new IllegalStateException("bins(…) must stand alone, got it after withNoBins()");
    }
    binNames = List.of(BinNames.check(names));
    return this;
  }

  /** Reads generation and expiration only. Excludes {@link #bins(String...)}. */
  public DatasetQuery<O> withNoBins() {
    if (!binNames.isEmpty()) {
      throw new IllegalStateException("withNoBins() must stand alone, got it after bins(…)");
    }
    withoutBins = true;
    return this;
  }

  /** Gives only the records for which the condition holds. A second call replaces the first. */
  public DatasetQuery<O> where(Exp condition) {
    return where(Exp.build(Objects.requireNonNull(condition, "condition must not be null")));
  }

  /** As {@link #where(Exp)}, with an expression that was built before. */
  public DatasetQuery<O> where(Expression condition) {
    this.condition = Objects.requireNonNull(condition, "condition must not be null");
    return this;
  }

  /**
   * As {@link #where(Exp)}, with a filter as text: {@code where("$.age > ?0 and $.country == ?1",
   * 25, "UK")}.
   *
   * @param text in the filter language, see {@link Ael}
   * @param values of {@code ?0}, {@code ?1} …; bound as values, never pasted
   * @throws AelException if the text is no filter, or a value is missing or does not fit; the
   *     message shows the place
   */
  public DatasetQuery<O> where(String text, Object... values) {
    return where(terminal.condition(text, values));
  }

  /**
   * Stops after this many rows.
   *
   * @param rows at least 1
   */
  public DatasetQuery<O> limit(long rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("limit must be at least 1, got " + rows);
    }
    limit = rows;
    return this;
  }

  /**
   * Lets each node look at no more than this many records per second.
   *
   * @param records at least 1
   */
  public DatasetQuery<O> recordsPerSecond(int records) {
    if (records < 1) {
      throw new IllegalArgumentException("recordsPerSecond must be at least 1, got " + records);
    }
    recordsPerSecond = records;
    return this;
  }

  /**
   * Searches one partition.
   *
   * @param partition 0 to 4095
   */
  public DatasetQuery<O> onPartition(int partition) {
    return onPartitionRange(partition, partition + 1);
  }

  /**
   * Searches neighbouring partitions.
   *
   * @param first 0 to 4095
   * @param end the first one that is not searched, {@code first + 1} to 4096
   */
  public DatasetQuery<O> onPartitionRange(int first, int end) {
    if (first < 0 || end > PARTITIONS || first >= end) {
      throw new IllegalArgumentException(
          "partitions must be a range first < end within 0 to 4096, got " + first + " to " + end);
    }
    partitions = new PartitionRange(first, end - first);
    return this;
  }

  /** The command as built so far. */
  public DatasetQueryCommand command() {
    return new DatasetQueryCommand(
        dataSet, binNames, withoutBins, condition, limit, recordsPerSecond, partitions);
  }

  /** Runs the query. */
  public O execute() {
    return terminal.execute(command(), ErrorStrategy.DEFAULT);
  }
}
