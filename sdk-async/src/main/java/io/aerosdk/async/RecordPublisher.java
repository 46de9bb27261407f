package io.aerosdk.async;

import io.aerosdk.async.internal.Collecting;
import io.aerosdk.mapping.RecordMapper;
import io.aerosdk.result.RecordChunk;
import io.aerosdk.result.RecordResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a dataset query, published as fast as the subscriber asks for them.
 *
 * <pre>{@code
 * session.query(users).execute().forEach(row -> System.out.println(row.record().bins));
 * }</pre>
 *
 * <p>Nothing runs before somebody subscribes, and every subscriber gets a run of its own. A run
 * ends in exactly one of: all rows were delivered ({@code onComplete}), it failed ({@code
 * onError}), or it was cancelled. However slow the subscriber, at most one page of rows (1,000, or
 * the query's chunk size) waits for it.
 *
 * <p>Signals come one after the other, on an event loop: a subscriber must not block. Thread-safe.
 */
public interface RecordPublisher extends Flow.Publisher<RecordResult> {

  /**
   * The rows of the first chunk, and where to go on after them: by {@code resumeFrom(cursor)} of
   * another query. Fails as the query fails.
   *
   * <pre>{@code
   * session.query(users).chunkSize(500).execute().chunk()
   *     .thenAccept(chunk -> save(chunk.cursor().toString()));
   * }</pre>
   *
   * @throws IllegalStateException if the query has neither a chunk size nor a limit
   */
  CompletionStage<RecordChunk> chunk();

  /** The first row, if there is one; the query stops there. Fails as the query fails. */
  default CompletionStage<Optional<RecordResult>> first() {
    return Collecting.first(this);
  }

  /** All rows, which have to fit into memory. Fails as the query fails. */
  default CompletionStage<List<RecordResult>> toList() {
    return Collecting.toList(this);
  }

  /**
   * All records as Java values, which have to fit into memory. Fails as the query fails, or with
   * the error of a record that does not fit; the query then stops.
   *
   * @param mapper called on an event loop
   */
  default <T> CompletionStage<List<T>> toList(RecordMapper<T> mapper) {
    Objects.requireNonNull(mapper, "mapper must not be null");
    List<T> values = new ArrayList<>();
    return forEach(row -> values.add(row.as(mapper))).thenApply(done -> List.copyOf(values));
  }

  /**
   * Calls the action for every row, on an event loop. Completes after the last one; fails as the
   * query or the action fails, and the query then stops.
   */
  default CompletionStage<@Nullable Void> forEach(Consumer<? super RecordResult> action) {
    return Collecting.forEach(this, action);
  }
}
