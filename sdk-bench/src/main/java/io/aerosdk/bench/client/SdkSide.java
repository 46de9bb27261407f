package io.aerosdk.bench.client;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.async.Client;
import io.aerosdk.bench.load.Form;
import io.aerosdk.bench.load.Preset;
import io.aerosdk.bench.load.Records;
import io.aerosdk.bench.round.AsyncCalls;
import io.aerosdk.bench.round.BlockingCalls;
import io.aerosdk.bench.round.RowCounter;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.SyncClient;

/** The SDK's two clients. */
public final class SdkSide implements Side {
  private final SyncClient blocking;
  private final Client async;

  /** Connects. */
  public SdkSide(ClusterDefinition cluster) {
    blocking = SyncClient.connect(cluster);
    async = Client.connect(cluster).toCompletableFuture().join();
  }

  @Override
  public BlockingCalls blocking(Records records, Form form, Preset preset, int callers) {
    return new SdkBlocking(blocking.createSession(preset.behavior()), records, form);
  }

  @Override
  public AsyncCalls async(Records records, Form form, Preset preset) {
    return new SdkAsync(async.createSession(preset.behavior()), records, form);
  }

  @Override
  public void query(DataSet set, Preset preset, RowCounter rows) {
    try (RecordStream all = blocking.createSession(preset.behavior()).query(set).execute()) {
      for (RecordResult row : all) {
        rows.row(row.record().generation);
      }
    }
  }

  @Override
  public void queryAsync(DataSet set, Preset preset, RowCounter rows) {
    async
        .createSession(preset.behavior())
        .query(set)
        .execute()
        .forEach(row -> rows.row(row.record().generation))
        .toCompletableFuture()
        .join();
  }

  @Override
  public void close() {
    blocking.close();
    async.close();
    async.closed().toCompletableFuture().join();
  }
}
