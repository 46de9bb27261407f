package io.aerosdk.command.background;

import io.aerosdk.internal.udf.UdfArguments;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a user-defined function on records in the background; what it returns is dropped. Not
 * thread-safe; use from one thread.
 *
 * @param <O> what starting gives: a task, or a stage of one
 */
public final class BackgroundUdf<O> extends BackgroundExpiring<O, BackgroundUdf<O>> {

  BackgroundUdf(Function<BackgroundCommand, O> terminal, Draft draft) {
    super(terminal, draft);
  }

  /**
   * What the function is given after the record. A second call replaces the first. Lists, maps and
   * byte arrays are copied.
   *
   * @param arguments values as {@code bin(name).setTo(value)} takes them
   * @throws IllegalArgumentException if one cannot be sent
   */
  public BackgroundUdf<O> passing(@Nullable Object... arguments) {
    return passing(Arrays.asList(Objects.requireNonNull(arguments, "arguments must not be null")));
  }

  /** As {@link #passing(Object...)}; to pass one list say {@code passing(List.of(list))}. */
  public BackgroundUdf<O> passing(List<? extends @Nullable Object> arguments) {
    draft.function =
        Objects.requireNonNull(draft.function).withArguments(UdfArguments.of(arguments));
    return this;
  }

  /** As {@link BackgroundDelete#withDurableDelete()}, where the function removes records. */
  public BackgroundUdf<O> withDurableDelete() {
    draft.options = draft.options.withDurableDelete(true);
    return this;
  }

  /** Leaves no tombstones, whatever the behaviour says. */
  public BackgroundUdf<O> withoutDurableDelete() {
    draft.options = draft.options.withDurableDelete(false);
    return this;
  }

  @Override
  BackgroundUdf<O> self() {
    return this;
  }
}
