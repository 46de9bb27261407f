package io.aerosdk.ael;

import com.aerospike.client.exp.Expression;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps filters by their text, so that a text which is used again is not read again.
 *
 * <pre>{@code
 * AelCache cache = new AelCache(1_000);
 * Expression filter = cache.compile("$.age > ?0", 25);
 * }</pre>
 *
 * <p>When it is full, filters go that were not used for longest (by the clock algorithm, so not
 * exactly in that order). Texts with more than 8,192 characters, and texts that are no filter, are
 * not kept.
 *
 * <p>Thread-safe. A filter that is there is found without a lock.
 */
public final class AelCache {
  private static final int LONGEST_TEXT = 8_192;

  private final int capacity;
  private final ConcurrentMap<String, Entry> entries;

  /** All entries, the next to be looked at for removal first; guarded by this. */
  private final Deque<Entry> ring = new ArrayDeque<>();

  /**
   * Creates an empty cache.
   *
   * @param capacity how many filters it keeps, at least 1
   */
  public AelCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, got " + capacity);
    }
    this.capacity = capacity;
    this.entries = new ConcurrentHashMap<>();
  }

  /**
   * The filter of a text, read only if it is not there.
   *
   * @param text of the filter
   * @return the filter
   * @throws AelException if the text is no filter
   */
  public PreparedFilter prepare(String text) {
    Entry entry = entries.get(text);
    if (entry != null) {
      entry.touch();
      return entry.filter;
    }
    PreparedFilter filter = Ael.prepare(text);
    if (text.length() <= LONGEST_TEXT) {
      keep(new Entry(filter));
    }
    return filter;
  }

  /**
   * The expression of a text with values; see {@link Ael#compile}.
   *
   * @param text of the filter
   * @param values of {@code ?0}, {@code ?1} …; surplus ones are ignored
   * @return an expression, as the client takes it
   * @throws AelException if the text is no filter, a value is missing or does not fit
   */
  public Expression compile(String text, Object... values) {
    return prepare(text).bind(values);
  }

  /** {@return how many filters are kept now} */
  public int size() {
    return entries.size();
  }

  private synchronized void keep(Entry entry) {
    if (entries.putIfAbsent(entry.filter.text(), entry) != null) {
      return;
    }
    if (ring.size() == capacity) {
      entries.remove(oldest().filter.text());
    }
    ring.addLast(entry);
  }

  /**
   * Takes out the first entry that was not used; the first of all if all are in use all the time.
   */
  private Entry oldest() {
    for (int looks = ring.size(); looks > 0; looks--) {
      Entry entry = ring.removeFirst();
      if (!entry.used) {
        return entry;
      }
      entry.used = false;
      ring.addLast(entry);
    }
    return ring.removeFirst();
  }

  private static final class Entry {
    private final PreparedFilter filter;

    /** Since the entry was last looked at for removal. */
    private volatile boolean used;

    private Entry(PreparedFilter filter) {
      this.filter = filter;
    }

    private void touch() {
      if (!used) {
        used = true;
      }
    }
  }
}
