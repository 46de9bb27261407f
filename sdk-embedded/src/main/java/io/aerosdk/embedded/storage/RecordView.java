package io.aerosdk.embedded.storage;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.value.Particle;
import org.jspecify.annotations.Nullable;

/** A record to look at: what is stored, or what a command is about to store. */
public interface RecordView {
  /** What identifies the record. */
  Digest digest();

  /** The 20 bytes of the digest, in an array of the caller's own. */
  byte[] digestBytes();

  /** The partition that holds the record. */
  int partition();

  /** The set, or null if the record is in none. */
  @Nullable RecordSet set();

  /**
   * Whether the record is in the set of that name. An empty name stands for all sets but that of
   * transactions' monitors.
   */
  default boolean isIn(String setName) {
    RecordSet set = set();
    return setName.isEmpty()
        ? set == null || !set.isOfMonitors()
        : set != null && set.name().equals(setName);
  }

  /**
   * The stored key: its particle type, then its bytes; null if none was sent. Not to be written.
   */
  byte @Nullable [] key();

  /** 1 for a new record, one more with each write; 0 while the record is not stored yet. */
  int generation();

  /** The second since the start of 2010 after which the record is gone; 0 for never. */
  int voidTime();

  /** When the record was last written, in milliseconds since the start of 2010. */
  long lastUpdateMillis();

  /** How many bins there are. */
  int binCount();

  /** The name of the bin at an index below {@link #binCount()}, in order of creation. */
  BinName binName(int index);

  /** The value of the bin at an index below {@link #binCount()}. */
  Particle binValue(int index);

  /** The value of a bin, or null without it. */
  default @Nullable Particle bin(BinName name) {
    for (int i = 0; i < binCount(); i++) {
      if (binName(i).equals(name)) {
        return binValue(i);
      }
    }
    return null;
  }

  /** Bytes that the record takes in the store's own count, which limits its size. */
  default long storedSize() {
    return RecordSize.of(this);
  }
}
