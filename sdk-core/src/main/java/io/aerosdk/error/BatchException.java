package io.aerosdk.error;

/**
 * A batch failed as a whole: the server does not take batches, or not of this size, or the failure
 * cannot be told per key. Failures of single keys are rows of the result instead.
 *
 * <p>Immutable and thread-safe.
 */
public final class BatchException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public BatchException(Details details) {
    super(details);
  }
}
