package io.aerosdk.error;

/**
 * No node of the cluster can serve the request now: a node of this name is not known, or the
 * partition of the key has no node (in a strongly consistent namespace: is unavailable).
 *
 * <p>Try again when the cluster has settled; nothing was done.
 *
 * <p>Immutable and thread-safe.
 */
public final class InvalidNodeException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public InvalidNodeException(Details details) {
    super(details);
  }
}
