package io.aerosdk.embedded.load;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Sends the same batch again and again and passes over the replies, so that the client is cheap.
 */
final class RawBatches {
  private static final int LAST = 1;
  private static final int TRAILER_SIZE = 22;

  private RawBatches() {}

  static void run(int port, int keys, int times) throws IOException {
    byte[] request = request(keys);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      byte[] buffer = new byte[1 << 18];
      for (int i = 0; i < times; i++) {
        socket.getOutputStream().write(request);
        int size;
        do {
          size = (int) (in.readLong() & 0xffff_ffffL);
          for (int left = size; left > 0; ) {
            left -= in.read(buffer, 0, Math.min(left, buffer.length));
          }
        } while (size != TRAILER_SIZE || (buffer[3] & LAST) == 0);
        if (buffer[5] != 0) {
          throw new IOException("batch ends with " + buffer[5]);
        }
      }
    }
  }

  private static byte[] request(int keys) {
    ByteBuffer rows = ByteBuffer.allocate(64 + 25 * keys);
    rows.putInt(keys).put((byte) 1);
    for (int i = 0; i < keys; i++) {
      rows.putInt(i).put(InFlight.key(i).digest).put((byte) (i == 0 ? 0 : 1));
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
