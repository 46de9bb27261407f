package io.aerosdk.error;

/**
 * The circuit breaker of a node is open: too many errors came from it in the current window.
 * Requests fail without being sent until the window ends.
 *
 * <p>See {@code maxErrorRate} and {@code errorRateWindow} of the cluster definition.
 *
 * <p>Immutable and thread-safe.
 */
public final class MaxErrorRateException extends BackoffException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public MaxErrorRateException(Details details) {
    super(details);
  }
}
