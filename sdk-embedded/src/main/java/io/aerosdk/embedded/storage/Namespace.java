package io.aerosdk.embedded.storage;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A namespace: its records and sets. A command that changes a record holds {@link #lock} from
 * {@link #find} to {@link #commit}, {@link #store} or {@link #remove}; a command that only reads
 * needs no lock. All that is done to records goes through here, so that counts, truncation and
 * observers miss nothing, which makes it long. Thread-safe.
 */
public final class Namespace {
  private static final StoredRecord[] NO_RECORDS = {};
  private static final int MAX_GENERATION = 65_535;
  private static final int MAX_STRONG_GENERATION = 1_023;
  private static final long TOMBSTONE_LIFE_MILLIS = 86_400_000;

  private final byte[] nameBytes;
  private volatile NamespaceConfig config;
  private final RecordClock clock;
  private final boolean enterprise;
  private final boolean strong;
  private final Partition[] partitions = new Partition[Digest.PARTITIONS];
  private final RecordSets sets = new RecordSets();
  private final RecordCounts counts = new RecordCounts();
  private final LongAdder expirable = new LongAdder();
  private volatile long truncatedBefore;
  private volatile long earliestUpdate;
  private volatile @Nullable RecordObserver observer;

  /**
   * @param enterprise whether it is one of Enterprise Edition
   */
  Namespace(NamespaceConfig config, RecordClock clock, boolean enterprise) {
    this.config = config;
    this.enterprise = enterprise;
    this.strong = config.strongConsistency();
    this.nameBytes = config.name().getBytes(StandardCharsets.ISO_8859_1);
    this.clock = clock;
    for (int i = 0; i < partitions.length; i++) {
      partitions[i] = new Partition();
    }
  }

  /** The name. */
  public String name() {
    return config.name();
  }

  /** The bytes of the name; not to be written to. */
  public byte[] nameBytes() {
    return nameBytes;
  }

  /** How it was set up. */
  public NamespaceConfig config() {
    return config;
  }

  /**
   * Changes the settings for what comes.
   *
   * @throws IllegalArgumentException if they are for another namespace
   */
  public void reconfigure(NamespaceConfig changed) {
    if (!changed.name().equals(config.name())) {
      throw new IllegalArgumentException(
          "settings must be for namespace " + config.name() + ", got " + changed.name());
    }
    config = changed;
  }

  /** Whether it does what only Enterprise Edition does, such as durable deletes. */
  public boolean isEnterprise() {
    return enterprise;
  }

  /** Whether it is strongly consistent, and so has transactions. */
  public boolean isStrong() {
    return strong;
  }

  /** The time that its records live by. */
  public RecordClock clock() {
    return clock;
  }

  /** Records there are, expired ones included until they are swept. */
  public long objects() {
    return counts.objects();
  }

  /** Records that were durably deleted and not written again, until they are a day old. */
  public long tombstones() {
    return counts.tombstones();
  }

  /** Bytes that the records take, in the store's own count. */
  public long dataBytes() {
    return counts.dataBytes();
  }

  /** Records last updated before this millisecond do not exist; 0 when never truncated. */
  public long truncatedBefore() {
    return truncatedBefore;
  }

  /** Makes the caller the only one who changes this record and its neighbours. */
  public Lock lock(Digest digest) {
    return partitions[digest.partition()].lock();
  }

  /** What is stored under the digest, alive or not. */
  public @Nullable StoredRecord find(Digest digest) {
    return partitions[digest.partition()].get(digest);
  }

  /** Whether the record is there for clients: neither truncated, expired nor a tombstone. */
  public boolean isLive(StoredRecord record) {
    return !isTruncated(record) && !isExpired(record) && !record.isTombstone();
  }

  /** Whether the record's time is over. */
  public boolean isExpired(StoredRecord record) {
    return record.voidTime() != 0 && record.voidTime() < clock.seconds();
  }

  /** Whether the record was truncated away. */
  public boolean isTruncated(StoredRecord record) {
    RecordSet set = record.set();
    boolean old =
        record.lastUpdateMillis() < truncatedBefore
            || (set != null && record.lastUpdateMillis() < set.truncatedBefore());
    return old && (set == null || !set.isOfMonitors());
  }

  /** Stores the edited record with a new generation, and returns what is stored now. */
  public StoredRecord commit(RecordEdit edit, int voidTime) {
    return commit(edit, voidTime, edit.stored());
  }

  /**
   * As {@link #commit(RecordEdit, int)}.
   *
   * @param before whose generation goes on: the record that was edited, or a tombstone of it
   */
  public StoredRecord commit(RecordEdit edit, int voidTime, @Nullable StoredRecord before) {
    StoredRecord after = prepare(edit, voidTime, before);
    store(after);
    return after;
  }

  /** The edited record with a new generation, to be stored later. */
  public StoredRecord prepare(RecordEdit edit, int voidTime, @Nullable StoredRecord before) {
    int generation = before == null ? 1 : nextGeneration(before);
    return new StoredRecord(edit, generation, voidTime, updateMillis(before));
  }

  /** What a durable delete makes of a record, to be stored in its place. */
  public StoredRecord tombstone(StoredRecord before) {
    return before.tombstone(nextGeneration(before), updateMillis(before));
  }

  /** The generation after that of the record. */
  public int nextGeneration(StoredRecord record) {
    return record.generation() % (strong ? MAX_STRONG_GENERATION : MAX_GENERATION) + 1;
  }

  private long updateMillis(@Nullable StoredRecord before) {
    long updated = Math.max(clock.millis(), earliestUpdate);
    return before == null ? updated : Math.max(updated, before.lastUpdateMillis());
  }

  /** Gives the record another end without counting it as a write. */
  public void retouch(StoredRecord record, int voidTime) {
    store(record.retouched(voidTime, Math.max(clock.millis(), record.lastUpdateMillis())));
  }

  /** Puts a record back that was removed, unless there is a newer one or its time is over. */
  public void restore(StoredRecord record) {
    Partition partition = partitions[record.partition()];
    partition.lock().lock();
    try {
      if (!isTruncated(record) && !isExpired(record) && partition.get(record.digest()) == null) {
        store(record);
      }
    } finally {
      partition.lock().unlock();
    }
  }

  /** Puts a record, or a tombstone, in the place of the one with its digest. */
  public void store(StoredRecord record) {
    StoredRecord replaced = partitions[record.partition()].put(record);
    if (replaced != null) {
      count(replaced, -1);
    }
    count(record, 1);
    tell(replaced, record);
  }

  private void tell(@Nullable StoredRecord before, @Nullable StoredRecord after) {
    RecordObserver told = observer;
    if (told != null) {
      told.changed(before, after);
    }
  }

  /**
   * Tells that observer, and no other, of every change from now on; null for none. A change under
   * way may still be told to the one before, or to nobody; {@link #visit} after this call sees it.
   */
  public void observe(@Nullable RecordObserver told) {
    observer = told;
  }

  /** Shows the records of a partition, dead ones too; none of them changes until this returns. */
  public void visit(int partition, Consumer<StoredRecord> visitor) {
    Lock lock = partitions[partition].lock();
    lock.lock();
    try {
      partitions[partition].records().forEach(visitor);
    } finally {
      lock.unlock();
    }
  }

  /** Removes this version of the record; one written meanwhile stays. */
  public boolean remove(StoredRecord record) {
    if (strong && record.isIn("") && record.lastUpdateMillis() >= earliestUpdate) {
      // A successor of generation 1 in the same millisecond would have a version that was before.
      updateAfter(record.lastUpdateMillis());
    }
    boolean removed = partitions[record.partition()].remove(record);
    if (removed) {
      count(record, -1);
      tell(record, null);
    }
    return removed;
  }

  /**
   * The records of a partition as they are now, from the highest digest down, dead ones too.
   *
   * @param setName the set they have to be in; empty for all
   * @param after where to begin, exclusively; null for the first
   */
  public StoredRecord[] sortedRecords(int partition, String setName, @Nullable Digest after) {
    RecordSet set = sets.get(setName);
    if (set == null && !setName.isEmpty()) {
      return NO_RECORDS;
    }
    return partitions[partition].sortedRecords(set, after);
  }

  /** The set of that name, or null if no record was ever in it. */
  public @Nullable RecordSet set(String name) {
    return sets.get(name);
  }

  /** The set of that name, made if need be, or null when there are as many sets as there can be. */
  public @Nullable RecordSet setForWriting(String name) {
    return sets.getOrAdd(name);
  }

  /** All sets by name. */
  public Collection<RecordSet> sets() {
    return sets.all();
  }

  /** Removes all records of a set, or all at all when it is null, that exist now. */
  public void truncateNow(@Nullable RecordSet set) {
    truncate(set, updateAfter(clock.millis()));
  }

  /** What is written from now on is written later than that; returns the earliest time for it. */
  private long updateAfter(long millis) {
    synchronized (partitions) {
      earliestUpdate = Math.max(millis, earliestUpdate) + 1;
      return earliestUpdate;
    }
  }

  /**
   * Removes records last updated before that millisecond; an earlier time than the last is void.
   */
  public void truncate(@Nullable RecordSet set, long threshold) {
    if (set == null) {
      truncatedBefore = Math.max(truncatedBefore, threshold);
    } else {
      set.truncateBefore(Math.max(set.truncatedBefore(), threshold));
    }
    sweep();
  }

  /** Forgets the threshold; records that are gone stay gone. */
  public void undoTruncate(@Nullable RecordSet set) {
    if (set == null) {
      truncatedBefore = 0;
    } else {
      set.truncateBefore(0);
    }
  }

  /** Removes expired records and old tombstones, and returns how many they were. */
  public int sweepExpired() {
    return expirable.sum() == 0 && counts.tombstones() == 0 ? 0 : sweep();
  }

  private int sweep() {
    int removed = 0;
    for (Partition partition : partitions) {
      removed += sweep(partition);
    }
    return removed;
  }

  private int sweep(Partition partition) {
    int removed = 0;
    partition.lock().lock();
    try {
      for (StoredRecord record : partition.records()) {
        if (isGone(record) && remove(record)) {
          removed++;
        }
      }
    } finally {
      partition.lock().unlock();
    }
    return removed;
  }

  private boolean isGone(StoredRecord record) {
    return record.isTombstone()
        ? isTruncated(record) || record.lastUpdateMillis() < clock.millis() - TOMBSTONE_LIFE_MILLIS
        : !isLive(record);
  }

  private void count(StoredRecord record, int change) {
    long size = record.isTombstone() ? 0 : record.storedSize();
    counts.count(record, change, size);
    if (record.voidTime() != 0) {
      expirable.add(change);
    }
    RecordSet set = record.set();
    if (set != null) {
      set.count(record, change, size);
    }
  }
}
