package io.aerosdk.it.replay;

import io.aerosdk.it.replay.compare.Reply;
import io.aerosdk.it.replay.compare.Reply.Outcome;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.WireFormatException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over one connection, and opens a new one only after the old one was given up.
 *
 * <p>Not thread-safe; use from one thread.
 */
final class ReplayConnection implements AutoCloseable {
  private static final int BUFFER_SIZE = 64 << 10;

  private final InetSocketAddress server;
  private final Duration timeout;
  private final InstantSource clock;
  private @Nullable Socket socket;
  private InputStream in = InputStream.nullInputStream();

  ReplayConnection(InetSocketAddress server, Duration timeout, InstantSource clock) {
    this.server = server;
    this.timeout = timeout;
    this.clock = clock;
  }

  /**
   * Sends a request and reads one frame, or all frames up to the end of a reply in several parts.
   */
  Reply exchange(Bytes request, boolean multi, boolean batch) {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    Reply reply;
    try {
      send(request);
      reply = receive(received, multi, batch);
    } catch (SocketTimeoutException e) {
      reply =
          failed(received, Outcome.HUNG, "no complete reply within " + timeout.toMillis() + " ms");
    } catch (WireFormatException e) {
      reply = failed(received, Outcome.BROKEN, "unreadable: " + e.getMessage());
    } catch (EOFException | SocketException e) {
      reply = Reply.closed(Bytes.of(received.toByteArray()), clock.instant());
    } catch (IOException e) {
      reply = failed(received, Outcome.BROKEN, e.toString());
    }
    if (reply.outcome() != Outcome.COMPLETE) {
      close();
    }
    return reply;
  }

  /** Gives the connection up; the next exchange opens another one. */
  @Override
  public void close() {
    Socket old = socket;
    socket = null;
    if (old == null) {
      return;
    }
    try {
      old.close();
    } catch (IOException e) {
      return; // nobody waits for anything from it any more
    }
  }

  private void send(Bytes request) throws IOException {
    Socket open = open();
    int unread = in.available();
    if (unread > 0) {
      throw new WireFormatException(unread + " bytes came after the end of the previous reply");
    }
    open.getOutputStream().write(request.toArray());
    open.getOutputStream().flush();
  }

  private Reply receive(ByteArrayOutputStream received, boolean multi, boolean batch)
      throws IOException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      limitReads(deadline);
      Frame frame = Frame.read(in);
      if (frame == null) {
        return Reply.closed(Bytes.of(received.toByteArray()), clock.instant());
      }
      received.writeBytes(frame.toBytes().toArray());
      if (!multi || ReplyEnd.isIn(frame, batch)) {
        return Reply.complete(Bytes.of(received.toByteArray()), clock.instant());
      }
    }
  }

  private void limitReads(long deadline) throws IOException {
    long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    open().setSoTimeout((int) left);
  }

  private Socket open() throws IOException {
    Socket current = socket;
    if (current != null) {
      return current;
    }
    Socket fresh = new Socket();
    try {
      fresh.setTcpNoDelay(true);
      fresh.connect(server, (int) timeout.toMillis());
      in = new BufferedInputStream(fresh.getInputStream(), BUFFER_SIZE);
    } catch (IOException e) {
      fresh.close();
      throw new IOException("cannot connect to " + server, e);
    }
    socket = fresh;
    return fresh;
  }

  private Reply failed(ByteArrayOutputStream received, Outcome outcome, String problem) {
    return new Reply(Bytes.of(received.toByteArray()), outcome, problem, clock.instant());
  }
}
