package io.aerosdk.internal.cluster;

/** Threads for the short time of connecting or closing, which never keep a JVM alive. */
public final class DaemonThreads {
  private DaemonThreads() {}

  /** Starts the work at once. */
  public static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
