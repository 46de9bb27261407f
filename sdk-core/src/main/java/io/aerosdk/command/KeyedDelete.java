package io.aerosdk.command;

import io.aerosdk.error.GenerationException;

/**
 * Deletes records.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class KeyedDelete<O> extends KeyedStep<O, KeyedDelete<O>> {

  KeyedDelete(KeyedChain<O> chain, SpecDraft draft) {
    super(chain, draft);
  }

  /**
   * Deletes only a record of this generation; another one is a {@link GenerationException}.
   *
   * @param generation 1 to 65535
   */
  public KeyedDelete<O> ensureGenerationIs(int generation) {
    expectGeneration(generation);
    return this;
  }

  /**
   * Leaves a tombstone, so that the record cannot come back from a node that was away. Needs
   * Enterprise Edition. Default: as the behaviour says, which is true in strong-consistency
   * namespaces.
   */
  public KeyedDelete<O> withDurableDelete() {
    draft.options(draft.options().withDurableDelete(true));
    return this;
  }

  /** Leaves no tombstone, whatever the behaviour says. */
  public KeyedDelete<O> withoutDurableDelete() {
    draft.options(draft.options().withDurableDelete(false));
    return this;
  }

  @Override
  KeyedDelete<O> self() {
    return this;
  }
}
