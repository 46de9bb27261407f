package io.aerosdk.async.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follow-up stages that fail with what the first one failed with, not with a wrapping of it. */
final class Then {
  private Then() {}

  /** Gives something else. */
  static <T, R> CompletionStage<R> map(CompletionStage<T> first, Function<T, R> answer) {
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
