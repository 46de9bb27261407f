package io.aerosdk.async.internal;

import com.aerospike.client.async.EventLoop;
import com.aerospike.client.async.EventPolicy;
import com.aerospike.client.async.NettyEventLoops;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A client's event loops: epoll where the system has it, NIO elsewhere. Each loop lets as many
 * commands run as it has connections to one node; further ones wait in its queue. Thread-safe.
 */
public final class Loops {
  private static final long CLOSE_LIMIT_SECONDS = 5;

  /** The client takes no lower limit to the commands of a loop. */
  private static final int LEAST_COMMANDS = 5;

  /** How exact deadlines are: the loops look after them so often. */
  private static final int MIN_TIMEOUT_MILLIS = 10;

  /** Of a client to a node, if it is not set otherwise. */
  private static final int DEFAULT_CONNECTIONS = 100;

  private final EventLoopGroup group;
  private final NettyEventLoops loops;
  private final EventLoop[] all;
  private final int commandsPerLoop;

  private Loops(EventLoopGroup group, int commandsPerLoop) {
    EventPolicy policy = new EventPolicy();
    policy.maxCommandsInProcess = commandsPerLoop;
    policy.minTimeout = MIN_TIMEOUT_MILLIS;
    this.group = group;
    this.loops = new NettyEventLoops(policy, group);
    this.all = loops.getArray();
    this.commandsPerLoop = commandsPerLoop;
  }

  /**
   * Starts event loops on daemon threads.
   *
   * @param connectionsPerNode of the client as a whole; the loops share them
   * @throws IllegalArgumentException if they are too few for one loop
   */
  public static Loops start(int connectionsPerNode) {
    int count = count(Runtime.getRuntime().availableProcessors(), connectionsPerNode);
    return new Loops(group(count), connectionsPerNode / count);
  }

  /** Starts so many event loops on daemon threads, for clients that share them. */
  public static Loops shared(int count) {
    return on(group(count), count);
  }

  /**
   * Uses event loops that the application runs.
   *
   * @param count how many they are
   */
  public static Loops on(EventLoopGroup group, int count) {
    return new Loops(group, Math.max(LEAST_COMMANDS, DEFAULT_CONNECTIONS / count));
  }

  private static EventLoopGroup group(int count) {
    DefaultThreadFactory threads = new DefaultThreadFactory("aerosdk-loop", true);
    return Epoll.isAvailable()
        ? new EpollEventLoopGroup(count, threads)
        : new NioEventLoopGroup(count, threads);
  }

  /**
   * Checks that each loop gets as many connections to a node as commands it runs.
   *
   * @throws IllegalArgumentException if not
   */
  public void checkConnections(int connectionsPerNode) {
    int least = all.length * commandsPerLoop;
    if (connectionsPerNode < least) {
      throw new IllegalArgumentException(
          "maxConnectionsPerNode must be at least "
              + least
              + " for a client on "
              + all.length
              + " shared event loops, got "
              + connectionsPerNode);
    }
  }

  /** One loop for each core, unless the connections are too few for that. */
  static int count(int cores, int connectionsPerNode) {
    if (connectionsPerNode < LEAST_COMMANDS) {
      throw new IllegalArgumentException(
          "maxConnectionsPerNode must be at least "
              + LEAST_COMMANDS
              + " for the async client, got "
              + connectionsPerNode);
    }
    return Math.min(cores, connectionsPerNode / LEAST_COMMANDS);
  }

  /** In the form that the client's policy takes. */
  public NettyEventLoops eventLoops() {
    return loops;
  }

  /** The loop for the next command: the caller's own, if it is one of these. */
  public EventLoop next() {
    EventLoop own = current();
    return own != null ? own : loops.next();
  }

  private @Nullable EventLoop current() {
    for (EventLoop loop : all) {
      if (loop.inEventLoop()) {
        return loop;
      }
    }
    return null;
  }

  /** Ends the threads. The stage completes when they are gone. */
  public CompletionStage<@Nullable Void> stop() {
    CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();
    group
        .shutdownGracefully(0, CLOSE_LIMIT_SECONDS, TimeUnit.SECONDS)
        .addListener(done -> stopped.complete(null));
    return stopped;
  }
}
