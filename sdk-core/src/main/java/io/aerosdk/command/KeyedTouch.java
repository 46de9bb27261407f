package io.aerosdk.command;

/**
 * Renews the time to live of records and raises their generation.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class KeyedTouch<O> extends ExpiringStep<O, KeyedTouch<O>> {

  KeyedTouch(KeyedChain<O> chain, SpecDraft draft) {
    super(chain, draft);
  }

  /** As {@link KeyedWrite#ensureGenerationIs(int)}. */
  public KeyedTouch<O> ensureGenerationIs(int generation) {
    expectGeneration(generation);
    return this;
  }

  @Override
  KeyedTouch<O> self() {
    return this;
  }
}
