package io.aerosdk.async;

import io.aerosdk.async.internal.Collecting;
import io.aerosdk.result.RecordResult;
import java.util.List;
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
 * onError}), or it was cancelled. However slow the subscriber, at most one page of rows (1,000)
 * waits for it.
 *
 * <p>Signals come one after the other, on an event loop: a subscriber must not block. Thread-safe.
 */
public interface RecordPublisher extends Flow.Publisher<RecordResult> {

  /** The first row, if there is one; the query stops there. Fails as the query fails. */
  default CompletionStage<Optional<RecordResult>> first() {
    return Collecting.first(this);
  }

  /** All rows, which have to fit into memory. Fails as the query fails. */
  default CompletionStage<List<RecordResult>> toList() {
    return Collecting.toList(this);
  }

  /**
   * Calls the action for every row, on an event loop. Completes after the last one; fails as the
   * query or the action fails, and the query then stops.
   */
  default CompletionStage<@Nullable Void> forEach(Consumer<? super RecordResult> action) {
    return Collecting.forEach(this, action);
  }
}
