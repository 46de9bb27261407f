package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordWalk;
import io.aerosdk.embedded.storage.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the records of one partition that match, in the order of their keys and then of
 * their digests, each once. Holds a small page of entries at a time, so that the index may change
 * meanwhile. Not thread-safe; use from one thread at a time.
 */
public final class IndexWalk implements RecordWalk {
  private final Namespace namespace;
  private final SecondaryIndex index;
  private final IndexMatch match;
  private final String setName;
  private final @Nullable SortedEntries entries;
  private final @Nullable Digest after;
  private final long afterKey;
  private final EntryPage page;
  private int range = -1;
  private int next;
  private long key;

  private IndexWalk(Factory of, int partition, @Nullable Digest after, long afterKey) {
    this.namespace = of.namespace;
    this.index = of.index;
    this.match = of.match;
    this.setName = of.setName;
    boolean sameType = match.type() == index.definition().type();
    this.entries = sameType ? index.entries(partition) : null;
    this.after = after;
    this.afterKey = afterKey;
    this.page = of.page;
    page.clear();
  }

  /** Walks of one query, which share a buffer: at any time only the last one may be used. */
  public static final class Factory {
    private final Namespace namespace;
    private final SecondaryIndex index;
    private final IndexMatch match;
    private final String setName;
    private final EntryPage page = new EntryPage();

    /**
     * Walks through what matches.
     *
     * @param match may be for values of another type than the index has; nothing matches then
     * @param setName the set that the records must be in; empty for any
     */
    public Factory(Namespace namespace, SecondaryIndex index, IndexMatch match, String setName) {
      this.namespace = namespace;
      this.index = index;
      this.match = match;
      this.setName = setName;
    }

    /**
     * A walk through one partition.
     *
     * @param after the record to begin behind, null for the first
     * @param afterKey the key under which that record was found
     */
    public IndexWalk of(int partition, @Nullable Digest after, long afterKey) {
      return new IndexWalk(this, partition, after, afterKey);
    }
  }

  @Override
  public @Nullable StoredRecord next() {
    while (entries != null && (next < page.size() || fill(entries))) {
      key = page.key(next);
      StoredRecord record = namespace.find(page.digest(next++));
      if (record != null && fits(record)) {
        return record;
      }
    }
    return null;
  }

  private boolean fits(StoredRecord record) {
    return namespace.isLive(record)
        && record.isIn(setName)
        && index.isFirstMatch(record, key, match);
  }

  @Override
  public long key() {
    return key;
  }

  private boolean fill(SortedEntries sorted) {
    do {
      if (page.isFull()) {
        readOn(sorted);
      } else if (++range < match.ranges().count()) {
        page.clear();
        openRange(sorted);
      } else {
        page.clear();
        range = match.ranges().count();
        return false;
      }
      next = 0;
    } while (page.size() == 0);
    return true;
  }

  private void readOn(SortedEntries sorted) {
    int last = page.size() - 1;
    long lastKey = page.key(last);
    Digest lastDigest = page.digest(last);
    page.clear();
    sorted.readAfter(lastKey, lastDigest, match.ranges().last(range), page);
  }

  private void openRange(SortedEntries sorted) {
    long first = match.ranges().first(range);
    long last = match.ranges().last(range);
    if (after == null || afterKey < first) {
      sorted.read(first, last, page);
    } else if (afterKey <= last) {
      sorted.readAfter(afterKey, after, last, page);
    }
  }
}
