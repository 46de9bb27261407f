package io.aerosdk.embedded.storage;

import org.jspecify.annotations.Nullable;

/**
 * Follows the records of a namespace, see {@link Namespace#observe}. Called by the thread that
 * changes the record, while it holds the record's lock: calls for one record never overlap and come
 * in the order of the changes. Must be quick.
 */
@FunctionalInterface
public interface RecordObserver {
  /**
   * A record was created, changed, replaced or removed.
   *
   * @param before what was stored, dead or alive; null if nothing
   * @param after what is stored now; null if nothing
   */
  void changed(@Nullable StoredRecord before, @Nullable StoredRecord after);
}
