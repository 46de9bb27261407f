package io.aerosdk.embedded;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;

/** A connection that sends bytes as they are. */
public final class RawConnection implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  /** Connects to a server on this machine. */
  public RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(5_000);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Sends the bytes that the hexadecimal digits stand for; blanks are ignored. */
  public void send(String hex) throws IOException {
    out.write(HexFormat.of().parseHex(hex.replace(" ", "")));
    out.flush();
  }

  /** The next frame with its header, in hexadecimal digits. */
  public String frame() throws IOException {
    long header = in.readLong();
    byte[] body = in.readNBytes((int) (header & 0xffff_ffffL));
    return HexFormat.of().toHexDigits(header) + HexFormat.of().formatHex(body);
  }

  /** Sends a frame and waits for the one that answers it. */
  public String exchange(String hex) throws IOException {
    send(hex);
    return frame();
  }

  /** Waits until the server closes the connection; fails if it sends something instead. */
  public boolean isClosedByServer() throws IOException {
    return in.read() < 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
