package io.aerosdk.async.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stage that keeps the first follow-up of {@link #whenComplete} itself, which takes less than
 * half the memory: nearly every call has exactly one. All else is as in the JDK. Thread-safe.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a follow-up is itself the stage that its caller has
class CallStage<T extends @Nullable Object> extends CompletableFuture<T> {
  private static final VarHandle FIRST;

  static {
    try {
      FIRST = MethodHandles.lookup().findVarHandle(CallStage.class, "first", FollowUp.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Waits for the outcome; null before there is one, and after it was told. */
  @SuppressWarnings("unused") // through the handle
  private volatile @Nullable FollowUp<T> first;

  @Override
  public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
    Objects.requireNonNull(action, "action must not be null");
    if (isDone()) {
      return super.whenComplete(action);
    }
    FollowUp<T> follower = new FollowUp<>(action);
    if (!FIRST.compareAndSet(this, (FollowUp<T>) null, follower)) {
      return super.whenComplete(action);
    }
    if (isDone() && FIRST.compareAndSet(this, follower, (FollowUp<T>) null)) {
      super.whenComplete(follower); // the outcome came meanwhile, and did not see it
    }
    return follower;
  }

  @Override
  public boolean complete(@Nullable T value) {
    boolean mine = super.complete(value);
    FollowUp<T> follower = first;
    if (follower != null && mine && FIRST.compareAndSet(this, follower, (FollowUp<T>) null)) {
      follower.accept(value, null);
    }
    return mine;
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    boolean mine = super.completeExceptionally(failure);
    if (mine) {
      tell();
    }
    return mine;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    tell();
    return cancelled;
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    super.completeAsync(supplier, executor);
    super.whenComplete((value, failure) -> tell());
    return this;
  }

  private void tell() {
    FollowUp<T> follower = first;
    if (follower != null && FIRST.compareAndSet(this, follower, (FollowUp<T>) null)) {
      super.whenComplete(follower);
    }
  }

  /** Runs the action, then passes the outcome on, as the JDK's own does. */
  private static final class FollowUp<T extends @Nullable Object> extends CompletableFuture<T>
      implements BiConsumer<T, @Nullable Throwable> {
    private final BiConsumer<? super T, ? super Throwable> action;

    FollowUp(BiConsumer<? super T, ? super Throwable> action) {
      this.action = action;
    }

    @Override
    @SuppressWarnings("NullAway") // the JDK's interface says null for no failure
    public void accept(@Nullable T value, @Nullable Throwable failure) {
      Throwable outcome = failure;
      try {
        action.accept(value, failure);
      } catch (Throwable thrown) { // the stage must end with it
        if (outcome == null) {
          outcome = thrown;
        } else if (outcome != thrown) {
          outcome.addSuppressed(thrown);
        }
      }
      if (outcome == null) {
        complete(value);
      } else {
        completeExceptionally(
            outcome instanceof CompletionException ? outcome : new CompletionException(outcome));
      }
    }
  }
}
