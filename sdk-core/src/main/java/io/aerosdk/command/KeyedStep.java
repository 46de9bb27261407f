package io.aerosdk.command;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.ael.Ael;
import io.aerosdk.ael.AelException;
import io.aerosdk.ael.Condition;
import java.time.Duration;
import java.util.Objects;

/**
 * What every builder of a keyed command can do: set a condition, set defaults of the chain, go on
 * with another verb, run.
 *
 * <p>A builder is used once, from one thread. What it runs is an immutable {@link KeyedCommand};
 * {@link #prepare()} gives that out for use again and again.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 * @param <S> the builder itself
 */
public abstract sealed class KeyedStep<O, S extends KeyedStep<O, S>> extends KeyedVerbs<O>
    permits ExpiringStep, KeyedDelete, KeyedExists, KeyedRead {
  final SpecDraft draft;
  private final KeyedChain<O> chain;

  KeyedStep(KeyedChain<O> chain, SpecDraft draft) {
    this.chain = chain;
    this.draft = draft;
    chain.open(draft);
  }

  @Override
  protected final Terminal<KeyedCommand, O> terminal() {
    return chain.terminal;
  }

  @Override
  final KeyedChain<O> chain() {
    return chain;
  }

  abstract S self();

  /**
   * Does the verb only where the condition holds. Belongs to this verb's keys alone; a second call
   * replaces the first. A key whose condition does not hold gives no row, see {@link
   * #failOnFilteredOut()} and {@link #includeMissingKeys()}.
   */
  public final S where(Exp condition) {
    return where(Exp.build(Objects.requireNonNull(condition, "condition must not be null")));
  }

  /** As {@link #where(Exp)}, with an expression that was built before. */
  public final S where(Expression condition) {
    draft.options(
        draft
            .options()
            .withCondition(Objects.requireNonNull(condition, "condition must not be null")));
    return self();
  }

  /** As {@link #where(Exp)}, with a condition of the filter language. */
  public final S where(Condition condition) {
    return where(Objects.requireNonNull(condition, "condition must not be null").expression());
  }

  /**
   * As {@link #where(Exp)}, with a filter as text: {@code where("$.age > ?0 and $.country == ?1",
   * 25, "UK")}.
   *
   * @param text in the filter language, see {@link Ael}
   * @param values of {@code ?0}, {@code ?1} …; bound as values, never pasted
   * @throws AelException if the text is no filter, or a value is missing or does not fit; the
   *     message shows the place
   */
  public final S where(String text, Object... values) {
    return where(chain.terminal.filter(text).bind(values));
  }

  /**
   * Gives a row for every key of the chain, also where no record was found or the condition did not
   * hold; without it such keys have no row. (The reference's {@code respond_all_keys}.)
   */
  public final S includeMissingKeys() {
    chain.includeMissingKeys = true;
    return self();
  }

  /** Makes a condition that does not hold an error, for every key of the chain. */
  public final S failOnFilteredOut() {
    chain.failOnFilteredOut = true;
    return self();
  }

  /**
   * The condition of this verb and the following ones, where they have none of their own; verbs
   * before this one keep theirs. A second call replaces the first for what follows.
   */
  public final S defaultWhere(Exp condition) {
    return defaultWhere(Exp.build(Objects.requireNonNull(condition, "condition must not be null")));
  }

  /** As {@link #defaultWhere(Exp)}, with an expression that was built before. */
  public final S defaultWhere(Expression condition) {
    Objects.requireNonNull(condition, "condition must not be null");
    return defaults(chain.defaults().withCondition(condition));
  }

  /** As {@link #defaultWhere(Exp)}, with a condition of the filter language. */
  public final S defaultWhere(Condition condition) {
    return defaultWhere(
        Objects.requireNonNull(condition, "condition must not be null").expression());
  }

  /**
   * As {@link #defaultWhere(Exp)}, with a filter as text: {@code defaultWhere("$.age > ?0 and
   * $.country == ?1", 25, "UK")}.
   *
   * @param text in the filter language, see {@link Ael}
   * @param values of {@code ?0}, {@code ?1} …; bound as values, never pasted
   * @throws AelException if the text is no filter, or a value is missing or does not fit; the
   *     message shows the place
   */
  public final S defaultWhere(String text, Object... values) {
    return defaultWhere(chain.terminal.filter(text).bind(values));
  }

  /**
   * The time to live that this verb and the following ones write, where they write or touch and say
   * nothing of it themselves.
   *
   * @param life 1 s to 10 years, rounded down to seconds
   */
  public final S defaultExpireRecordAfter(Duration life) {
    return defaults(chain.defaults().withExpiration(Expiration.seconds(life)));
  }

  /** As {@link #defaultExpireRecordAfter(Duration)}: the records never expire. */
  public final S defaultNeverExpire() {
    return defaults(chain.defaults().withExpiration(Expiration.NEVER));
  }

  /** As {@link #defaultExpireRecordAfter(Duration)}: remaining lives stay as they are. */
  public final S defaultWithNoChangeInExpiration() {
    return defaults(chain.defaults().withExpiration(Expiration.UNCHANGED));
  }

  /** As {@link #defaultExpireRecordAfter(Duration)}: as the set or namespace says. */
  public final S defaultExpiryFromServerDefault() {
    return defaults(chain.defaults().withExpiration(Expiration.SERVER_DEFAULT));
  }

  /**
   * Leaves tombstones where this verb and the following ones delete and do not say otherwise. Needs
   * Enterprise Edition.
   */
  public final S defaultWithDurableDelete() {
    return defaults(chain.defaults().withDurableDelete(true));
  }

  /** Leaves no tombstones where this verb and the following ones do not say otherwise. */
  public final S defaultWithoutDurableDelete() {
    return defaults(chain.defaults().withDurableDelete(false));
  }

  private S defaults(ChainDefaults changed) {
    chain.defaults(changed);
    return self();
  }

  /** The command as built so far. */
  public final KeyedCommand command() {
    return chain.command();
  }

  /**
   * Runs the command. The error of a command on one key is thrown (or fails the stage); several
   * keys give rows, failed ones included.
   */
  public final O execute() {
    return run(ErrorStrategy.DEFAULT);
  }

  /** Runs the command, with the errors of its keys where the strategy says. */
  public final O execute(ErrorStrategy onError) {
    return run(onError);
  }

  /** Runs the command; the handler gets the errors of its keys, and the stream the other rows. */
  public final O execute(ErrorHandler onError) {
    return run(onError);
  }

  /**
   * The command as built so far, to be run any number of times and from any thread. What happens to
   * this builder and to the values it was given afterwards does not show.
   */
  public final PreparedCommand<O> prepare() {
    return new PreparedCommand<>(chain.terminal, chain.command());
  }

  private O run(OnError onError) {
    return chain.terminal.execute(
        chain.command(), Objects.requireNonNull(onError, "onError must not be null"));
  }

  final void expectGeneration(int generation) {
    if (generation < 1 || generation > 0xffff) {
      throw new IllegalArgumentException("generation must be 1 to 65535, got " + generation);
    }
    draft.options(draft.options().withGeneration(generation));
  }
}
