package io.aerosdk.embedded;

import io.aerosdk.embedded.fault.Fault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills a node and brings it back, again and again, until it is closed. Thread-safe. */
final class NodeFlap implements Fault {
  private final EmbeddedNode node;
  private final Duration up;
  private final Duration down;
  private final AtomicInteger kills = new AtomicInteger();
  private final Thread thread = new Thread(this::run, "aerospike-embedded-flap");

  private NodeFlap(EmbeddedNode node, Duration up, Duration down) {
    this.node = node;
    this.up = up;
    this.down = down;
  }

  static NodeFlap start(EmbeddedNode node, Duration up, Duration down) {
    NodeFlap flap = new NodeFlap(node, up, down);
    flap.thread.setDaemon(true);
    flap.thread.start();
    return flap;
  }

  private void run() {
    try {
      while (true) {
        node.kill();
        kills.incrementAndGet();
        Thread.sleep(down.toMillis());
        node.restart();
        Thread.sleep(up.toMillis());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int hits() {
    return kills.get();
  }

  /** Ends it with the node up. */
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    node.restart();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
