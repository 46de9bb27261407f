package io.aerosdk.async.internal;

import io.aerosdk.result.RecordResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Subscribes to rows and completes a stage from them.
 *
 * @param <T> what the stage gives
 */
public final class Collecting<T extends @Nullable Object> implements Flow.Subscriber<RecordResult> {
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Predicate<RecordResult> goOn;
  private final Supplier<T> finish;
  private Flow.Subscription subscription = NoSubscription.INSTANCE;

  private Collecting(Predicate<RecordResult> goOn, Supplier<T> finish) {
    this.goOn = goOn;
    this.finish = finish;
  }

  /** The first row. */
  public static CompletionStage<Optional<RecordResult>> first(Flow.Publisher<RecordResult> rows) {
    List<RecordResult> found = new ArrayList<>(1);
    return collect(
        rows,
        row -> {
          found.add(row);
          return false;
        },
        () -> found.stream().findFirst());
  }

  /** All rows. */
  public static CompletionStage<List<RecordResult>> toList(Flow.Publisher<RecordResult> rows) {
    List<RecordResult> found = new ArrayList<>();
    return collect(rows, found::add, () -> found);
  }

  /** Every row to the action. */
  public static CompletionStage<@Nullable Void> forEach(
      Flow.Publisher<RecordResult> rows, Consumer<? super RecordResult> action) {
    Objects.requireNonNull(action, "action must not be null");
    return Collecting.<@Nullable Void>collect(
        rows,
        row -> {
          action.accept(row);
          return true;
        },
        () -> null);
  }

  private static <T extends @Nullable Object> CompletionStage<T> collect(
      Flow.Publisher<RecordResult> rows, Predicate<RecordResult> goOn, Supplier<T> finish) {
    Collecting<T> collecting = new Collecting<>(goOn, finish);
    rows.subscribe(collecting);
    return collecting.result;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(RecordResult row) {
    try {
      if (!goOn.test(row)) {
        subscription.cancel();
        onComplete();
      }
    } catch (Throwable failure) { // the caller's action: whatever it throws belongs into the stage
      subscription.cancel();
      result.completeExceptionally(failure);
    }
  }

  @Override
  public void onError(Throwable failure) {
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    result.complete(finish.get());
  }
}
