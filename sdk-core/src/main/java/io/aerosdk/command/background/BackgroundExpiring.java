package io.aerosdk.command.background;

import io.aerosdk.command.Expiration;
import java.time.Duration;
import java.util.function.Function;

/**
 * Background jobs that write: they can say how long the records live. The last of these calls
 * counts.
 *
 * @param <O> what starting gives: a task, or a stage of one
 * @param <S> the builder itself
 */
public abstract sealed class BackgroundExpiring<O, S extends BackgroundExpiring<O, S>>
    extends BackgroundStep<O, S> permits BackgroundUpdate, BackgroundTouch, BackgroundUdf {

  BackgroundExpiring(Function<BackgroundCommand, O> terminal, Draft draft) {
    super(terminal, draft);
  }

  /**
   * Lets each record expire after this time, from when the job comes to it.
   *
   * @param life 1 s to 10 years, rounded down to seconds
   */
  public final S expireRecordAfter(Duration life) {
    return expiration(Expiration.seconds(life));
  }

  /** The records never expire. */
  public final S neverExpire() {
    return expiration(Expiration.NEVER);
  }

  /** The remaining lives stay as they are. */
  public final S withNoChangeInExpiration() {
    return expiration(Expiration.UNCHANGED);
  }

  /** The records expire as their set or namespace says; so they do if nothing is said. */
  public final S expiryFromServerDefault() {
    return expiration(Expiration.SERVER_DEFAULT);
  }

  private S expiration(int value) {
    draft.options = draft.options.withExpiration(value);
    return self();
  }
}
