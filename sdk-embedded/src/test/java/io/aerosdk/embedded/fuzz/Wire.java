package io.aerosdk.embedded.fuzz;

import io.aerosdk.embedded.protocol.FrameHeader;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/** A socket to the server. */
final class Wire implements AutoCloseable {
  private static final int MAX_REPLY = 64 << 20;

  private final Socket socket;
  private final DataInputStream in;

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
  }

  /** Sends the bytes; a server that has closed already does not matter, reading will tell. */
  void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException closed) {
      // Tells the same as the end of the replies.
    }
  }

  /** Sends no more, so that a server that waits for more finds the end. */
  void finish() {
    try {
      socket.shutdownOutput();
    } catch (IOException closed) {
      // As above.
    }
  }

  /** The next frame with its header, or null if the server has closed the connection. */
  byte @Nullable [] frame(int timeoutMillis) throws IOException {
    socket.setSoTimeout(timeoutMillis);
    try {
      int first = in.read();
      if (first < 0) {
        return null;
      }
      byte[] header = new byte[FrameHeader.SIZE];
      header[0] = (byte) first;
      in.readFully(header, 1, FrameHeader.SIZE - 1);
      long size = Bytes.get(header, 2, 6);
      if (size > MAX_REPLY) {
        throw new AssertionError("reply of " + size + " bytes");
      }
      byte[] frame = new byte[FrameHeader.SIZE + (int) size];
      System.arraycopy(header, 0, frame, 0, FrameHeader.SIZE);
      in.readFully(frame, FrameHeader.SIZE, (int) size);
      return frame;
    } catch (EOFException e) {
      throw new AssertionError("connection closed in the middle of a reply", e);
    } catch (SocketException reset) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
