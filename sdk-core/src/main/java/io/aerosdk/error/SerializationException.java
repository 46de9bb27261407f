package io.aerosdk.error;

/**
 * A value cannot be turned into what the server stores. Nothing was sent; change the value.
 *
 * <p>Immutable and thread-safe.
 */
public final class SerializationException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public SerializationException(Details details) {
    super(details);
  }
}
