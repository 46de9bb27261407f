package io.aerosdk.it.replay;

import io.aerosdk.it.replay.transcript.Step;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server that gives the recorded replies of some steps in turn, whatever it is asked, and spoils
 * those that a test names. It takes one connection at a time.
 *
 * <p>Thread-safe.
 */
final class RecordedServer implements AutoCloseable {

  /** What to do instead of giving the recorded reply. */
  enum Mischief {
    /** Give the recorded reply. */
    NONE,
    /** Close the connection without a reply. */
    CLOSE,
    /** Give the reply and close the connection. */
    CLOSE_AFTERWARDS,
    /** Say nothing. */
    SILENCE,
    /** Give half of the reply and wait. */
    HALF,
    /** Give the reply twice. */
    TWICE,
    /** Send something else altogether. */
    GARBAGE,
    /** Give a wrong reply to the first question and the right one to the next. */
    LATE
  }

  private static final byte[] GARBAGE =
      "HTTP/1.1 400 Bad Request\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final Bytes INFO =
      new Frame(Frame.INFO, Bytes.of("build\t8.1.2.0\n", StandardCharsets.US_ASCII)).toBytes();

  private final Deque<Step> steps;
  private final Map<Integer, Mischief> mischief;
  private final List<Bytes> requests = new ArrayList<>();
  private final ServerSocket listener;
  private final Thread thread;
  private volatile @Nullable Socket current;
  private boolean wasLate;

  private RecordedServer(List<Step> steps, Map<Integer, Mischief> mischief) throws IOException {
    this.steps = new ArrayDeque<>(steps);
    this.mischief = mischief;
    listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    thread = new Thread(this::serve, "recorded-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Starts a server; mischief is by the number of the step. */
  static RecordedServer start(List<Step> steps, Map<Integer, Mischief> mischief) {
    try {
      return new RecordedServer(steps, mischief);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
  }

  /** All requests for recorded replies so far. */
  List<Bytes> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      Socket open = current;
      if (open != null) {
        open.close();
      }
      thread.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    while (!listener.isClosed()) {
      serveNext();
    }
  }

  private void serveNext() {
    try (Socket socket = listener.accept()) {
      socket.setTcpNoDelay(true);
      current = socket;
      serve(socket);
    } catch (IOException e) {
      return; // the client went away, or the test is over
    }
  }

  private void serve(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    OutputStream out = socket.getOutputStream();
    Frame request = Frame.read(in);
    while (request != null && answer(request, out)) {
      request = Frame.read(in);
    }
  }

  /** Whether the connection stays open. */
  private boolean answer(Frame request, OutputStream out) throws IOException {
    Step step = steps.peek();
    if (step == null || request.toBytes().equals(ScenarioReplay.PROBE)) {
      out.write(INFO.toArray());
      return true;
    }
    synchronized (requests) {
      requests.add(request.toBytes());
    }
    Mischief trick = mischief.getOrDefault(step.number(), Mischief.NONE);
    if (trick == Mischief.LATE && !wasLate) {
      wasLate = true;
      out.write(INFO.toArray());
      return true;
    }
    steps.remove();
    return send(step, trick, out);
  }

  private static boolean send(Step step, Mischief trick, OutputStream out) throws IOException {
    byte[] reply = step.reply().toArray();
    switch (trick) {
      case NONE, LATE, CLOSE_AFTERWARDS -> out.write(reply);
      case HALF -> out.write(reply, 0, reply.length / 2);
      case TWICE -> {
        out.write(reply);
        out.write(reply);
      }
      case GARBAGE -> out.write(GARBAGE);
      case CLOSE, SILENCE -> {}
    }
    boolean keeps = trick != Mischief.CLOSE && trick != Mischief.CLOSE_AFTERWARDS;
    return keeps && (trick == Mischief.SILENCE || !step.closes());
  }
}
