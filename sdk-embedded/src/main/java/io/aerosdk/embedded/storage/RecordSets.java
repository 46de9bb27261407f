package io.aerosdk.embedded.storage;

import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The sets of a namespace, which stay once they were used. Thread-safe. */
final class RecordSets {
  private static final int MAX_SETS = 4095;

  private final ConcurrentSkipListMap<String, RecordSet> sets = new ConcurrentSkipListMap<>();

  @Nullable RecordSet get(String name) {
    return sets.get(name);
  }

  /** The set of that name, made if need be; null when there are as many as there can be. */
  @Nullable RecordSet getOrAdd(String name) {
    RecordSet set = sets.get(name);
    if (set != null) {
      return set;
    }
    synchronized (sets) {
      return sets.size() >= MAX_SETS ? null : sets.computeIfAbsent(name, RecordSet::new);
    }
  }

  /** All of them by name. */
  Collection<RecordSet> all() {
    return sets.values();
  }
}
