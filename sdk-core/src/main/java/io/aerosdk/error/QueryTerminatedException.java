package io.aerosdk.error;

/**
 * The query ended before its end: it was closed here, or aborted on the server. The rows that came
 * so far are not all rows.
 *
 * <p>Immutable and thread-safe.
 */
public final class QueryTerminatedException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public QueryTerminatedException(Details details) {
    super(details);
  }
}
