package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.listener.BatchOperateListListener;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.internal.stream.KeyedRows;
import io.aerosdk.internal.wire.BatchRows;
import io.aerosdk.result.RecordStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch under way: the stage the caller gets and the listener the client calls, in one object.
 */
final class BatchCall extends CallStage<RecordStream> implements BatchOperateListListener {
  private final KeyedCommand command;
  private final OnError onError;
  private final List<BatchRecord> rows;

  BatchCall(KeyedCommand command, OnError onError, List<BatchRecord> rows) {
    this.command = command;
    this.onError = onError;
    this.rows = rows;
  }

  @Override
  public void onSuccess(List<BatchRecord> records, boolean allOk) {
    settle(null);
  }

  @Override
  public void onFailure(AerospikeException failure) {
    settle(failure);
  }

  private void settle(@Nullable AerospikeException whole) {
    Settling.settle(
        this,
        new KeyedRows(command, onError, rows.size()),
        into -> BatchRows.collect(command, rows, whole, into));
  }
}
