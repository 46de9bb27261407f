package io.aerosdk.error;

/**
 * The user is known, but has no privilege for this request, or the client's address is not on the
 * allow-list of its roles. Ask for the missing privilege.
 *
 * <p>Immutable and thread-safe.
 */
public final class AuthorizationException extends AccessException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public AuthorizationException(Details details) {
    super(details);
  }
}
