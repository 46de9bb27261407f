package io.aerosdk.error;

/**
 * The cluster does not accept who we say we are: unknown user, wrong or expired password, expired
 * session. Fix the credentials of the cluster definition.
 *
 * <p>Immutable and thread-safe.
 */
public final class AuthenticationException extends AccessException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public AuthenticationException(Details details) {
    super(details);
  }
}
