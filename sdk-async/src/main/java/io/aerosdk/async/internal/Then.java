package io.aerosdk.async.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follow-up stages that fail with what the first one failed with, not with a wrapping of it. */
public final class Then {
  private Then() {}

  /** Goes on with another stage. */
  public static <T, R> CompletionStage<R> compose(
      CompletionStage<T> first, Function<? super T, CompletionStage<R>> next) {
    CompletableFuture<R> composed = new CompletableFuture<>();
    first.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            composed.completeExceptionally(failure);
            return;
          }
          try {
            next.apply(value)
                .whenComplete((last, lastFailure) -> settle(composed, last, lastFailure));
          } catch (RuntimeException thrown) { // such as that the client is closed
            composed.completeExceptionally(thrown);
          }
        });
    return composed;
  }

  /** Gives something else; what the answer throws fails the stage. */
  public static <T, R> CompletionStage<R> map(CompletionStage<T> first, Function<T, R> answer) {
    CompletableFuture<R> mapped = new CompletableFuture<>();
    first.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            mapped.completeExceptionally(failure);
          } else {
            answer(mapped, value, answer);
          }
        });
    return mapped;
  }

  /** Gives something else, also after a failure, unless that is thrown again. */
  public static <T, R> CompletionStage<R> mapOr(
      CompletionStage<T> first,
      Function<T, R> answer,
      Function<? super RuntimeException, R> afterFailure) {
    CompletableFuture<R> mapped = new CompletableFuture<>();
    first.whenComplete(
        (value, failure) -> {
          if (failure == null) {
            answer(mapped, value, answer);
          } else if (failure instanceof RuntimeException unchecked) {
            answer(mapped, unchecked, afterFailure);
          } else {
            mapped.completeExceptionally(failure);
          }
        });
    return mapped;
  }

  private static <T, R> void answer(
      CompletableFuture<R> mapped, T value, Function<? super T, R> answer) {
    R result;
    try {
      result = answer.apply(value);
    } catch (Throwable failure) {
      mapped.completeExceptionally(failure);
      return;
    }
    mapped.complete(result);
  }

  /** Gives nothing. */
  static CompletionStage<@Nullable Void> nothing(CompletionStage<?> first) {
    CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
    first.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            done.completeExceptionally(failure);
          } else {
            done.complete(null);
          }
        });
    return done;
  }

  /** Gives the same, after something else was done in any case. */
  public static <T extends @Nullable Object> CompletionStage<T> after(
      CompletionStage<T> first, Runnable finish) {
    CompletableFuture<T> finished = new CompletableFuture<>();
    first.whenComplete(
        (value, failure) -> {
          finish.run();
          settle(finished, value, failure);
        });
    return finished;
  }

  /** Completes a stage as another one. */
  public static <T extends @Nullable Object> void pass(
      CompletionStage<T> first, CompletableFuture<T> to) {
    first.whenComplete((value, failure) -> settle(to, value, failure));
  }

  private static <T extends @Nullable Object> void settle(
      CompletableFuture<T> stage, T value, @Nullable Throwable failure) {
    if (failure != null) {
      stage.completeExceptionally(failure);
    } else {
      stage.complete(value);
    }
  }
}
