package io.aerosdk.error;

/**
 * The record exists, but the filter of the call is false for it, and the call asked to be told.
 * Nothing was read or written.
 *
 * <p>Immutable and thread-safe.
 */
public final class FilteredOutException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public FilteredOutException(Details details) {
    super(details);
  }
}
