package io.aerosdk.sync.internal;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import com.aerospike.client.query.RecordSet;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.error.QueryTerminatedException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.internal.wire.Calls;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a dataset query, pulled from the client's bounded queue. Not thread-safe. */
@SuppressWarnings("IterableAndIterator") // read once, as its interface says: one object per answer
final class QueryRecordStream implements RecordStream, Iterator<RecordResult> {
  private final DatasetQueryCommand command;
  private final RecordSet records;
  private final Runnable onEnd;
  private @Nullable RecordResult next;
  private @Nullable SdkException failure;
  private boolean ended;
  private boolean closed;

  /**
   * The rows of a running query.
   *
   * @param onEnd called once, when the stream ended in whichever way
   */
  QueryRecordStream(DatasetQueryCommand command, RecordSet records, Runnable onEnd) {
    this.command = command;
    this.records = records;
    this.onEnd = onEnd;
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
    if (failure != null) {
      throw failure;
    }
    if (closed && !ended) {
      throw new IllegalStateException("The stream was closed before its end");
    }
    return !ended && fetch();
  }

  private boolean fetch() {
    try {
      if (records.next()) {
        next = RecordResult.ok(records.getKey(), records.getRecord(), -1);
        return true;
      }
    } catch (AerospikeException e) {
      failure = Errors.translate(e, Calls.of(command));
      end();
      throw failure;
    }
    if (!RecordSet.END.equals(records.getKeyRecord())) {
      failure = interrupted();
      records.close();
      end();
      throw failure;
    }
    end();
    return false;
  }

  /** The client ends the rows of an interrupted thread without a word, and drops its flag. */
  private QueryTerminatedException interrupted() {
    Thread.currentThread().interrupt();
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

  private void end() {
    ended = true;
    onEnd.run();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      next = null;
      if (!ended) {
        records.close();
        onEnd.run();
      }
    }
  }
}
