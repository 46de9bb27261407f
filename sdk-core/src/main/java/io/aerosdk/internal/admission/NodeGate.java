package io.aerosdk.internal.admission;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * As many permits as a node has connections. Whoever has to wait is served in order of arrival;
 * nobody overtakes while somebody waits. Thread-safe.
 */
public final class NodeGate {
  private final int connections;
  private final Semaphore permits;

  NodeGate(int connections) {
    this.connections = connections;
    this.permits = new Semaphore(connections, true);
  }

  /** Takes a permit without waiting, if there is one and nobody waits. */
  public boolean tryEnter() {
    return !permits.hasQueuedThreads() && permits.tryAcquire();
  }

  /**
   * Waits for a permit.
   *
   * @return whether it came in time
   * @throws InterruptedException if the thread is interrupted; no permit is held then
   */
  public boolean enter(long nanos) throws InterruptedException {
    return permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
  }

  /** Gives the permit back. */
  public void leave() {
    permits.release();
  }

  /** How many permits there are. */
  public int connections() {
    return connections;
  }

  /** How many permits are given out now. */
  public int taken() {
    return connections - permits.availablePermits();
  }

  /** How many threads wait now; for messages. */
  public int waiting() {
    return permits.getQueueLength();
  }
}
