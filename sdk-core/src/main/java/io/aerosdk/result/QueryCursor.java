package io.aerosdk.result;

import io.aerosdk.internal.dataset.OpenPartitions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a dataset query has come, to go on from there at another time or in another process.
 *
 * <pre>{@code
 * RecordChunk chunk = session.query(users).chunkSize(500).execute().chunk();
 * save(chunk.cursor().toString());
 * // elsewhere
 * RecordChunk next =
 *     session.query(users).chunkSize(500).resumeFrom(QueryCursor.parse(saved)).execute().chunk();
 * }</pre>
 *
 * <p>Records that are there all the time come exactly once; those that are written or deleted
 * meanwhile may come or not. A cursor belongs to its namespace, set and index filter; bins,
 * conditions and limits may change. It takes about 30 bytes for each partition that the query is in
 * the middle of, 120 kB at most, and holds digests but no keys and no values of bins; with an index
 * filter it holds the last value of the index.
 *
 * <p>Immutable and thread-safe.
 */
public final class QueryCursor {
  private final byte[] bytes;
  private final boolean done;

  private QueryCursor(byte[] bytes, boolean done) {
    this.bytes = bytes;
    this.done = done;
  }

  /**
   * A cursor from {@link #toBytes()}.
   *
   * @throws IllegalArgumentException if it is none, was changed, or has a version that this one
   *     does not know
   */
  public static QueryCursor of(byte[] bytes) {
    byte[] own = Objects.requireNonNull(bytes, "bytes must not be null").clone();
    return new QueryCursor(own, OpenPartitions.decode(own).isEmpty());
  }

  /**
   * A cursor from {@link #toString()}.
   *
   * @throws IllegalArgumentException if it is none, was changed, or has a version that this one
   *     does not know
   */
  public static QueryCursor parse(String text) {
    Objects.requireNonNull(text, "text must not be null");
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("cursor must be the text of a QueryCursor", e);
    }
    return of(bytes);
  }

  /** Whether everything was searched: a query from here gives no rows. */
  public boolean isDone() {
    return done;
  }

  /** As bytes, for storing. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** As letters, digits, {@code -} and {@code _}, for storing and for URLs. */
  @Override
  public String toString() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QueryCursor cursor && Arrays.equals(cursor.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
