package io.aerosdk.result;

import java.util.List;

/**
 * Some rows of a dataset query, and where to go on after them. Immutable and thread-safe.
 *
 * @param rows the rows; none if nothing is left
 * @param cursor where to go on, also in another process; {@link QueryCursor#isDone()} at the end
 */
public record RecordChunk(List<RecordResult> rows, QueryCursor cursor) {

  /** Copies the list. */
  public RecordChunk {
    rows = List.copyOf(rows);
  }
}
