package io.aerosdk.it.policies;

import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.WireFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Stands before a server and passes frames on, both ways, on two threads for each connection. Shows
 * every request before it is passed on, and may rewrite answers about the cluster. Thread-safe.
 */
final class Tap implements AutoCloseable {
  private final ServerSocket door;
  private final int serverPort;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  Tap(int serverPort) {
    this.serverPort = serverPort;
    try {
      door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /**
   * Starts to pass on.
   *
   * @param passes is shown each request about records; false drops the connection instead
   * @param info rewrites answers about the cluster
   */
  void start(Predicate<Frame> passes, UnaryOperator<String> info) {
    run("tap-accept", () -> accept(passes, info));
  }

  private void accept(Predicate<Frame> passes, UnaryOperator<String> info) {
    while (!door.isClosed()) {
      try {
        Socket client = kept(door.accept());
        Socket server = kept(new Socket(InetAddress.getLoopbackAddress(), serverPort));
        run("tap-requests", () -> requests(client, server, passes));
        run("tap-answers", () -> answers(server, client, info));
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private Socket kept(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    open.add(socket);
    return socket;
  }

  private static void run(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void requests(Socket client, Socket server, Predicate<Frame> passes) {
    pass(
        client,
        server,
        frame -> {
          boolean data = frame.type() == Frame.MESSAGE || frame.type() == Frame.COMPRESSED;
          return data && !passes.test(frame) ? Bytes.EMPTY : frame.toBytes();
        });
  }

  private void answers(Socket server, Socket client, UnaryOperator<String> info) {
    pass(
        server,
        client,
        frame -> {
          if (frame.type() != Frame.INFO) {
            return frame.toBytes();
          }
          String text = info.apply(frame.body().text(StandardCharsets.UTF_8));
          return new Frame(Frame.INFO, Bytes.of(text, StandardCharsets.UTF_8)).toBytes();
        });
  }

  /** Passes on until one side ends; empty bytes end both. */
  private void pass(Socket from, Socket to, Function<Frame, Bytes> change) {
    try (from;
        to) {
      InputStream in = new BufferedInputStream(from.getInputStream());
      OutputStream out = to.getOutputStream();
      for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
        Bytes bytes = change.apply(frame);
        if (bytes.isEmpty()) {
          return;
        }
        out.write(bytes.toArray());
        out.flush();
      }
    } catch (IOException | WireFormatException e) {
      // One side has gone, and so does the other: that is all there is to tell.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
