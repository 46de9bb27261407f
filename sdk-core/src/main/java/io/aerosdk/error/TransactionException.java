package io.aerosdk.error;

/**
 * A transaction cannot go on: another one holds a record, a record it has read was changed, it has
 * expired, or it has ended already. The result code tells which.
 *
 * <p>Abort it and run the whole transaction again, as a new one.
 *
 * <p>Immutable and thread-safe.
 */
public class TransactionException extends SdkException {
  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public TransactionException(Details details) {
    super(details);
  }
}
