package io.aerosdk.bench.round;

import com.aerospike.client.Key;
import io.aerosdk.bench.load.Action;

/** One client's async calls; the slot is told their end. Thread-safe. */
public interface AsyncCalls {

  /** On one record. */
  void start(Action action, Key key, Slot slot);

  /** On several records; only {@link Action#READ} and {@link Action#WRITE}. */
  void startBatch(Action action, Key[] keys, Slot slot);
}
