package io.aerosdk.sync.internal;

import com.aerospike.client.AerospikeException;
import io.aerosdk.result.QueryCursor;
import io.aerosdk.result.RecordResult;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Between the threads that read from the nodes and the one that takes the rows. Full, it makes the
 * readers wait, and with them the nodes. Thread-safe.
 */
final class RowQueue {
  private final BlockingQueue<Object> items;
  private volatile boolean closed;

  /** All that is put here, besides rows. */
  sealed interface Mark permits ChunkEnd, End {}

  /** The rows before it are a chunk. */
  record ChunkEnd(QueryCursor cursor) implements Mark {}

  /**
   * Nothing follows.
   *
   * @param failure why; null if nothing is left
   */
  record End(@Nullable Throwable failure) implements Mark {}

  RowQueue(int capacity) {
    items = new ArrayBlockingQueue<>(capacity);
  }

  void put(RecordResult row) {
    putItem(row);
  }

  void put(Mark mark) {
    putItem(mark);
  }

  /**
   * Waits for room.
   *
   * @throws AerospikeException.QueryTerminated if nobody takes anything any more
   */
  private void putItem(Object item) {
    mustBeOpen();
    try {
      items.put(item);
    } catch (InterruptedException e) { // the client's threads end with it
      throw new AerospikeException.QueryTerminated(e);
    }
    mustBeOpen();
  }

  private void mustBeOpen() {
    if (closed) {
      items.clear(); // lets the next one that waits go on and end
      throw new AerospikeException.QueryTerminated();
    }
  }

  /**
   * Waits for a row or mark.
   *
   * @param nanos how long at most
   * @return null if none came in time
   */
  @Nullable Object take(long nanos) throws InterruptedException {
    return items.poll(nanos, TimeUnit.NANOSECONDS);
  }

  /** Nothing is taken any more; whoever puts something is told. */
  void close() {
    closed = true;
    items.clear();
  }

  boolean isClosed() {
    return closed;
  }
}
