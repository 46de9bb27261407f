package io.aerosdk.query;

import com.aerospike.client.policy.QueryDuration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a query knows better than the planner. A hint that fits no index is ignored.
 *
 * <p>Immutable and thread-safe.
 */
public final class QueryHint {
  /** Nothing in particular. */
  public static final QueryHint NONE = new QueryHint(null, null, null);

  private final @Nullable String index;
  private final @Nullable String bin;
  private final @Nullable QueryDuration duration;

  private QueryHint(
      @Nullable String index, @Nullable String bin, @Nullable QueryDuration duration) {
    this.index = index;
    this.bin = bin;
    this.duration = duration;
  }

  /** Prefers the index of this name, if a condition of the filter can use it. */
  public static QueryHint index(String name) {
    return new QueryHint(IndexContext.text("name", name), null, null);
  }

  /** Prefers indexes of this bin, if a condition of the filter can use one. */
  public static QueryHint bin(String name) {
    return new QueryHint(null, IndexContext.text("name", name), null);
  }

  /** Says how long the query takes, so that the server can prepare for it. */
  public static QueryHint duration(QueryDuration expected) {
    return NONE.withDuration(expected);
  }

  /** The same with an expected duration. */
  public QueryHint withDuration(QueryDuration expected) {
    return new QueryHint(index, bin, expected);
  }

  /** {@return the preferred index} */
  public Optional<String> index() {
    return Optional.ofNullable(index);
  }

  /** {@return the bin whose indexes are preferred} */
  public Optional<String> bin() {
    return Optional.ofNullable(bin);
  }

  /** {@return the expected duration} */
  public Optional<QueryDuration> duration() {
    return Optional.ofNullable(duration);
  }
}
