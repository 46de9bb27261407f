package io.aerosdk.error;

/**
 * No answer came: the connection could not be opened, broke, or the node was not reached at all.
 *
 * <p>Reads may be tried again at once. A write is in doubt if {@link #inDoubt()} says so: find out
 * what the record holds before repeating it, unless repeating does no harm.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConnectionException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public ConnectionException(Details details) {
    super(details);
  }
}
