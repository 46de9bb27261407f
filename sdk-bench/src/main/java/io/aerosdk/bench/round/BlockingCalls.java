package io.aerosdk.bench.round;

import com.aerospike.client.Key;
import io.aerosdk.bench.load.Action;
import io.aerosdk.bench.load.Dice;

/**
 * One client's blocking calls. Each gives something of the answer, so that reading it is part of
 * the work. Thread-safe.
 */
public interface BlockingCalls {

  /** On one record. */
  int call(Action action, Key key, Dice dice);

  /** On several records; only {@link Action#READ} and {@link Action#WRITE}. */
  int batch(Action action, Key[] keys, Dice dice);
}
