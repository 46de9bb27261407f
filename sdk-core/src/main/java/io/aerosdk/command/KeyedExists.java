package io.aerosdk.command;

/**
 * Asks whether records are there. Reads headers only, no bins.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class KeyedExists<O> extends KeyedStep<O, KeyedExists<O>> {

  KeyedExists(KeyedChain<O> chain, SpecDraft draft) {
    super(chain, draft);
  }

  @Override
  KeyedExists<O> self() {
    return this;
  }
}
