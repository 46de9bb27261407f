package io.aerosdk.internal.dataset;

import com.aerospike.client.query.PartitionStatus;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The partitions that a query has not searched to their end. Immutable and thread-safe.
 *
 * @param namespace of the query
 * @param set of the query; empty for all of the namespace
 * @param filterCode tells one index filter from another; 0 without
 * @param points one for each such partition, by ascending partition
 */
public record OpenPartitions(String namespace, String set, long filterCode, List<Point> points) {

  /** Copies the list. */
  public OpenPartitions {
    points = List.copyOf(points);
  }

  /**
   * Where a partition goes on.
   *
   * @param partition 0 to 4095
   * @param digest of the last record that came; null if none did; not to be changed
   * @param indexValue of that record in the order of the index; 0 without an index
   */
  @SuppressWarnings("ArrayRecordComponent") // neither compared nor given out to users
  public record Point(int partition, byte @Nullable [] digest, long indexValue) {
    static Point of(PartitionStatus status) {
      return new Point(status.id, status.digest, status.bval);
    }

    PartitionStatus status() {
      PartitionStatus status = new PartitionStatus(partition);
      status.digest = digest;
      status.bval = indexValue;
      return status;
    }
  }

  /** Whether nothing is left. */
  public boolean isEmpty() {
    return points.isEmpty();
  }

  /**
   * From the bytes of a cursor.
   *
   * @throws IllegalArgumentException if they are none
   */
  public static OpenPartitions decode(byte[] bytes) {
    return new CursorReader(ByteBuffer.wrap(bytes)).read();
  }

  /** To the bytes of a cursor. */
  public byte[] encode() {
    return CursorWriter.write(this);
  }
}
