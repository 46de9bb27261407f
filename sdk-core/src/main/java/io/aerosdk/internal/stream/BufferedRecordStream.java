package io.aerosdk.internal.stream;

import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A stream over rows that are all there. Not thread-safe. */
@SuppressWarnings("IterableAndIterator") // read once, as its interface says: one object per answer
public final class BufferedRecordStream implements RecordStream, Iterator<RecordResult> {
  private final List<RecordResult> rows;
  private int next;
  private boolean closed;

  /** Takes ownership of the list. */
  public BufferedRecordStream(List<RecordResult> rows) {
    this.rows = rows;
  }

  /** A stream of one row. */
  public static RecordStream of(RecordResult row) {
    return new SingleRecordStream(row);
  }

  @Override
  public Iterator<RecordResult> iterator() {
    return this;
  }

  @Override
  public boolean hasNext() {
    if (next >= rows.size()) {
      return false;
    }
    if (closed) {
      throw new IllegalStateException(
          "The stream was closed with " + (rows.size() - next) + " rows unread");
    }
    return true;
  }

  @Override
  public RecordResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The stream has no more rows");
    }
    return rows.get(next++);
  }

  @Override
  public void close() {
    closed = true;
  }
}
