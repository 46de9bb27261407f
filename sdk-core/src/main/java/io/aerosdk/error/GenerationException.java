package io.aerosdk.error;

/**
 * The record was changed by someone else: its generation is not the one the write expected.
 *
 * <p>Nothing was written. Read the record again and repeat the change on what it holds now.
 *
 * <p>Immutable and thread-safe.
 */
public final class GenerationException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public GenerationException(Details details) {
    super(details);
  }
}
