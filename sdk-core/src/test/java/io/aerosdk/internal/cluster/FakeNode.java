package io.aerosdk.internal.cluster;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A node on loopback that answers the questions asked at connect, and nothing else; to be bent by
 * tests.
 */
final class FakeNode implements AutoCloseable {
  static final String NAME = "BB9020011AC4202";

  private static final int VERSION = 2;
  private static final int INFO = 1;
  private static final int SECURITY = 2;

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ServerSocket server;
  private volatile int loginResult;
  private volatile boolean silent;
  private volatile boolean loginAsked;
  private volatile long delayMillis;
  private volatile byte[] onlyAnswer = {};

  private FakeNode(ServerSocket server) {
    this.server = server;
    answers.put("node", NAME);
    answers.put("build", "8.1.2.0");
    answers.put("features", "batch-any;pquery;pscans;query-show");
    answers.put("cluster-name", "null");
    answers.put("partition-generation", "1");
    answers.put("peers-generation", "1");
    answers.put("replicas", "test:0,1," + allPartitions() + ";strong:7,1," + allPartitions());
    for (String form : new String[] {"clear-std", "clear-alt", "tls-std", "tls-alt"}) {
      answers.put("service-" + form, address());
      answers.put("peers-" + form, "1,3000,[]");
    }
  }

  static FakeNode start() {
    try {
      return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FakeNode start(ServerSocket server) {
    FakeNode node = new FakeNode(server);
    thread("fake-node-accept", node::accept);
    return node;
  }

  int port() {
    return server.getLocalPort();
  }

  String address() {
    return "127.0.0.1:" + port();
  }

  FakeNode answering(String command, String value) {
    answers.put(command, value);
    return this;
  }

  FakeNode refusingLogins(int resultCode) {
    loginResult = resultCode;
    return this;
  }

  /** Takes connections and requests, and never answers. */
  FakeNode silent() {
    silent = true;
    return this;
  }

  /** Answers again. */
  FakeNode speaking() {
    silent = false;
    return this;
  }

  /** Answers after a while. */
  FakeNode slow(Duration delay) {
    delayMillis = delay.toMillis();
    return this;
  }

  /** Answers questions as a secured server does before the login. */
  FakeNode askingForLogin() {
    loginAsked = true;
    return this;
  }

  /** Answers everything with these bytes and closes. */
  FakeNode answeringOnly(byte[] bytes) {
    onlyAnswer = bytes;
    return this;
  }

  int openSockets() {
    return open.size();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        thread("fake-node-connection", () -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      while (true) {
        long header = in.readLong();
        if (header >>> 56 != VERSION) {
          return;
        }
        byte[] body = new byte[(int) (header & 0xFFFF_FFFFL)];
        in.readFully(body);
        int type = (int) (header >>> 48) & 0xFF;
        if (onlyAnswer.length > 0) {
          out.write(onlyAnswer);
          return;
        }
        TimeUnit.MILLISECONDS.sleep(delayMillis);
        if (!silent) {
          out.write(type == INFO ? infoReply(body) : loginReply());
        }
      }
    } catch (IOException | InterruptedException gone) {
      // The other side has closed, or the test has.
    } finally {
      open.remove(socket);
    }
  }

  private byte[] infoReply(byte[] body) {
    if (loginAsked) {
      return message(INFO, "ERROR:80:not authenticated\n".getBytes(StandardCharsets.UTF_8));
    }
    StringBuilder reply = new StringBuilder();
    for (String command : new String(body, StandardCharsets.UTF_8).lines().toList()) {
      String value = command.startsWith("user-agent-set") ? "ok" : answers.get(command);
      reply.append(command).append('\t');
      reply.append(value == null ? "ERROR:4:unrecognized command" : value).append('\n');
    }
    return message(INFO, reply.toString().getBytes(StandardCharsets.UTF_8));
  }

  private byte[] loginReply() {
    byte[] header = new byte[16];
    header[1] = (byte) loginResult;
    if (loginResult != 0) {
      return message(SECURITY, header);
    }
    byte[] withToken = new byte[16 + 4 + 1 + 2];
    withToken[3] = 1;
    withToken[19] = 3;
    withToken[20] = 5;
    return message(SECURITY, withToken);
  }

  private static byte[] message(int type, byte[] body) {
    byte[] message = new byte[8 + body.length];
    message[0] = 2;
    message[1] = (byte) type;
    message[4] = (byte) (body.length >>> 24);
    message[5] = (byte) (body.length >>> 16);
    message[6] = (byte) (body.length >>> 8);
    message[7] = (byte) body.length;
    System.arraycopy(body, 0, message, 8, body.length);
    return message;
  }

  private static String allPartitions() {
    byte[] bits = new byte[4096 / 8];
    Arrays.fill(bits, (byte) 0xFF);
    return Base64.getEncoder().encodeToString(bits);
  }

  private static void thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
