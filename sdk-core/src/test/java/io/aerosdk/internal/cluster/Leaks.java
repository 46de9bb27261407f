package io.aerosdk.internal.cluster;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The threads that something has left behind. */
final class Leaks {
  private static final long PATIENCE = Duration.ofSeconds(15).toNanos();

  private final Set<Thread> before = threads();

  /** The names of new threads that are still alive after some patience. */
  List<String> threadsLeft() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    Set<Thread> left = left();
    while (!left.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(5);
      left = left();
    }
    return left.stream().map(Thread::getName).toList();
  }

  private Set<Thread> left() {
    Set<Thread> left = threads();
    left.removeAll(before);
    return left;
  }

  /** Without those of the test's own server. */
  private static Set<Thread> threads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(thread -> thread.getName().equals("fake-node-accept"));
    return threads;
  }
}
