package io.aerosdk.embedded.query;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Particle;
import org.jspecify.annotations.Nullable;

/**
 * A record that seems to have no bins, and remembers whether anybody looked for one: what a filter
 * says without a look holds for the whole record. Not thread-safe; use from one thread.
 */
final class MetadataView implements RecordView {
  private final RecordView record;
  private boolean askedForBins;

  MetadataView(RecordView record) {
    this.record = record;
  }

  boolean askedForBins() {
    return askedForBins;
  }

  @Override
  public int binCount() {
    askedForBins = true;
    return 0;
  }

  @Override
  public BinName binName(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public Particle binValue(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public Digest digest() {
    return record.digest();
  }

  @Override
  public byte[] digestBytes() {
    return record.digestBytes();
  }

  @Override
  public int partition() {
    return record.partition();
  }

  @Override
  public @Nullable RecordSet set() {
    return record.set();
  }

  @Override
  public byte @Nullable [] key() {
    return record.key();
  }

  @Override
  public int generation() {
    return record.generation();
  }

  @Override
  public int voidTime() {
    return record.voidTime();
  }

  @Override
  public long lastUpdateMillis() {
    return record.lastUpdateMillis();
  }

  @Override
  public long storedSize() {
    return record.storedSize();
  }
}
