package io.aerosdk.error;

/**
 * A user-defined function failed or could not be called; the message holds what the function said.
 *
 * <p>Result code {@code UDF_BAD_RESPONSE}. The function may have changed the record before it
 * failed only if it had called {@code aerospike:update} by then.
 *
 * <p>Immutable and thread-safe.
 */
public final class UdfException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public UdfException(Details details) {
    super(details);
  }
}
