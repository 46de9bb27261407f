package io.aerosdk.error;

/**
 * There is no record under this key, and the call needs one.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecordNotFoundException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public RecordNotFoundException(Details details) {
    super(details);
  }
}
