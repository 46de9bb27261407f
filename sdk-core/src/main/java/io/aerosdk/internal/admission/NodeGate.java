package io.aerosdk.internal.admission;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * As many permits as a node has connections. Of those who have to wait, the one whose time is over
 * first is served first, and those of equal time in order of arrival; nobody overtakes while
 * somebody waits. Thread-safe; takes a lock only where somebody waits.
 */
public final class NodeGate {
  private static final Comparator<Waiter> EARLIEST_FIRST =
      (a, b) ->
          a.deadline == b.deadline
              ? Long.compare(a.arrival, b.arrival)
              : Long.signum(a.deadline - b.deadline);

  private final int connections;
  private final AtomicInteger permits;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Waiter> queue = new PriorityQueue<>(EARLIEST_FIRST);
  private long arrivals;

  NodeGate(int connections) {
    this.connections = connections;
    this.permits = new AtomicInteger(connections);
  }

  /** Takes a permit without waiting, if there is one and nobody waits. */
  public boolean tryEnter() {
    return waiting.get() == 0 && take();
  }

  private boolean take() {
    int free = permits.get();
    while (free > 0) {
      if (permits.compareAndSet(free, free - 1)) {
        return true;
      }
      free = permits.get();
    }
    return false;
  }

  /**
   * Waits for a permit.
   *
   * @param nanos how long at most
   * @return whether it came in time
   * @throws InterruptedException if the thread is interrupted; no permit is held then
   */
  public boolean enter(long nanos) throws InterruptedException {
    Waiter own = line(System.nanoTime() + Math.min(nanos, Long.MAX_VALUE / 2));
    serve(); // a permit may have come back before this one was seen
    while (!own.served) {
      long left = own.deadline - System.nanoTime();
      boolean interrupted = Thread.interrupted();
      if ((interrupted || left <= 0) && withdraw(own)) {
        if (interrupted) {
          throw new InterruptedException();
        }
        return false;
      }
      if (interrupted) {
        Thread.currentThread().interrupt(); // the permit came first: whoever waits next sees it
      } else if (!own.served) {
        LockSupport.parkNanos(this, left);
      }
    }
    return true;
  }

  private Waiter line(long deadline) {
    lock.lock();
    try {
      Waiter waiter = new Waiter(deadline, arrivals++, Thread.currentThread());
      queue.add(waiter);
      waiting.incrementAndGet();
      return waiter;
    } finally {
      lock.unlock();
    }
  }

  /** Stops waiting, unless it was served meanwhile. */
  private boolean withdraw(Waiter waiter) {
    lock.lock();
    try {
      boolean waited = queue.remove(waiter);
      if (waited) {
        waiting.decrementAndGet();
      }
      return waited;
    } finally {
      lock.unlock();
    }
  }

  /** Gives the permit back. */
  public void leave() {
    permits.incrementAndGet();
    if (waiting.get() != 0) {
      serve();
    }
  }

  private void serve() {
    lock.lock();
    try {
      while (!queue.isEmpty() && take()) {
        Waiter next = queue.remove();
        waiting.decrementAndGet();
        next.served = true;
        LockSupport.unpark(next.thread);
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many permits there are. */
  public int connections() {
    return connections;
  }

  /** How many permits are given out now. */
  public int taken() {
    return connections - permits.get();
  }

  /** How many threads wait now; for messages. */
  public int waiting() {
    return waiting.get();
  }

  private static final class Waiter {
    final long deadline;
    final long arrival;
    final Thread thread;
    volatile boolean served;

    Waiter(long deadline, long arrival, Thread thread) {
      this.deadline = deadline;
      this.arrival = arrival;
      this.thread = thread;
    }
  }
}
