package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordObserver;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.storage.StoredRecord;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * An index: the keys of records in each partition. It follows changes from the moment it observes
 * the namespace; what was there before comes in by {@link #load}. Thread-safe.
 */
public final class SecondaryIndex implements RecordObserver {
  private static final int ALL = 100;
  private static final int RENEWAL_PART = 16;

  private final IndexDefinition definition;
  private final RecordKeys keys;
  private final AtomicReferenceArray<SortedEntries> partitions =
      new AtomicReferenceArray<>(Digest.PARTITIONS);
  private final LongAdder entries = new LongAdder();
  private final LongAdder changes = new LongAdder();
  private volatile @Nullable Spread spread;
  private volatile String name;
  private volatile int loadedPartitions;
  private volatile long loadMillis;
  private volatile boolean dropped;

  /**
   * @throws ServerException PARAMETER if the definition's context or expression is none
   */
  SecondaryIndex(String name, IndexDefinition definition, RecordClock clock) {
    this.name = name;
    this.definition = definition;
    this.keys = new RecordKeys(definition, clock);
  }

  /** The name, which may change. */
  public String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  /** What it is about. */
  public IndexDefinition definition() {
    return definition;
  }

  /** Whether queries may use it: it is loaded and not dropped. */
  public boolean isReadable() {
    return loadedPartitions == Digest.PARTITIONS && !dropped;
  }

  /** Refuses new queries and stops loading. */
  void drop() {
    dropped = true;
  }

  /**
   * Takes in the records that were there before; ends early when the index is dropped or the thread
   * is interrupted.
   */
  void load(Namespace namespace) {
    long start = System.nanoTime();
    for (int partition = 0; partition < Digest.PARTITIONS && !stopped(); partition++) {
      namespace.visit(partition, record -> changed(null, record));
      loadMillis = (System.nanoTime() - start) / 1_000_000;
      loadedPartitions = partition + 1;
    }
  }

  private boolean stopped() {
    return dropped || Thread.currentThread().isInterrupted();
  }

  @Override
  public void changed(@Nullable StoredRecord before, @Nullable StoredRecord after) {
    if (keys.same(before, after)) {
      return;
    }
    long[] old = keys.of(before);
    long[] now = keys.of(after);
    for (long key : old) {
      if (before != null && Arrays.binarySearch(now, key) < 0) {
        remove(key, before);
      }
    }
    for (long key : now) {
      if (after != null && Arrays.binarySearch(old, key) < 0) {
        add(key, after);
      }
    }
  }

  private void add(long key, StoredRecord record) {
    SortedEntries sorted = partitions.get(record.partition());
    if (sorted == null) {
      partitions.compareAndSet(record.partition(), null, new SortedEntries());
      sorted = partitions.get(record.partition());
    }
    if (sorted != null && sorted.add(key, record.digest())) {
      entries.increment();
      changes.increment();
    }
  }

  private void remove(long key, StoredRecord record) {
    SortedEntries sorted = partitions.get(record.partition());
    if (sorted != null && sorted.remove(key, record.digest())) {
      entries.decrement();
      changes.increment();
    }
  }

  @Nullable SortedEntries entries(int partition) {
    return partitions.get(partition);
  }

  /**
   * Whether a record, as it is now, is to be found under this key and under no lower one: so a
   * query gives each record once, however many of its values match.
   */
  boolean isFirstMatch(RecordView record, long key, IndexMatch match) {
    for (long each : keys.of(record)) {
      if (match.ranges().contains(each)) {
        return each == key && (match.test() == null || keys.any(record, match.test()));
      }
    }
    return false;
  }

  /**
   * The figures of this moment. Averages are of a readable index, and are taken anew only when a
   * good part of it has changed since: that takes a look at all of it.
   */
  public IndexStatistics statistics() {
    long now = entries.sum();
    int percent = loadedPartitions * ALL / Digest.PARTITIONS;
    if (!isReadable()) {
      return IndexStatistics.of(now, 0, 0, percent, loadMillis);
    }
    Spread current = spread(now);
    return IndexStatistics.of(now, current.values, current.records, percent, loadMillis);
  }

  private Spread spread(long now) {
    Spread last = spread;
    long changesNow = changes.sum();
    if (last == null || (changesNow - last.changes) * RENEWAL_PART > now) {
      last = takeSpread(changesNow);
      spread = last;
    }
    return last;
  }

  private Spread takeSpread(long changesNow) {
    DistinctCount values = new DistinctCount();
    DistinctCount records = new DistinctCount();
    for (int i = 0; i < Digest.PARTITIONS; i++) {
      SortedEntries sorted = partitions.get(i);
      if (sorted != null) {
        sorted.forEach(
            (key, digest) -> {
              values.add(key);
              records.add(digest.high() ^ digest.middle());
            });
      }
    }
    return new Spread(values.count(), records.count(), changesNow);
  }

  /** How many values and records there were after so many changes. */
  private record Spread(long values, long records, long changes) {}
}
