package io.aerosdk.bench.client;

import com.aerospike.client.Key;
import io.aerosdk.bench.load.Action;
import io.aerosdk.bench.load.Dice;
import io.aerosdk.bench.round.BlockingCalls;
import java.util.concurrent.Semaphore;

/**
 * Calls of more threads than the plain client has connections: it fails calls that find none, so
 * its callers have to wait outside, as here.
 */
final class Admitted implements BlockingCalls {
  private final BlockingCalls calls;
  private final Semaphore permits;

  Admitted(BlockingCalls calls, int connections) {
    this.calls = calls;
    this.permits = new Semaphore(connections);
  }

  @Override
  public int call(Action action, Key key, Dice dice) {
    permits.acquireUninterruptibly();
    try {
      return calls.call(action, key, dice);
    } finally {
      permits.release();
    }
  }

  @Override
  public int batch(Action action, Key[] keys, Dice dice) {
    permits.acquireUninterruptibly();
    try {
      return calls.batch(action, keys, dice);
    } finally {
      permits.release();
    }
  }
}
