package io.aerosdk.error;

/**
 * Something is at its limit: a key is too hot, a device or a queue of the server is full, memory is
 * short, a quota is used up, or this client has more work under way than it may have.
 *
 * <p>Slow down and try again later; repeating at once makes it worse. One {@code catch} covers the
 * more exact classes {@link QuotaException}, {@link BackoffException}, {@link
 * MaxErrorRateException} and {@link OverloadException}.
 *
 * <p>Immutable and thread-safe.
 */
public class CapacityException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public CapacityException(Details details) {
    super(details);
  }
}
