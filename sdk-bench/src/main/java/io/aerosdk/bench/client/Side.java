package io.aerosdk.bench.client;

import io.aerosdk.DataSet;
import io.aerosdk.bench.load.Form;
import io.aerosdk.bench.load.Preset;
import io.aerosdk.bench.load.Records;
import io.aerosdk.bench.round.AsyncCalls;
import io.aerosdk.bench.round.BlockingCalls;
import io.aerosdk.bench.round.RowCounter;

/** One of the two clients that are compared. Thread-safe. */
public interface Side extends AutoCloseable {

  /**
   * Blocking calls.
   *
   * @param records what they are about
   * @param form how to say it; the plain client has one way only
   * @param preset of the SDK's session
   * @param callers how many threads will call
   */
  BlockingCalls blocking(Records records, Form form, Preset preset, int callers);

  /** Async calls. */
  AsyncCalls async(Records records, Form form, Preset preset);

  /** Reads a whole set, row by row, in a loop of the calling thread. */
  void query(DataSet set, Preset preset, RowCounter rows);

  /** Reads a whole set with the async client, and returns when the last row was counted. */
  void queryAsync(DataSet set, Preset preset, RowCounter rows);

  @Override
  void close();
}
