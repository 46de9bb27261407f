package io.aerosdk.embedded.protocol;

import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a server: event loops for sockets and short commands, workers for everything that
 * takes its time. Thread-safe.
 */
public final class Loops implements AutoCloseable {
  private static final int MAX_EVENT_LOOPS = 4;
  private static final int WORKERS = 4;

  private final EventLoopGroup eventLoops;
  private final ChannelFactory<ServerChannel> serverChannels;
  private final ExecutorService workers;

  /** Starts no thread yet; each starts when it first has work. */
  public Loops() {
    int count = Math.min(MAX_EVENT_LOOPS, Runtime.getRuntime().availableProcessors());
    DefaultThreadFactory threads = new DefaultThreadFactory("aerospike-embedded-io", true);
    if (Epoll.isAvailable()) {
      eventLoops = new EpollEventLoopGroup(count, threads);
      serverChannels = EpollServerSocketChannel::new;
    } else {
      eventLoops = new NioEventLoopGroup(count, threads);
      serverChannels = NioServerSocketChannel::new;
    }
    workers =
        Executors.newFixedThreadPool(
            WORKERS, new DefaultThreadFactory("aerospike-embedded-worker", true));
  }

  EventLoopGroup eventLoops() {
    return eventLoops;
  }

  ChannelFactory<ServerChannel> serverChannels() {
    return serverChannels;
  }

  /** Runs what takes long. */
  public ExecutorService workers() {
    return workers;
  }

  /** Stops all threads and waits until they have ended. */
  @Override
  public void close() {
    workers.shutdownNow();
    eventLoops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    try {
      if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException("A worker of the embedded server did not stop within 5 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
