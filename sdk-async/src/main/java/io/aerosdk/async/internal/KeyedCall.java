package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import io.aerosdk.async.internal.coalesce.VerbListener;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.internal.stream.BufferedRecordStream;
import io.aerosdk.internal.stream.KeyedRows;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A command on one key under way: the stage the caller gets and the listener the client calls, in
 * one object.
 */
final class KeyedCall extends CallStage<RecordStream> implements VerbListener {
  private final KeyedCommand command;
  private final OnError onError;

  KeyedCall(KeyedCommand command, OnError onError) {
    this.command = command;
    this.onError = onError;
  }

  @Override
  public void onSuccess(Key key, @Nullable Record record) {
    settle(key, record != null, record);
  }

  @Override
  public void onSuccess(Key key, boolean existed) {
    settle(key, existed, null);
  }

  @Override
  public void onSuccess(Key key, @Nullable Object udfResult) {
    complete(BufferedRecordStream.of(RecordResult.ofUdf(key, udfResult, 0)));
  }

  private void settle(Key key, boolean found, @Nullable Record record) {
    if (found) {
      complete(BufferedRecordStream.of(RecordResult.ok(key, record, 0, spec().operations())));
    } else {
      settle(rows -> rows.absent(spec().verb(), key, 0, ResultCode.KEY_NOT_FOUND_ERROR));
    }
  }

  @Override
  public void onFailure(AerospikeException failure) {
    settle(rows -> rows.failed(spec().verb(), spec().keys().get(0), 0, failure));
  }

  private KeySpec spec() {
    return command.specs().get(0);
  }

  private void settle(Consumer<KeyedRows> outcome) {
    Settling.settle(this, new KeyedRows(command, onError, 1), outcome);
  }
}
