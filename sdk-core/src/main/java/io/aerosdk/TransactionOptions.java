package io.aerosdk;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How transactions are run again after a conflict, and how long one may live. What is not set is as
 * the client's {@linkplain SystemSettings#transactions settings} say, and else as told below.
 *
 * <pre>{@code
 * TransactionOptions patient =
 *     TransactionOptions.DEFAULT.attempts(20).pause(Duration.ofMillis(50)).timeout(Duration.ofSeconds(30));
 * }</pre>
 *
 * <p>Immutable and thread-safe: each step gives new options. Equal to others with the same values.
 */
public final class TransactionOptions {
  /** Nothing is set. */
  public static final TransactionOptions DEFAULT = new TransactionOptions(null, null, null);

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final @Nullable Integer attempts;
  private final @Nullable Duration pause;
  private final @Nullable Duration timeout;

  private TransactionOptions(
      @Nullable Integer attempts, @Nullable Duration pause, @Nullable Duration timeout) {
    this.attempts = attempts;
    this.pause = pause;
    this.timeout = timeout;
  }

  /**
   * How often a transaction is tried before its conflict is an error. Default 10.
   *
   * @param count at least 1; 1 means that it is not run again
   * @return the new options
   */
  public TransactionOptions attempts(int count) {
    return new TransactionOptions(Arguments.atLeast("attempts", count, 1), pause, timeout);
  }

  /**
   * The mean pause before a transaction is run again after another one held a record, or its commit
   * failed; each pause is longer or shorter by up to a half, at random. After a changed record it
   * is run again at once. Default 20 ms.
   *
   * @param mean from 0, which means no pause, to 1 day
   * @return the new options
   */
  public TransactionOptions pause(Duration mean) {
    return new TransactionOptions(
        attempts, Arguments.between("pause", mean, Duration.ZERO, DAY), timeout);
  }

  /**
   * How long a transaction may take from its first write to its commit; then the server rolls it
   * back. Default as the server says in {@code mrt-duration}, which is 10 s if not set otherwise.
   *
   * @param limit from 1 s to 120 s; parts of a second are cut off
   * @return the new options
   */
  public TransactionOptions timeout(Duration limit) {
    if (limit == null || limit.compareTo(SHORTEST) < 0 || limit.compareTo(LONGEST) > 0) {
      throw Arguments.refuse("timeout", "be from 1 s to 120 s", String.valueOf(limit));
    }
    return new TransactionOptions(attempts, pause, limit);
  }

  /** {@return the value of {@link #attempts(int)}; empty if not set} */
  public OptionalInt attempts() {
    return attempts == null ? OptionalInt.empty() : OptionalInt.of(attempts);
  }

  /** {@return the value of {@link #pause(Duration)}; empty if not set} */
  public Optional<Duration> pause() {
    return Optional.ofNullable(pause);
  }

  /** {@return the value of {@link #timeout(Duration)}; empty if not set} */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /**
   * These options, and where they say nothing, others.
   *
   * @param others what stands below
   * @return the new options
   */
  public TransactionOptions over(TransactionOptions others) {
    return new TransactionOptions(
        attempts == null ? others.attempts : attempts,
        pause == null ? others.pause : pause,
        timeout == null ? others.timeout : timeout);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TransactionOptions that
        && attempts().equals(that.attempts())
        && pause().equals(that.pause())
        && timeout().equals(that.timeout());
  }

  @Override
  public int hashCode() {
    return attempts().hashCode() + 31 * pause().hashCode() + 961 * timeout().hashCode();
  }

  @Override
  public String toString() {
    return "TransactionOptions[attempts="
        + attempts
        + ", pause="
        + pause
        + ", timeout="
        + timeout
        + "]";
  }
}
