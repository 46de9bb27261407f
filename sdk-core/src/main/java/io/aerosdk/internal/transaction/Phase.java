package io.aerosdk.internal.transaction;

import com.aerospike.client.ResultCode;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.error.TransactionException;

/** Where a transaction stands. */
enum Phase {
  /** Takes commands. */
  OPEN(ResultCode.TXN_FAILED, "the transaction is open"),

  /** A commit or abort runs. */
  ENDING(
      ResultCode.TXN_FAILED,
      "the transaction is being committed or aborted by another call. Wait for that one."),

  /** A commit failed before it could take effect. */
  NOT_MARKED(
      ResultCode.TXN_FAILED,
      "a commit of the transaction has failed, and nothing was committed. Commit it again, or abort"
          + " it and start a new one."),

  /** A commit failed, and may have taken effect. */
  IN_DOUBT(
      ResultCode.TXN_FAILED,
      "the transaction may have been committed. Commit it again to learn whether it was."),

  COMMITTED(
      ResultCode.TXN_ALREADY_COMMITTED,
      "the transaction was committed before. Start a new transaction."),

  ABORTED(
      ResultCode.TXN_ALREADY_ABORTED,
      "the transaction was aborted before. Start a new transaction.");

  private final int resultCode;
  private final String reason;

  Phase(int resultCode, String reason) {
    this.resultCode = resultCode;
    this.reason = reason;
  }

  /** Says that something cannot be done in this phase. */
  TransactionException refuse(String what) {
    return new TransactionException(
        Details.of(what + " was refused: " + reason, resultCode).withInDoubt(this == IN_DOUBT));
  }
}
