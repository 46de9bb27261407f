package io.aerosdk.embedded.storage;

import org.jspecify.annotations.Nullable;

/** A way through records of one partition. Not thread-safe; use from one thread at a time. */
public interface RecordWalk {
  /** The next live record, or null at the end. */
  @Nullable StoredRecord next();

  /** The key under which an index held the record that {@link #next} gave; 0 without an index. */
  default long key() {
    return 0;
  }
}
