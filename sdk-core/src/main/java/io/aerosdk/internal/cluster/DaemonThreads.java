package io.aerosdk.internal.cluster;

/** Threads for the short time of connecting, which never keep a JVM alive. */
final class DaemonThreads {
  private DaemonThreads() {}

  static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
