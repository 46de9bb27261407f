package io.aerosdk.error;

/**
 * The cluster's security refused the request, or security itself is not set up as the request
 * needs.
 *
 * <p>Result codes tell which: security not enabled, a user or role that exists already, a password
 * that may not be used again, and so on.
 *
 * <p>Immutable and thread-safe.
 */
public class AccessException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public AccessException(Details details) {
    super(details);
  }
}
