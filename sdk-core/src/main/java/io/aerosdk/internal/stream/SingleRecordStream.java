package io.aerosdk.internal.stream;

import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The stream of one row: what most commands answer, so it costs no list. Not thread-safe. */
@SuppressWarnings("IterableAndIterator") // read once, as its interface says: one object per answer
final class SingleRecordStream implements RecordStream, Iterator<RecordResult> {
  private @Nullable RecordResult row;
  private boolean closed;

  SingleRecordStream(RecordResult row) {
    this.row = row;
  }

  @Override
  public Iterator<RecordResult> iterator() {
    return this;
  }

  @Override
  public boolean hasNext() {
    if (row != null && closed) {
      throw new IllegalStateException("The stream was closed with 1 row unread");
    }
    return row != null;
  }

  @Override
  public RecordResult next() {
    RecordResult next = row;
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("The stream has no more rows");
    }
    row = null;
    return next;
  }

  @Override
  public void close() {
    closed = true;
  }
}
