package io.aerosdk.error;

/**
 * A bin is not as the operation needs it: it has another type, exists already, does not exist, or
 * its name is not allowed. Nothing was written. The result code tells which.
 *
 * <p>Immutable and thread-safe.
 */
public final class BinException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public BinException(Details details) {
    super(details);
  }
}
