package io.aerosdk.error;

/**
 * The user's quota of reads or writes per second is used up. Nothing was done; slow down.
 *
 * <p>Immutable and thread-safe.
 */
public final class QuotaException extends CapacityException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public QuotaException(Details details) {
    super(details);
  }
}
