package io.aerosdk.internal.transaction;

import com.aerospike.client.Txn;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.result.RecordStream;
import java.util.function.Supplier;

/**
 * A command on several keys that is a transaction of its own: it is committed if all keys succeed,
 * and else aborted. Not thread-safe; one for each run of such a command.
 */
public final class OwnTransaction {
  private final KeyedCommand command;
  private final OnError onError;

  /** Of a command, whose errors go there at the end. */
  public OwnTransaction(KeyedCommand command, OnError onError) {
    this.command = command;
    this.onError = onError;
  }

  /**
   * Checks the command before it is sent.
   *
   * @throws IllegalArgumentException if it cannot be a transaction
   */
  public void check(Behavior behavior) {
    TransactionRules.check(command, new Txn(), behavior);
  }

  /** One attempt. */
  public RowErrors attempt() {
    return new RowErrors(command);
  }

  /**
   * The attempt was sent.
   *
   * @return what to give if the commit succeeds
   * @throws TransactionException if a key met a conflict
   * @throws Undone if a key failed otherwise
   */
  public Supplier<RecordStream> sent(RecordStream good, RowErrors errors) {
    if (errors.isEmpty()) {
      return () -> good;
    }
    errors.throwEndOfTransaction();
    throw new Undone(() -> errors.deliverUndone(good, onError));
  }

  /**
   * What becomes of the command after its transaction has failed.
   *
   * @throws RuntimeException if that goes to the caller as an exception
   */
  public RecordStream failed(RuntimeException failure) {
    if (failure instanceof Undone undone) {
      return undone.rows.get();
    }
    if (failure instanceof CommitException || failure instanceof TransactionException) {
      return RowErrors.deliverFailed(command, (SdkException) failure, onError);
    }
    throw failure;
  }

  /** A key failed; no conflict, so that there is no further attempt. */
  private static final class Undone extends RuntimeException {
    private final transient Supplier<RecordStream> rows;

    private Undone(Supplier<RecordStream> rows) {
      super("A key of the command failed", null, false, false);
      this.rows = rows;
    }
  }
}
