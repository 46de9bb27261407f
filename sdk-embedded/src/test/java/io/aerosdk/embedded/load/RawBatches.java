package io.aerosdk.embedded.load;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches of random keys over several connections and passes over the replies, so that the
 * client is cheap.
 */
final class RawBatches {
  private static final int LAST = 1;
  private static final int TRAILER_SIZE = 22;
  private static final int REQUESTS = 64;

  private RawBatches() {}

  /** Reads {@code times} batches of {@code keys} rows on each connection. */
  static void run(int port, int keys, int times, int connections) throws InterruptedException {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Random random = new Random(i);
      Thread thread = new Thread(() -> guarded(port, random, keys, times, failure));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a connection failed", failure.get());
    }
  }

  private static void guarded(
      int port, Random random, int keys, int times, AtomicReference<@Nullable Throwable> failure) {
    try {
      connection(port, random, keys, times);
    } catch (IOException | RuntimeException e) {
      failure.set(e);
    }
  }

  private static void connection(int port, Random random, int keys, int times) throws IOException {
    byte[][] requests = new byte[REQUESTS][];
    for (int i = 0; i < REQUESTS; i++) {
      requests[i] = request(random, keys);
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
      byte[] buffer = new byte[1 << 18];
      for (int i = 0; i < times; i++) {
        socket.getOutputStream().write(requests[i % REQUESTS]);
        int size;
        do {
          size = (int) (in.readLong() & 0xffff_ffffL);
          in.readFully(buffer, 0, size);
        } while (size != TRAILER_SIZE || (buffer[3] & LAST) == 0);
        if (buffer[5] != 0) {
          throw new IOException("batch ends with " + buffer[5]);
        }
      }
    }
  }

  private static byte[] request(Random random, int keys) {
    ByteBuffer rows = ByteBuffer.allocate(64 + 25 * keys);
    rows.putInt(keys).put((byte) 1);
    for (int i = 0; i < keys; i++) {
      byte[] digest = InFlight.key(random.nextInt(EmbeddedLoad.READ_RECORDS)).digest;
      rows.putInt(i).put(digest).put((byte) (i == 0 ? 0 : 1));
      if (i == 0) {
        rows.put((byte) 3).putShort((short) 2).putShort((short) 0);
        putField(rows, 0, "test".getBytes(StandardCharsets.US_ASCII));
        putField(rows, 1, "load".getBytes(StandardCharsets.US_ASCII));
      }
    }
    int size = 22 + 5 + rows.position();
    ByteBuffer frame = ByteBuffer.allocate(8 + size);
    frame.putLong(0x0203L << 48 | size).put((byte) 22).put((byte) 9).put(new byte[16]);
    frame.putShort((short) 1).putShort((short) 0).putInt(rows.position() + 1).put((byte) 41);
    return frame.put(rows.flip()).array();
  }

  private static void putField(ByteBuffer out, int id, byte[] data) {
    out.putInt(data.length + 1).put((byte) id).put(data);
  }
}
