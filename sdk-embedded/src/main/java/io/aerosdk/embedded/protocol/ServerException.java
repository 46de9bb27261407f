package io.aerosdk.embedded.protocol;

/**
 * A command that ends with a result code other than OK. Carries no stack trace: it is an answer to
 * the client, not a fault of the server.
 */
public final class ServerException extends RuntimeException {
  private final int resultCode;

  /**
   * @param resultCode one of {@link ResultCode}
   * @param reason what was wrong, for the server's log; never sent to the client
   */
  public ServerException(int resultCode, String reason) {
    super(reason, null, false, false);
    this.resultCode = resultCode;
  }

  /** The code to answer, one of {@link ResultCode}. */
  public int resultCode() {
    return resultCode;
  }
}
