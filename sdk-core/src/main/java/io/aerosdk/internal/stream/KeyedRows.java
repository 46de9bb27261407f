package io.aerosdk.internal.stream;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import io.aerosdk.command.ErrorHandler;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.command.Verb;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.wire.Calls;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the outcomes of a keyed command into its stream, by the row rules and the caller's error
 * strategy. Not thread-safe.
 */
public final class KeyedRows {
  private final boolean includeMissingKeys;
  private final boolean failOnFilteredOut;
  private final OnError onError;
  private final boolean throwing;
  private final List<RecordResult> rows;

  /** Collects the outcomes of this command. */
  public KeyedRows(KeyedCommand command, OnError onError, int keyCount) {
    this.includeMissingKeys = command.includeMissingKeys();
    this.failOnFilteredOut = command.failOnFilteredOut();
    this.onError = onError;
    this.throwing =
        onError == ErrorStrategy.THROW || (onError == ErrorStrategy.DEFAULT && keyCount == 1);
    this.rows = new ArrayList<>(keyCount);
  }

  /**
   * The key's command was done.
   *
   * @param operations what was done, in this order
   */
  public void ok(Key key, @Nullable Record record, int index, Operation[] operations) {
    rows.add(RecordResult.ok(key, record, index, operations));
  }

  /** The key's command was done, and this is its row. */
  public void ok(RecordResult row) {
    rows.add(row);
  }

  /**
   * There was no record, or the condition did not hold. Costs nothing where that gives no row.
   *
   * @throws SdkException if that is an error and errors are thrown
   */
  public void absent(Verb verb, Key key, int index, int resultCode) {
    boolean error = RowRules.isError(resultCode, verb, failOnFilteredOut);
    boolean row = RowRules.hasRow(resultCode, includeMissingKeys, failOnFilteredOut);
    if (error || row) {
      place(
          error, row, key, null, index, Errors.forRow(resultCode, false, key, Calls.of(verb, key)));
    }
  }

  /**
   * The key's command failed.
   *
   * @param record what came with the failure, if anything
   * @throws SdkException if errors are thrown
   */
  public void failed(Verb verb, Key key, int index, @Nullable Record record, SdkException failure) {
    int code = failure.resultCode();
    boolean error = RowRules.isError(code, verb, failOnFilteredOut);
    boolean row = RowRules.hasRow(code, includeMissingKeys, failOnFilteredOut);
    place(error, row, key, record, index, failure);
  }

  /** The key's command ended in an exception of the client. */
  public void failed(Verb verb, Key key, int index, AerospikeException cause) {
    int code = cause.getResultCode();
    boolean silent =
        !RowRules.isError(code, verb, failOnFilteredOut)
            && !RowRules.hasRow(code, includeMissingKeys, failOnFilteredOut);
    if (!silent) {
      failed(verb, key, index, null, Errors.translate(cause, Calls.of(verb, key)));
    }
  }

  /** The rows so far as a stream; to be called once, at the end. */
  public RecordStream stream() {
    return new BufferedRecordStream(rows);
  }

  private void place(
      boolean error,
      boolean row,
      Key key,
      @Nullable Record record,
      int index,
      SdkException failure) {
    if (error && throwing) {
      throw failure;
    }
    if (error && onError instanceof ErrorHandler handler) {
      handler.handle(key, index, failure);
    } else if (row) {
      rows.add(RecordResult.failed(key, record, failure, index));
    }
  }
}
