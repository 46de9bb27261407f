package io.aerosdk.internal.transaction;

import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import io.aerosdk.command.ErrorHandler;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.command.Verb;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.error.TransactionException;
import io.aerosdk.internal.stream.KeyedRows;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holds back the errors of a command's keys until it is known what becomes of its transaction. Not
 * thread-safe; one for each run of a command.
 */
public final class RowErrors implements ErrorHandler {
  private final KeyedCommand command;
  private final List<RecordResult> errors = new ArrayList<>();

  /** Of a run that is about to start, with this as its error handler. */
  public RowErrors(KeyedCommand command) {
    this.command = command;
  }

  @Override
  public void handle(Key key, int index, SdkException error) {
    errors.add(RecordResult.failed(key, null, error, index));
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /**
   * Throws the first error after which the transaction cannot go on.
   *
   * @throws TransactionException if there is one
   */
  public void throwEndOfTransaction() {
    for (RecordResult row : errors) {
      if (row.error().orElse(null) instanceof TransactionException end) {
        throw end;
      }
    }
  }

  /**
   * All rows in the order of the command, and the errors where the caller wants them.
   *
   * @param good what the stream of the run gave
   */
  public RecordStream deliver(RecordStream good, OnError onError) {
    return deliver(good.toList(), onError);
  }

  /** As {@link #deliver}, after the transaction was rolled back: what was done was undone. */
  public RecordStream deliverUndone(RecordStream good, OnError onError) {
    return deliver(good.stream().map(this::undone).toList(), onError);
  }

  /** Every key failed with this. */
  public static RecordStream deliverFailed(
      KeyedCommand command, SdkException failure, OnError onError) {
    RowErrors all = new RowErrors(command);
    for (KeySpec spec : command.specs()) {
      for (Key key : spec.keys()) {
        all.handle(key, all.errors.size(), failure);
      }
    }
    return all.deliver(List.of(), onError);
  }

  private RecordStream deliver(List<RecordResult> good, OnError onError) {
    List<RecordResult> all = new ArrayList<>(good);
    all.addAll(errors);
    all.sort(Comparator.comparingInt(RecordResult::index));
    KeyedRows rows = new KeyedRows(command, onError, command.keyCount());
    for (RecordResult row : all) {
      place(row, rows);
    }
    return rows.stream();
  }

  private void place(RecordResult row, KeyedRows rows) {
    SdkException error = row.error().orElse(null);
    if (error == null || isNoError(row, error)) {
      rows.ok(row);
    } else {
      rows.failed(verb(row.index()), row.key(), row.index(), null, error);
    }
  }

  /** A row that says that there was nothing came with the stream, not as an error. */
  private boolean isNoError(RecordResult row, SdkException error) {
    return !errors.contains(row)
        && (error.resultCode() == ResultCode.KEY_NOT_FOUND_ERROR
            || error.resultCode() == ResultCode.FILTERED_OUT);
  }

  private RecordResult undone(RecordResult row) {
    if (!row.isOk()) {
      return row;
    }
    String message =
        "Nothing was changed for this key: "
            + errors.size()
            + " of the "
            + command.keyCount()
            + " keys failed, so the transaction of all was rolled back. Look at their rows for the"
            + " reason.";
    return RecordResult.failed(
        row.key(),
        null,
        new TransactionException(Details.of(message, ResultCode.TXN_FAILED)),
        row.index());
  }

  private Verb verb(int index) {
    int next = 0;
    for (KeySpec spec : command.specs()) {
      next += spec.keys().size();
      if (index < next) {
        return spec.verb();
      }
    }
    throw new IllegalArgumentException("index must be below " + next + ", got " + index);
  }
}
