package io.aerosdk.error;

/**
 * The time allowed for a call is over. Called so because {@code
 * java.util.concurrent.TimeoutException} is a checked exception that async code meets all the time.
 *
 * <p>Reads may be tried again. For a write ask {@link #inDoubt()} first.
 *
 * <p>Immutable and thread-safe.
 */
public final class OperationTimeoutException extends SdkException {
  /** Whose limit it was. */
  private final boolean byClient;

  /**
   * Creates the exception.
   *
   * @param details what happened
   * @param byClient whether a limit of the client ended the call; false if the server gave up
   */
  public OperationTimeoutException(Details details, boolean byClient) {
    super(details);
    this.byClient = byClient;
  }

  /**
   * {@return whether a limit of the client ended the call; false if the server said that it took
   * too long}
   */
  public boolean byClient() {
    return byClient;
  }
}
