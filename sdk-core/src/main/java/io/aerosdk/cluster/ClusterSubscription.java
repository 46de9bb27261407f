package io.aerosdk.cluster;

/** A listener that hears of changes until this is closed. Thread-safe. */
public interface ClusterSubscription extends AutoCloseable {
  /**
   * Ends it: the listener is not called for changes noticed from now on. A call under way goes on.
   * May be called again, and on any thread, the listener's own too.
   */
  @Override
  void close();
}
