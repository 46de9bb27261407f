package io.aerosdk.internal.cluster;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a node info questions over a bare socket. The client can do it too, but believes any length
 * that an arbitrary peer sends.
 */
final class InfoExchange {
  private static final int VERSION_AND_TYPE = 0x0201;
  private static final int MOST_BYTES = 1 << 20;

  private InfoExchange() {}

  /**
   * The answers by question. Lines that answer no question are in it too.
   *
   * @throws ProtocolException if the peer does not speak the protocol
   */
  static Map<String, String> ask(Socket socket, List<String> questions) throws IOException {
    byte[] body = (String.join("\n", questions) + "\n").getBytes(StandardCharsets.UTF_8);
    var request = new ByteArrayOutputStream();
    request.writeBytes(
        ByteBuffer.allocate(8).putLong((long) VERSION_AND_TYPE << 48 | body.length).array());
    request.writeBytes(body);
    socket.getOutputStream().write(request.toByteArray());

    var in = new DataInputStream(socket.getInputStream());
    long header = in.readLong();
    long length = header & 0xFFFF_FFFF_FFFFL;
    if (header >>> 48 != VERSION_AND_TYPE || length > MOST_BYTES) {
      throw new ProtocolException("not an answer to an info request");
    }
    byte[] reply = new byte[(int) length];
    in.readFully(reply);
    return lines(new String(reply, StandardCharsets.UTF_8));
  }

  private static Map<String, String> lines(String reply) {
    Map<String, String> answers = new LinkedHashMap<>();
    reply
        .lines()
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              answers.put(tab < 0 ? line : line.substring(0, tab), line.substring(tab + 1));
            });
    return answers;
  }
}
