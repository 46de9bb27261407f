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
                .whenComplete(
                    (last, lastFailure) -> {
                      if (lastFailure != null) {
                        composed.completeExceptionally(lastFailure);
                      } else {
                        composed.complete(last);
                      }
                    });
          } catch (RuntimeException thrown) { // such as that the client is closed
            composed.completeExceptionally(thrown);
          }
        });
    return composed;
  }

  /** Gives something else. */
  public static <T, R> CompletionStage<R> map(CompletionStage<T> first, Function<T, R> answer) {
    CompletableFuture<R> mapped = new CompletableFuture<>();
    first.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            mapped.completeExceptionally(failure);
          } else {
            mapped.complete(answer.apply(value));
          }
        });
    return mapped;
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
}
