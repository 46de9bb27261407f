package io.aerosdk.command;

import java.time.Duration;

/**
 * Renews the time to live of records and raises their generation.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class KeyedTouch<O> extends KeyedStep<O, KeyedTouch<O>> {

  KeyedTouch(KeyedChain<O> chain, SpecDraft draft) {
    super(chain, draft);
  }

  /** As {@link KeyedWrite#expireRecordAfter(Duration)}. */
  public KeyedTouch<O> expireRecordAfter(Duration life) {
    draft.options = draft.options.withExpiration(Expiration.seconds(life));
    return this;
  }

  /** As {@link KeyedWrite#neverExpire()}. */
  public KeyedTouch<O> neverExpire() {
    draft.options = draft.options.withExpiration(Expiration.NEVER);
    return this;
  }

  /** As {@link KeyedWrite#withNoChangeInExpiration()}. */
  public KeyedTouch<O> withNoChangeInExpiration() {
    draft.options = draft.options.withExpiration(Expiration.UNCHANGED);
    return this;
  }

  /** As {@link KeyedWrite#expiryFromServerDefault()}. */
  public KeyedTouch<O> expiryFromServerDefault() {
    draft.options = draft.options.withExpiration(Expiration.SERVER_DEFAULT);
    return this;
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
