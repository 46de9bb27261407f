package io.aerosdk.command;

import io.aerosdk.internal.udf.UdfArguments;
import io.aerosdk.udf.UdfCall;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs a user-defined function on records, where they are stored.
 *
 * <pre>{@code
 * session.executeUdf(users.ids(1, 2)).function("counters", "bump").passing(5).execute()
 *     .forEach(row -> System.out.println(row.key() + ": " + row.udfResult()));
 * }</pre>
 *
 * <p>The function also runs where there is no record, and may create it. Each key gives a row,
 * whose {@code udfResult()} is what the function returned; a function that failed is a {@link
 * io.aerosdk.error.UdfException} with its text. A time to live counts where the function writes.
 * Not thread-safe; use from one thread.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class KeyedUdf<O> extends ExpiringStep<O, KeyedUdf<O>> {

  KeyedUdf(KeyedChain<O> chain, SpecDraft draft, UdfCall call) {
    super(chain, draft);
    draft.udf = call;
  }

  /**
   * What the function is given after the record. A second call replaces the first. Lists, maps and
   * byte arrays are copied.
   *
   * @param arguments values as {@link WriteBin#setTo(Object)} takes them
   * @throws IllegalArgumentException if one cannot be sent
   */
  public KeyedUdf<O> passing(@Nullable Object... arguments) {
    return passing(Arrays.asList(Objects.requireNonNull(arguments, "arguments must not be null")));
  }

  /** As {@link #passing(Object...)}; to pass one list say {@code passing(List.of(list))}. */
  public KeyedUdf<O> passing(List<? extends @Nullable Object> arguments) {
    UdfCall call = Objects.requireNonNull(draft.udf);
    draft.udf = call.withArguments(UdfArguments.of(arguments));
    return this;
  }

  /**
   * Leaves a tombstone where the function removes the record. Needs Enterprise Edition. Default: as
   * the behaviour says, which is true in strong-consistency namespaces.
   */
  public KeyedUdf<O> withDurableDelete() {
    draft.options(draft.options().withDurableDelete(true));
    return this;
  }

  /** Leaves no tombstone, whatever the behaviour says. */
  public KeyedUdf<O> withoutDurableDelete() {
    draft.options(draft.options().withDurableDelete(false));
    return this;
  }

  @Override
  KeyedUdf<O> self() {
    return this;
  }
}
