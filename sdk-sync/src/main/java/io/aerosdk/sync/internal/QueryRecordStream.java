package io.aerosdk.sync.internal;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.QueryPolicy;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.error.QueryTerminatedException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.internal.dataset.Chunks;
import io.aerosdk.internal.query.RunningPlan;
import io.aerosdk.internal.wire.Calls;
import io.aerosdk.result.QueryCursor;
import io.aerosdk.result.RecordChunk;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.internal.RowQueue.ChunkEnd;
import io.aerosdk.sync.internal.RowQueue.End;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a dataset query, taken from the queue of its producer. Not thread-safe.
 *
 * <p>Looks after the total time itself: the client does so between attempts only, and would wait
 * for a node that answers a byte now and then.
 */
@SuppressWarnings("IterableAndIterator") // read once, as its interface says: one object per answer
final class QueryRecordStream implements RecordStream, Iterator<RecordResult> {
  /** The client's own time-out says more, if it comes. */
  private static final long GRACE_MILLIS = 30;

  private final RunningPlan plan;
  private final DatasetQueryCommand command;
  private final RowQueue queue;
  private final QueryPolicy policy;
  private long start = System.nanoTime();
  private @Nullable RecordResult next;
  private @Nullable QueryCursor chunkEnd;
  private @Nullable RuntimeException failure;
  private boolean atChunkEnd;
  private boolean ended;
  private boolean closed;

  QueryRecordStream(RunningPlan plan, RowQueue queue, QueryPolicy policy) {
    this.policy = policy;
    this.plan = plan;
    this.command = plan.command();
    this.queue = queue;
  }

  @Override
  public Iterator<RecordResult> iterator() {
    return this;
  }

  @Override
  public boolean hasNext() {
    if (next != null) {
      return true;
    }
    mustBeReadable();
    while (!ended && next == null) {
      take();
    }
    return next != null;
  }

  private void mustBeReadable() {
    if (failure != null) {
      throw failure;
    }
    if (closed && !ended) {
      throw new IllegalStateException("The stream was closed before its end");
    }
  }

  private void take() {
    @Nullable Object item;
    try {
      item = queue.take(nanosLeft());
    } catch (InterruptedException e) {
      queue.close();
      Thread.currentThread().interrupt();
      throw failed(interrupted());
    }
    if (item == null) {
      queue.close();
      throw failed(translated(new AerospikeException.Timeout(policy, true)));
    }
    if (item instanceof RecordResult row) {
      next = row;
    } else if (item instanceof ChunkEnd end) {
      chunkEnd = end.cursor();
      atChunkEnd = true;
    } else if (item instanceof End end) {
      if (end.failure() != null) {
        throw failed(translated(end.failure()));
      }
      ended = true;
    }
  }

  private long nanosLeft() {
    if (policy.totalTimeout == 0) {
      return Long.MAX_VALUE;
    }
    long limit = TimeUnit.MILLISECONDS.toNanos(policy.totalTimeout + GRACE_MILLIS);
    return limit - (System.nanoTime() - start);
  }

  private RuntimeException failed(RuntimeException why) {
    failure = why;
    return why;
  }

  private RuntimeException translated(Throwable failure) {
    if (failure instanceof AerospikeException e) {
      return plan.told(e);
    }
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }

  private QueryTerminatedException interrupted() {
    return new QueryTerminatedException(
        Details.of(
            Calls.of(command).text() + " was interrupted before all rows were read",
            ResultCode.QUERY_TERMINATED));
  }

  @Override
  public RecordResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The stream has no more rows");
    }
    RecordResult row = Objects.requireNonNull(next);
    next = null;
    return row;
  }

  @Override
  public RecordChunk chunk() {
    Chunks.mustBeSaid(command);
    List<RecordResult> rows = new ArrayList<>();
    if (next != null) {
      rows.add(next);
      next = null;
    }
    mustBeReadable();
    atChunkEnd = false;
    start = System.nanoTime();
    while (!ended && (!atChunkEnd || rows.isEmpty())) {
      take();
      if (next != null) {
        rows.add(next);
        next = null;
      }
    }
    return new RecordChunk(rows, Objects.requireNonNull(chunkEnd));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      next = null;
      queue.close();
    }
  }
}
