package io.aerosdk.internal.view;

import io.aerosdk.cluster.ClusterEvent;
import io.aerosdk.cluster.ClusterSubscription;
import io.aerosdk.cluster.ClusterView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the cluster once in each interval while somebody listens, on a daemon thread that is
 * there only so long, and tells the listeners what has changed. Thread-safe.
 */
public final class ClusterWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterWatch.class);

  private final Supplier<ClusterView> reader;
  private final Duration interval;

  /** Guarded by this, as all that follows. */
  private final List<Listening> listening = new ArrayList<>();

  private boolean running;
  private boolean closed;

  /**
   * A watch without a listener yet.
   *
   * @param reader what to look at
   * @param interval at least 1 ms
   */
  public ClusterWatch(Supplier<ClusterView> reader, Duration interval) {
    this.reader = reader;
    this.interval = interval;
  }

  /** Tells a listener what changes from now on. */
  public ClusterSubscription subscribe(Consumer<? super ClusterEvent> listener) {
    Listening added = new Listening(listener, reader.get());
    synchronized (this) {
      if (!closed) {
        listening.add(added);
        start();
      }
    }
    return added;
  }

  /** Ends all subscriptions, and the thread. */
  @Override
  public synchronized void close() {
    closed = true;
    listening.clear();
    notifyAll();
  }

  private void start() {
    if (!running) {
      running = true;
      Thread thread = new Thread(this::run, "aerosdk-cluster-events");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    while (pause()) {
      try {
        ClusterView now = reader.get();
        current().forEach(one -> one.see(now));
      } catch (RuntimeException unforeseen) { // the next look may do better
        LOG.warn("Looking at the cluster failed, and is tried again", unforeseen);
      }
    }
  }

  /** False if nobody listens any more. */
  @SuppressWarnings("WaitNotInLoop") // waking up too early does no harm
  private synchronized boolean pause() {
    try {
      if (!listening.isEmpty()) {
        wait(interval.toMillis());
      }
    } catch (InterruptedException nobodyShould) {
      LOG.debug("The watch over the cluster was interrupted, and goes on", nobodyShould);
    }
    running = !listening.isEmpty();
    return running;
  }

  private synchronized List<Listening> current() {
    return List.copyOf(listening);
  }

  private synchronized boolean isListening(Listening one) {
    return listening.contains(one);
  }

  private synchronized void end(Listening one) {
    listening.remove(one);
    notifyAll();
  }

  private final class Listening implements ClusterSubscription {
    private final Consumer<? super ClusterEvent> listener;

    /** Of the watch's thread. */
    private ClusterView last;

    Listening(Consumer<? super ClusterEvent> listener, ClusterView last) {
      this.listener = listener;
      this.last = last;
    }

    void see(ClusterView now) {
      for (ClusterEvent event : ViewChanges.between(last, now)) {
        if (isListening(this)) {
          tell(event);
        }
      }
      last = now;
    }

    private void tell(ClusterEvent event) {
      try {
        listener.accept(event);
      } catch (RuntimeException | Error failed) { // it is the application's, and others wait
        LOG.warn("A listener to cluster events failed, and is told of further ones", failed);
      }
    }

    @Override
    public void close() {
      end(this);
    }
  }
}
