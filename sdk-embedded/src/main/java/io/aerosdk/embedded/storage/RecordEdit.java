package io.aerosdk.embedded.storage;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.value.Particle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A record while a command changes it. Starts as what is stored, or empty; nothing is kept before
 * {@link Namespace#commit}. Not thread-safe; use from the thread that holds the record's lock.
 */
public final class RecordEdit implements RecordView {
  private static final int MIN_BINS = 4;

  private final Digest digest;
  private final @Nullable StoredRecord stored;
  private final @Nullable RecordSet set;
  private byte @Nullable [] key;
  private Object[] bins;
  private int count;
  private boolean shared;

  /**
   * @param stored the record to change, or null to create it
   * @param set the set of a new record; a stored one stays in its set
   */
  public RecordEdit(Digest digest, @Nullable StoredRecord stored, @Nullable RecordSet set) {
    this.digest = digest;
    this.stored = stored;
    this.set = stored == null ? set : stored.set();
    this.key = stored == null ? null : stored.key();
    this.bins = stored == null ? new Object[2 * MIN_BINS] : stored.packedBins();
    this.count = stored == null ? 0 : stored.binCount();
    this.shared = stored != null;
  }

  /** The record before the command, or null if there was none. */
  public @Nullable StoredRecord stored() {
    return stored;
  }

  /** Stores the key with the record from now on. */
  public void key(byte[] newKey) {
    key = newKey;
  }

  /** Stores no key with the record from now on. */
  public void dropKey() {
    key = null;
  }

  /** Sets a bin; a new one comes last. */
  public void put(BinName name, Particle value) {
    int index = indexOf(name);
    if (index < 0) {
      index = count++;
      reserve(Math.max(MIN_BINS, count > bins.length / 2 ? count * 2 : bins.length / 2));
      bins[2 * index] = name;
    } else {
      reserve(bins.length / 2);
    }
    bins[2 * index + 1] = value;
  }

  /** Removes a bin, if it is there; the last bin takes its place. */
  public void remove(BinName name) {
    int index = indexOf(name);
    if (index >= 0) {
      reserve(bins.length / 2);
      count--;
      bins[2 * index] = bins[2 * count];
      bins[2 * index + 1] = bins[2 * count + 1];
    }
  }

  /** Removes all bins. */
  public void clear() {
    bins = new Object[2 * MIN_BINS];
    shared = false;
    count = 0;
  }

  private void reserve(int capacity) {
    if (shared || bins.length < 2 * capacity) {
      bins = Arrays.copyOf(bins, 2 * capacity);
      shared = false;
    }
  }

  private int indexOf(BinName name) {
    for (int i = 0; i < count; i++) {
      if (bins[2 * i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  Object[] packedBins() {
    return bins.length == 2 * count ? bins : Arrays.copyOf(bins, 2 * count);
  }

  @Override
  public Digest digest() {
    return digest;
  }

  @Override
  public byte[] digestBytes() {
    return digest.bytes();
  }

  @Override
  public int partition() {
    return digest.partition();
  }

  @Override
  public @Nullable RecordSet set() {
    return set;
  }

  @Override
  public byte @Nullable [] key() {
    return key;
  }

  @Override
  public int generation() {
    return stored == null ? 0 : stored.generation();
  }

  @Override
  public int voidTime() {
    return stored == null ? 0 : stored.voidTime();
  }

  @Override
  public long lastUpdateMillis() {
    return stored == null ? 0 : stored.lastUpdateMillis();
  }

  @Override
  public int binCount() {
    return count;
  }

  @Override
  public BinName binName(int index) {
    return (BinName) bins[2 * index];
  }

  @Override
  public Particle binValue(int index) {
    return (Particle) bins[2 * index + 1];
  }
}
