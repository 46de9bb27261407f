package io.aerosdk.embedded;

import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import io.aerosdk.embedded.transaction.Transactions;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes expired records in the background, each namespace in its own period, and ends
 * transactions whose time is over. Thread-safe.
 */
final class Sweeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "aerospike-embedded-nsup");
            thread.setDaemon(true);
            return thread;
          });
  // Belongs to the thread.
  private long seconds;

  Sweeper(Store store, Transactions transactions) {
    var unused =
        thread.scheduleAtFixedRate(() -> tick(store, transactions), 1, 1, TimeUnit.SECONDS);
  }

  private void tick(Store store, Transactions transactions) {
    seconds++;
    for (Namespace namespace : store.namespaces()) {
      expire(transactions, namespace);
      int period = namespace.config().nsupPeriod();
      if (period > 0 && seconds % period == 0) {
        sweep(namespace);
      }
    }
  }

  private static void expire(Transactions transactions, Namespace namespace) {
    try {
      transactions.expire(namespace);
    } catch (RuntimeException e) {
      LOG.error("Transactions of namespace {} could not be ended", namespace.name(), e);
    }
  }

  private static void sweep(Namespace namespace) {
    try {
      namespace.sweepExpired();
    } catch (RuntimeException e) {
      // The executor would drop the task in silence, and nothing would expire any more.
      LOG.error(
          "The sweep of namespace {} failed; the next one is due in time", namespace.name(), e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The sweep of the embedded server did not stop in 5 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
