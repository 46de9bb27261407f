package io.aerosdk.error;

/**
 * The namespace is not configured on the cluster. Check its spelling and the server's
 * configuration.
 *
 * <p>Immutable and thread-safe.
 */
public final class InvalidNamespaceException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public InvalidNamespaceException(Details details) {
    super(details);
  }
}
