package io.aerosdk.error;

/**
 * An element of a list or map exists already, or does not exist. Nothing was written. The result
 * code tells which.
 *
 * <p>Immutable and thread-safe.
 */
public final class ElementException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public ElementException(Details details) {
    super(details);
  }
}
