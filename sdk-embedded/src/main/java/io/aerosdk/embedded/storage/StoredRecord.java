package io.aerosdk.embedded.storage;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.value.Particle;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies in memory: every write makes a new one, so a reader holds a snapshot. Laid
 * out for many small records; bins are kept in the order in which they were created. Immutable and
 * thread-safe.
 */
public final class StoredRecord implements RecordView {
  private static final Object[] NO_BINS = {};
  private static final long VERSION_MASK = (1L << 56) - 1;

  private final long digestHigh;
  private final long digestMiddle;
  private final int digestLow;
  private final int voidTime;
  private final long lastUpdateMillis;
  private final char generation;
  private final @Nullable RecordSet set;
  private final byte @Nullable [] key;
  // Names at even, values at odd indexes.
  private final Object[] bins;

  StoredRecord(RecordEdit edit, int generation, int voidTime, long lastUpdateMillis) {
    Digest digest = edit.digest();
    this.digestHigh = digest.high();
    this.digestMiddle = digest.middle();
    this.digestLow = digest.low();
    this.set = edit.set();
    this.key = edit.key();
    this.bins = edit.packedBins();
    this.generation = (char) generation;
    this.voidTime = voidTime;
    this.lastUpdateMillis = lastUpdateMillis;
  }

  private StoredRecord(
      StoredRecord from,
      byte @Nullable [] key,
      Object[] bins,
      int generation,
      int voidTime,
      long lastUpdateMillis) {
    this.digestHigh = from.digestHigh;
    this.digestMiddle = from.digestMiddle;
    this.digestLow = from.digestLow;
    this.set = from.set;
    this.key = key;
    this.bins = bins;
    this.generation = (char) generation;
    this.voidTime = voidTime;
    this.lastUpdateMillis = lastUpdateMillis;
  }

  /** This record with another life span; the generation stays. */
  StoredRecord retouched(int newVoidTime, long nowMillis) {
    return new StoredRecord(this, key, bins, generation, newVoidTime, nowMillis);
  }

  /** What a durable delete leaves of this record. */
  StoredRecord tombstone(int nextGeneration, long nowMillis) {
    return new StoredRecord(this, null, NO_BINS, nextGeneration, 0, nowMillis);
  }

  /** Whether the record was deleted for good and only its generation lives on. */
  public boolean isTombstone() {
    return bins.length == 0;
  }

  /** Tells this state of the record from every other: 56 bits. */
  public long version() {
    return (lastUpdateMillis << Character.SIZE | generation) & VERSION_MASK;
  }

  boolean hasDigest(Digest digest) {
    return digestMiddle == digest.middle()
        && digestHigh == digest.high()
        && digestLow == digest.low();
  }

  int slot(int mask) {
    return slot(digestHigh, digestMiddle, mask);
  }

  static int slot(long high, long middle, int mask) {
    // The first bytes choose the partition already; clients may send digests that are no hashes.
    long mixed = (middle ^ high) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }

  /** Negative, zero or positive as this digest comes before, at or after the other. */
  int compareDigest(Digest other) {
    int order = Long.compareUnsigned(digestHigh, other.high());
    if (order == 0) {
      order = Long.compareUnsigned(digestMiddle, other.middle());
    }
    return order == 0 ? Integer.compareUnsigned(digestLow, other.low()) : order;
  }

  static int compareDigests(StoredRecord a, StoredRecord b) {
    int order = Long.compareUnsigned(a.digestHigh, b.digestHigh);
    if (order == 0) {
      order = Long.compareUnsigned(a.digestMiddle, b.digestMiddle);
    }
    return order == 0 ? Integer.compareUnsigned(a.digestLow, b.digestLow) : order;
  }

  Object[] packedBins() {
    return bins;
  }

  @Override
  public Digest digest() {
    return new Digest(digestHigh, digestMiddle, digestLow);
  }

  @Override
  public byte[] digestBytes() {
    return digest().bytes();
  }

  @Override
  public int partition() {
    return Digest.partition(digestHigh);
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
    return generation;
  }

  @Override
  public int voidTime() {
    return voidTime;
  }

  @Override
  public long lastUpdateMillis() {
    return lastUpdateMillis;
  }

  @Override
  public int binCount() {
    return bins.length / 2;
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
