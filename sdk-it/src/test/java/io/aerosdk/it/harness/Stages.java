package io.aerosdk.it.harness;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for stages, never for ever. */
public final class Stages {
  private static final int LIMIT_SECONDS = 60;

  private Stages() {}

  /**
   * What the stage gives, or what it failed with. A failure that came through the stage, and was
   * not thrown by the call that made it, carries a suppressed {@link FailedStage}.
   */
  public static <T extends @Nullable Object> T await(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw sameAs(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("The stage did not end within " + LIMIT_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for a stage", e);
    }
  }

  private static RuntimeException sameAs(Throwable failure) {
    failure.addSuppressed(new FailedStage());
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("A stage failed with a checked exception", failure);
  }

  /** Marks exceptions that failed a stage, and shows where it was waited for. */
  public static final class FailedStage extends Exception {
    private FailedStage() {
      super("The stage failed that was waited for here");
    }
  }
}
