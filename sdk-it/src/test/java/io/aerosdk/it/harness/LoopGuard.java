package io.aerosdk.it.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.blockhound.BlockHound;

/**
 * Notices blocking calls on the SDK's event loops. They are recorded, not thrown: an exception on
 * an event loop could get lost there.
 */
public final class LoopGuard {
  private static final AtomicBoolean INSTALLED = new AtomicBoolean();
  private static final BlockingQueue<Throwable> BLOCKED = new LinkedBlockingQueue<>();

  private LoopGuard() {}

  static void install() {
    if (INSTALLED.compareAndSet(false, true)) {
      BlockHound.builder()
          .loadIntegrations() // Netty's own, which knows its short locks, such as those of buffers
          // The client says goodbye to TLS peers on a loop when it closes; nothing else runs there
          // then.
          .allowBlockingCallsInside("com.aerospike.client.cluster.Node", "closeSyncConnections")
          .nonBlockingThreadPredicate(
              netty -> thread -> thread.getName().startsWith("aerosdk-loop"))
          .blockingMethodCallback(
              method -> BLOCKED.add(new IllegalStateException("Blocking call: " + method)))
          .install();
    }
  }

  /** The blocking calls since the last time, each with the place in its stack trace. */
  public static List<Throwable> drain() {
    List<Throwable> calls = new ArrayList<>();
    BLOCKED.drainTo(calls);
    return calls;
  }

  static void check() {
    List<Throwable> calls = drain();
    if (!calls.isEmpty()) {
      AssertionError failure =
          new AssertionError(calls.size() + " blocking calls on event loops; the first one below");
      failure.initCause(calls.get(0));
      throw failure;
    }
  }
}
