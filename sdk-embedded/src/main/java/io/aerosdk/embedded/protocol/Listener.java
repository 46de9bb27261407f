package io.aerosdk.embedded.protocol;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A listening socket and the connections that came through it. Thread-safe. */
public final class Listener implements AutoCloseable {
  private final Channel server;
  private final ChannelGroup connections;
  private final AtomicReference<FrameHandler.@Nullable Factory> handlers;

  private Listener(
      Channel server,
      ChannelGroup connections,
      AtomicReference<FrameHandler.@Nullable Factory> handlers) {
    this.server = server;
    this.connections = connections;
    this.handlers = handlers;
  }

  /**
   * Binds a socket; connections wait until {@link #accept}.
   *
   * @throws IOException if the address cannot be bound
   */
  public static Listener bind(InetSocketAddress address, Loops loops) throws IOException {
    return bind(address, loops, null);
  }

  /**
   * As {@link #bind(InetSocketAddress, Loops)}, for connections under TLS.
   *
   * @param tls certificate and rules; null for none
   * @throws IOException if the address cannot be bound
   */
  public static Listener bind(InetSocketAddress address, Loops loops, @Nullable SslContext tls)
      throws IOException {
    ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    AtomicReference<FrameHandler.@Nullable Factory> handlers = new AtomicReference<>();
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops.eventLoops())
            .channelFactory(loops.serverChannels())
            .option(ChannelOption.SO_REUSEADDR, true)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .option(ChannelOption.AUTO_READ, false)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    connections.add(channel);
                    serve(channel, handlers.get(), loops, tls);
                  }
                })
            .bind(address)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException(
          "Cannot listen on " + endpoint(address) + ": " + bound.cause().getMessage(),
          bound.cause());
    }
    return new Listener(bound.channel(), connections, handlers);
  }

  private static void serve(
      Channel channel,
      FrameHandler.@Nullable Factory handlers,
      Loops loops,
      @Nullable SslContext tls) {
    if (handlers == null) {
      var unused = channel.close();
    } else if (tls == null) {
      serve(channel, handlers, loops, (String) null);
    } else {
      channel.pipeline().addLast(tls.newHandler(channel.alloc()));
      channel.pipeline().addLast(new Handshake(name -> serve(channel, handlers, loops, name)));
    }
  }

  private static void serve(
      Channel channel,
      FrameHandler.Factory handlers,
      Loops loops,
      @Nullable String certificateName) {
    String remote = endpoint((InetSocketAddress) channel.remoteAddress());
    FrameHandler handler = handlers.connected(new FrameHandler.Peer(remote, certificateName));
    channel.pipeline().addLast(new Connection(handler, loops.workers()));
  }

  /** Lets connections in; call once. */
  public void accept(FrameHandler.Factory factory) {
    handlers.set(factory);
    server.config().setAutoRead(true);
  }

  /** Where clients reach this listener, with the port that was bound. */
  public InetSocketAddress address() {
    return (InetSocketAddress) server.localAddress();
  }

  /** Connections open now. */
  public int connectionCount() {
    return connections.size();
  }

  /** As {@link #close}, but the clients' next read or write is reset, as when a process dies. */
  public void abort() {
    connections.forEach(connection -> connection.config().setOption(ChannelOption.SO_LINGER, 0));
    close();
  }

  /** Closes the socket and all connections, and waits until they are. */
  @Override
  public void close() {
    server.close().awaitUninterruptibly();
    connections.close().awaitUninterruptibly();
  }

  private static String endpoint(InetSocketAddress address) {
    return address.getAddress() == null
        ? address.toString()
        : address.getAddress().getHostAddress() + ":" + address.getPort();
  }
}
