package io.aerosdk.async;

import io.aerosdk.async.internal.Loops;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Event loops that several clients share, or that the application runs for other things too. A
 * client that is not given any starts its own, one for each processor.
 *
 * <pre>{@code
 * try (EventLoops loops = EventLoops.start(2)) {
 *   CompletionStage<Client> orders = Client.connect(cluster, loops);
 *   CompletionStage<Client> users = Client.connect(otherCluster, loops);
 * }
 * }</pre>
 *
 * <p>Each loop runs at most 100 commands of a client divided by the number of loops, but 5 at
 * least; further ones wait in its queue. So a client needs {@code maxConnectionsPerNode} of 100,
 * the default, or of 5 for each loop if there are more than 20. Thread-safe. Close the clients
 * first.
 */
public final class EventLoops implements AutoCloseable {
  private final Loops loops;
  private final boolean own;

  private EventLoops(Loops loops, boolean own) {
    this.loops = loops;
    this.own = own;
  }

  /**
   * Starts event loops on daemon threads: epoll where the system has it, NIO elsewhere.
   *
   * @param count 1 or more
   */
  public static EventLoops start(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, got " + count);
    }
    return new EventLoops(Loops.shared(count), true);
  }

  /**
   * Uses event loops of Netty that the application runs, and ends itself: NIO, epoll, kqueue or
   * io_uring. Nothing that runs on them may block.
   *
   * @param group at least one loop
   */
  public static EventLoops on(EventLoopGroup group) {
    Objects.requireNonNull(group, "group must not be null");
    int count = 0;
    for (EventExecutor loop : group) {
      count += loop == null ? 0 : 1;
    }
    if (count == 0) {
      throw new IllegalArgumentException("group must have at least 1 event loop, got none");
    }
    return new EventLoops(Loops.on(group, count), false);
  }

  Loops loops() {
    return loops;
  }

  /**
   * Ends the loops that {@link #start} started, without waiting for it; those of the application go
   * on. May be called again.
   */
  @Override
  public void close() {
    CompletionStage<@Nullable Void> unused = closed();
  }

  /** As {@link #close()}; completes when the threads are gone. */
  public CompletionStage<@Nullable Void> closed() {
    return own ? loops.stop() : CompletableFuture.completedStage(null);
  }
}
