package io.aerosdk.error;

/**
 * A secondary index does not exist, exists already, is not ready to be read, or cannot be made. The
 * result code tells which.
 *
 * <p>Immutable and thread-safe.
 */
public final class IndexException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public IndexException(Details details) {
    super(details);
  }
}
