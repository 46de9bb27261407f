package io.aerosdk.error;

/**
 * There is a record under this key already, and the call wants to create it. The record is
 * unchanged.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecordExistsException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public RecordExistsException(Details details) {
    super(details);
  }
}
