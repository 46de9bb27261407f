package io.aerosdk.sync.internal;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.query.QueryListener;
import io.aerosdk.internal.dataset.QueryPosition;
import io.aerosdk.result.RecordResult;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of one round of a query. After a failure the client's threads may go on for a
 * while, without a word when they have ended; {@link #end} shuts them out, so that another round
 * can begin exactly behind the last rows of this one. Thread-safe.
 */
final class QueryRound implements QueryListener {
  private static final int PARTITIONS = 4_096;
  private static final long PAUSE_NANOS = 100_000;
  private static final int MOST_LOOKS = 20_000;

  private final RowQueue queue;
  private final AtomicLong rows = new AtomicLong();
  private final AtomicInteger inside = new AtomicInteger();

  /** The last row of each partition; null where a round cannot be ended and begun again. */
  private final @Nullable AtomicReferenceArray<byte[]> last;

  private volatile boolean ended;

  /**
   * A round that has brought no rows yet.
   *
   * @param canEnd whether {@link #end} may be called
   */
  QueryRound(RowQueue queue, boolean canEnd) {
    this.queue = queue;
    this.last = canEnd ? new AtomicReferenceArray<>(PARTITIONS) : null;
  }

  @Override
  public void onRecord(Key key, Record record) {
    if (last == null) {
      put(key, record);
      return;
    }
    inside.incrementAndGet();
    try {
      if (ended) {
        throw new AerospikeException.QueryTerminated();
      }
      put(key, record);
      last.set(partition(key.digest), key.digest);
    } finally {
      inside.decrementAndGet();
    }
  }

  private void put(Key key, Record record) {
    queue.put(RecordResult.ok(key, record, -1));
    rows.incrementAndGet();
  }

  /** How many rows it has brought. */
  long rows() {
    return rows.get();
  }

  /**
   * Takes no more rows, and waits until the client has noted those it has taken.
   *
   * @param position in which the client notes them, just after each row
   * @return false if that cannot be made sure, so that another round might bring rows twice
   */
  boolean end(QueryPosition position) {
    if (last == null) {
      return false;
    }
    ended = true;
    while (inside.get() > 0) { // waits for room in the queue
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    for (int partition = 0; partition < PARTITIONS; partition++) {
      byte[] digest = last.get(partition);
      if (digest != null && !isNoted(position, partition, digest)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNoted(QueryPosition position, int partition, byte[] digest) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      if (position.isAt(partition, digest)) {
        return true;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return false;
  }

  private static int partition(byte[] digest) {
    return ((digest[0] & 0xFF) | ((digest[1] & 0xFF) << 8)) & (PARTITIONS - 1);
  }
}
