package io.aerosdk.embedded.fuzz;

import static java.util.Objects.requireNonNull;

import io.aerosdk.embedded.fuzz.Expected.End;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests to a server and checks what it does with each. Whatever is wrong is an {@link
 * AssertionError}. Not thread-safe.
 */
final class FuzzRun implements AutoCloseable {
  private static final int REMEMBERED = 40;
  private static final int THROTTLED_MILLIS = 50;
  private static final int SILENT_MILLIS = 10_000;
  private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long FREE_BYTES = 32L << 20;
  private static final int BYTES_PER_BYTE = 512;

  private final int port;
  private final ServerWatch watch;
  private final Deque<byte[]> recent = new ArrayDeque<>();
  private Wire wire;
  private long sent;

  FuzzRun(int port, ServerWatch watch) throws IOException {
    this.port = port;
    this.watch = watch;
    this.wire = new Wire(port);
    wire.send(Probe.write());
    requireNonNull(wire.frame(SILENT_MILLIS));
    probeAlone();
    watch.findThreads();
  }

  /** How many requests were sent. */
  long sent() {
    return sent;
  }

  /** The last requests, the latest last. */
  Collection<byte[]> recent() {
    return Collections.unmodifiableCollection(recent);
  }

  /** Sends the request and a sound one behind it, and checks the replies to both. */
  void exchange(byte[] request) throws IOException {
    remember(request);
    Expected expected = Expected.of(request);
    long allocated = watch.allocatedBytes();
    long cpu = watch.cpuNanos();
    long start = System.nanoTime();
    if (expected.end() == End.CLEAN) {
      wire.send(Probe.after(request));
    } else {
      wire.send(request);
      wire.finish();
    }
    List<byte[]> replies = replies(expected);
    checkTime(System.nanoTime() - start, watch.cpuNanos() - cpu);
    checkMemory(watch.allocatedBytes() - allocated, request, replies);
    if (sent % 64 == 0) {
      watch.findThreads();
      probeAlone();
    }
    watch.check();
  }

  private void remember(byte[] request) {
    sent++;
    recent.addLast(request);
    if (recent.size() > REMEMBERED) {
      recent.removeFirst();
    }
  }

  private List<byte[]> replies(Expected expected) throws IOException {
    List<byte[]> replies = new ArrayList<>();
    try {
      boolean open = read(replies, expected.throttled() ? THROTTLED_MILLIS : SILENT_MILLIS);
      if (open != (expected.end() == End.CLEAN)) {
        watch.check();
        throw new AssertionError("connection is " + (open ? "open" : "closed") + ": " + expected);
      }
      check(replies, expected);
      if (!open) {
        reconnect();
      }
    } catch (SocketTimeoutException e) {
      if (!expected.throttled()) {
        throw new AssertionError("no reply for " + SILENT_MILLIS + " ms", e);
      }
      reconnect();
    }
    return replies;
  }

  /** Gathers replies; true at that to the sound request, false when the connection is closed. */
  private boolean read(List<byte[]> replies, int timeoutMillis) throws IOException {
    for (byte[] frame = wire.frame(timeoutMillis);
        frame != null;
        frame = wire.frame(timeoutMillis)) {
      if (Probe.isReply(frame)) {
        return true;
      }
      replies.add(frame);
    }
    return false;
  }

  private static void check(List<byte[]> replies, Expected expected) {
    if (expected.end() == End.CLEAN && expected.types().size() == 1) {
      ReplyCheck.checkAnswer(expected.types().get(0), replies);
    } else {
      replies.forEach(ReplyCheck::check);
    }
  }

  private void reconnect() throws IOException {
    wire.close();
    wire = new Wire(port);
    probeAlone();
  }

  private void probeAlone() throws IOException {
    try (Wire fresh = new Wire(port)) {
      fresh.send(Probe.after(new byte[0]));
      byte[] reply = fresh.frame(SILENT_MILLIS);
      if (reply == null || !Probe.isReply(reply)) {
        throw new AssertionError("a sound request is not answered rightly on a new connection");
      }
    }
  }

  /** A busy machine may take long to schedule a thread; the server's own time must be short. */
  private static void checkTime(long nanos, long cpuNanos) {
    if (nanos > SLOW_NANOS && cpuNanos > SLOW_NANOS / 2) {
      throw new AssertionError(
          "reply took " + nanos / 1_000_000 + " ms, processor " + cpuNanos / 1_000_000 + " ms");
    }
  }

  private static void checkMemory(long bytes, byte[] request, List<byte[]> replies) {
    long size = request.length;
    for (byte[] reply : replies) {
      size += reply.length;
    }
    if (bytes > FREE_BYTES + BYTES_PER_BYTE * size) {
      throw new AssertionError(
          (bytes >> 20) + " MiB allocated for request and reply of " + size + " bytes");
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
