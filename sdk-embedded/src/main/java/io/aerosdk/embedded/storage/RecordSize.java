package io.aerosdk.embedded.storage;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleType;
import org.jspecify.annotations.Nullable;

/**
 * What a record takes in the store's own count: the sum of its bins with a few bytes for each, its
 * set, its key and a header.
 */
final class RecordSize {
  private static final int HEADER = 40;
  private static final int UNIT = 16;
  private static final int PER_BIN = 2;
  private static final int PER_VALUE = 5;

  private RecordSize() {}

  static long of(RecordView record) {
    long size = HEADER;
    RecordSet set = record.set();
    if (set != null) {
      size += 1 + set.name().length();
    }
    byte @Nullable [] key = record.key();
    if (key != null) {
      size += 1 + key.length;
    }
    for (int i = 0; i < record.binCount(); i++) {
      size += ofBin(record.binName(i), record.binValue(i));
    }
    return (size + UNIT - 1) / UNIT * UNIT;
  }

  private static int ofBin(BinName name, Particle value) {
    int length = value.bytes().length;
    boolean fixed = value.type() == ParticleType.INTEGER || value.type() == ParticleType.BOOL;
    return PER_BIN + name.bytes().length + length + (fixed ? 0 : PER_VALUE);
  }
}
