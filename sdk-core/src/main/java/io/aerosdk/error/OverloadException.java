package io.aerosdk.error;

/**
 * This client has too much work under way: its connections are all in use, or its queue is full.
 * Start fewer calls at the same time, or allow more connections per node.
 *
 * <p>Immutable and thread-safe.
 */
public final class OverloadException extends BackoffException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public OverloadException(Details details) {
    super(details);
  }
}
