package io.aerosdk.internal.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Opens sockets with short limits, and can close all of them from another thread. */
final class SeedSockets implements Closeable {
  /** For opening a connection, and for each wait for bytes. */
  static final int STEP_MILLIS = 500;

  private static final int MOST_ADDRESSES = 3;

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** A socket to the first address of a name that takes one. */
  Socket connect(String name, int port) throws IOException {
    IOException last = null;
    InetAddress[] addresses = InetAddress.getAllByName(name);
    for (int i = 0; i < Math.min(addresses.length, MOST_ADDRESSES); i++) {
      try {
        return connect(new InetSocketAddress(addresses[i], port));
      } catch (IOException failed) {
        last = failed;
      }
    }
    throw last == null ? new IOException("no address for " + name) : last;
  }

  private Socket connect(InetSocketAddress address) throws IOException {
    Socket socket = track(new Socket());
    try {
      socket.connect(address, STEP_MILLIS);
      socket.setSoTimeout(STEP_MILLIS);
      return socket;
    } catch (IOException failed) {
      socket.close();
      throw failed;
    }
  }

  private Socket track(Socket socket) throws IOException {
    open.add(socket);
    if (closed) {
      socket.close();
      throw new IOException("no time is left");
    }
    return socket;
  }

  @Override
  public void close() {
    closed = true;
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException alreadyBroken) {
        // There is nothing more to release.
      }
    }
  }
}
