package io.aerosdk.command;

import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.PartitionFilter;
import io.aerosdk.DataSet;
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
 */
public record DatasetQueryCommand(
    DataSet dataSet,
    List<String> binNames,
    boolean withoutBins,
    @Nullable Expression condition,
    long limit,
    int recordsPerSecond,
    @Nullable PartitionRange partitions)
    implements Command {

  /** Copies the list. */
  public DatasetQueryCommand {
    binNames = List.copyOf(binNames);
  }

  /**
   * Neighbouring partitions.
   *
   * @param first 0 to 4095
   * @param count at least 1
   */
  public record PartitionRange(int first, int count) {}

  /** A fresh filter over the partitions of this command; the client writes its progress into it. */
  public PartitionFilter partitionFilter() {
    return partitions == null
        ? PartitionFilter.all()
        : PartitionFilter.range(partitions.first(), partitions.count());
  }
}
