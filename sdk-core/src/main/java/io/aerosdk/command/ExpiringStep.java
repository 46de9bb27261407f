package io.aerosdk.command;

import java.time.Duration;
import java.time.Instant;

/**
 * What builders of writes, touches and functions can do beyond the others: say how long the records
 * live.
 *
 * <p>The last of these calls counts. Not thread-safe; use from one thread.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 * @param <S> the builder itself
 */
public abstract sealed class ExpiringStep<O, S extends ExpiringStep<O, S>> extends KeyedStep<O, S>
    permits KeyedWrite, KeyedTouch, KeyedUdf {

  ExpiringStep(KeyedChain<O> chain, SpecDraft draft) {
    super(chain, draft);
  }

  /**
   * Lets the record expire after this time.
   *
   * @param life 1 s to 10 years, rounded down to seconds
   */
  public final S expireRecordAfter(Duration life) {
    draft.options(draft.options().withExpiration(Expiration.seconds(life)));
    return self();
  }

  /**
   * Lets the record expire at this time. Servers count in whole seconds of their own clock from the
   * arrival of the command, so that it may live up to a second longer.
   *
   * @param end in the future, at most 10 years away
   */
  public final S expireRecordAt(Instant end) {
    draft.options(draft.options().withExpireAt(Expiration.future(end)));
    return self();
  }

  /** The record never expires. */
  public final S neverExpire() {
    draft.options(draft.options().withExpiration(Expiration.NEVER));
    return self();
  }

  /** The record's remaining life stays as it is; a new record gets the server's default. */
  public final S withNoChangeInExpiration() {
    draft.options(draft.options().withExpiration(Expiration.UNCHANGED));
    return self();
  }

  /** The record expires as its set or namespace says; so it does if nothing is said. */
  public final S expiryFromServerDefault() {
    draft.options(draft.options().withExpiration(Expiration.SERVER_DEFAULT));
    return self();
  }
}
