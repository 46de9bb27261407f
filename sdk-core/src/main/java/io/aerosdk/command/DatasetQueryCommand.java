package io.aerosdk.command;

import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.QueryDuration;
import com.aerospike.client.query.Filter;
import io.aerosdk.DataSet;
import io.aerosdk.ael.Condition;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.QueryCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query over a whole set or namespace.
 *
 * @param dataSet what is searched
 * @param binNames the bins to read; empty for all
 * @param withoutBins whether only generation and expiration are read
 * @param condition which records; null for all
 * @param limit how many rows at most; 0 for all
 * @param recordsPerSecond how many records each node may look at per second; 0 for no limit
 * @param partitions which partitions; null for all
 * @param options what else it says
 */
public record DatasetQueryCommand(
    DataSet dataSet,
    List<String> binNames,
    boolean withoutBins,
    @Nullable Expression condition,
    long limit,
    int recordsPerSecond,
    @Nullable PartitionSet partitions,
    Options options)
    implements Command {

  /** Copies the list. */
  public DatasetQueryCommand {
    binNames = List.copyOf(binNames);
  }

  /**
   * What few queries say.
   *
   * @param filter of a secondary index; null for none
   * @param expectedDuration how long it is expected to take; null for long
   * @param chunkSize how many rows a chunk has; 0 for no chunks
   * @param cursor where to go on; null to start
   * @param readable the condition in the form that an index can be chosen for; null if it has none
   * @param hint for that choice
   */
  public record Options(
      @Nullable Filter filter,
      @Nullable QueryDuration expectedDuration,
      int chunkSize,
      @Nullable QueryCursor cursor,
      @Nullable Condition readable,
      QueryHint hint) {
    /** Says nothing. */
    public static final Options NONE = new Options(null, null, 0, null, null, QueryHint.NONE);
  }

  /** Whether an index is still to be chosen: there is a condition to read, and no index filter. */
  public boolean isOpen() {
    return options.readable() != null && options.filter() == null;
  }

  /** The same with an index chosen, or with the choice to do without. */
  public DatasetQueryCommand planned(QueryPlan plan) {
    return new DatasetQueryCommand(
        dataSet,
        binNames,
        withoutBins,
        plan.expression().orElse(null),
        limit,
        recordsPerSecond,
        partitions,
        new Options(
            plan.filter().orElse(null),
            options.expectedDuration(),
            options.chunkSize(),
            options.cursor(),
            null,
            options.hint()));
  }

  /**
   * The rows of the first chunk at most: those of the chunk size or the limit; 0 without either.
   */
  public long chunkRows() {
    int size = options.chunkSize();
    return limit == 0 || size == 0 ? Math.max(limit, size) : Math.min(limit, size);
  }
}
