package io.aerosdk.error;

/**
 * The record would become larger than the namespace allows. Nothing was written; store less per
 * record.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecordTooBigException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public RecordTooBigException(Details details) {
    super(details);
  }
}
