package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.transaction.Monitor.Fate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The monitors of a namespace, and how those ended that the server itself brought to an end. */
final class Monitors {
  /** What {@link #firstDeadline} gives when there are no monitors. */
  static final int NO_DEADLINE = Integer.MAX_VALUE;

  private static final int REMEMBERED = 10_000;

  // All guarded by this.
  private final Map<Long, Monitor> byTransaction = new HashMap<>();
  private final Map<Digest, Monitor> byRecord = new HashMap<>();
  private final Map<Digest, Fate> ends =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Fate> eldest) {
          return size() > REMEMBERED;
        }
      };
  private volatile int firstDeadline = NO_DEADLINE;

  /** The monitor of a transaction; null if it is over or has not written. */
  synchronized @Nullable Monitor of(long transaction) {
    return byTransaction.get(transaction);
  }

  /** The monitor that is stored there, if any. */
  synchronized @Nullable Monitor at(Digest record) {
    return byRecord.get(record);
  }

  /** How the transaction ended whose monitor was there; null if the server did not end it. */
  synchronized @Nullable Fate endAt(Digest record) {
    return ends.get(record);
  }

  synchronized void add(Monitor monitor) {
    byTransaction.put(monitor.transaction(), monitor);
    byRecord.put(monitor.record(), monitor);
    ends.remove(monitor.record());
    firstDeadline = Math.min(firstDeadline, monitor.deadline());
  }

  /**
   * Forgets a monitor.
   *
   * @param end how the server ended the transaction; null if its client did
   */
  synchronized void remove(Monitor monitor, @Nullable Fate end) {
    byTransaction.remove(monitor.transaction(), monitor);
    byRecord.remove(monitor.record(), monitor);
    if (end != null) {
      ends.put(monitor.record(), end);
    }
  }

  synchronized Collection<Monitor> all() {
    return List.copyOf(byTransaction.values());
  }

  synchronized int count() {
    return byTransaction.size();
  }

  /** No transaction ends before; may be too early. */
  int firstDeadline() {
    return firstDeadline;
  }

  synchronized void renewFirstDeadline() {
    firstDeadline =
        byTransaction.values().stream().mapToInt(Monitor::deadline).min().orElse(NO_DEADLINE);
  }
}
