package io.aerosdk.command.background;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.Filter;
import io.aerosdk.ael.Ael;
import io.aerosdk.ael.AelException;
import io.aerosdk.ael.Condition;
import java.util.Objects;
import java.util.function.Function;

/**
 * What every builder of a background job can do. Not thread-safe; use from one thread.
 *
 * @param <O> what starting gives: a task, or a stage of one
 * @param <S> the builder itself
 */
public abstract sealed class BackgroundStep<O, S extends BackgroundStep<O, S>>
    permits BackgroundDelete, BackgroundExpiring {
  final Draft draft;
  private final Function<BackgroundCommand, O> terminal;

  BackgroundStep(Function<BackgroundCommand, O> terminal, Draft draft) {
    this.terminal = terminal;
    this.draft = draft;
  }

  abstract S self();

  /** Only the records for which the condition holds. A second call replaces the first. */
  public final S where(Exp condition) {
    return where(Exp.build(Objects.requireNonNull(condition, "condition must not be null")));
  }

  /** As {@link #where(Exp)}, with an expression that was built before. */
  public final S where(Expression condition) {
    draft.options =
        draft.options.withCondition(
            Objects.requireNonNull(condition, "condition must not be null"));
    return self();
  }

  /**
   * As {@link #where(Exp)}, with a condition of the filter language. Where a secondary index can
   * answer a part of it, the job uses that index; {@link #filter(Filter)} says otherwise.
   */
  public final S where(Condition condition) {
    draft.options =
        draft.options.withCondition(
            Objects.requireNonNull(condition, "condition must not be null"));
    return self();
  }

  /**
   * As {@link #where(Condition)}, with a filter as text: {@code where("$.age > ?0", 25)}.
   *
   * @param text in the filter language, see {@link Ael}
   * @param values of {@code ?0}, {@code ?1} …; bound as values, never pasted
   * @throws AelException if the text is no filter, or a value is missing or does not fit
   */
  public final S where(String text, Object... values) {
    return where(Ael.prepare(text).with(values));
  }

  /**
   * Finds the records by a secondary index instead of looking at all of them. A condition is then
   * asked of what the index gives. A second call replaces the first: the server takes one.
   *
   * @param index such as {@code Filter.range("age", 20, 30)}
   */
  public final S filter(Filter index) {
    draft.options =
        draft.options.withFilter(Objects.requireNonNull(index, "filter must not be null"));
    return self();
  }

  /**
   * Lets each node look at no more than this many records per second.
   *
   * @param records at least 1; servers refuse more than their own limit, 10,000 as they come
   */
  public final S recordsPerSecond(int records) {
    if (records < 1) {
      throw new IllegalArgumentException("recordsPerSecond must be at least 1, got " + records);
    }
    draft.options = draft.options.withRecordsPerSecond(records);
    return self();
  }

  /**
   * The command as built so far.
   *
   * @throws IllegalStateException if there is nothing to do
   */
  public BackgroundCommand command() {
    return draft.command();
  }

  /**
   * Starts the job on all nodes. If that fails on some of them, it may run on the others.
   *
   * @throws IllegalStateException if there is nothing to do
   */
  public final O execute() {
    return terminal.apply(command());
  }
}
