package io.aerosdk.error;

/**
 * The client refused to send the request, to protect a node or itself. Nothing reached a server, so
 * the request is never in doubt; try again later.
 *
 * <p>Immutable and thread-safe.
 */
public class BackoffException extends CapacityException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public BackoffException(Details details) {
    super(details);
  }
}
