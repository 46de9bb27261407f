package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.storage.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of an index in one partition: pairs of key and digest, each there once, sorted. A
 * list of chunks, so that neither adding nor removing moves more than one chunk. Thread-safe.
 */
final class SortedEntries {
  private static final Digest LOWEST = new Digest(0, 0, 0);

  private final List<EntryChunk> chunks = new ArrayList<>(1);

  /** Takes entries, one after the other. */
  @FunctionalInterface
  interface Visitor {
    void entry(long key, Digest digest);
  }

  SortedEntries() {
    chunks.add(new EntryChunk());
  }

  /** Adds the entry; false if it is there already. */
  synchronized boolean add(long key, Digest digest) {
    int at = chunkFor(key, digest);
    EntryChunk chunk = chunks.get(at);
    int index = chunk.find(key, digest);
    if (index >= 0) {
      return false;
    }
    if (chunk.isFull()) {
      chunks.add(at + 1, chunk.split());
      return add(key, digest);
    }
    chunk.insert(-index - 1, key, digest);
    return true;
  }

  /** Removes the entry; false if it is not there. */
  synchronized boolean remove(long key, Digest digest) {
    int at = chunkFor(key, digest);
    EntryChunk chunk = chunks.get(at);
    int index = chunk.find(key, digest);
    if (index < 0) {
      return false;
    }
    chunk.remove(index);
    if (chunk.size() == 0 && chunks.size() > 1) {
      chunks.remove(at);
    }
    return true;
  }

  /**
   * Reads on until the page is full.
   *
   * @param from the first key wanted
   * @param to the last key wanted
   */
  void read(long from, long to, EntryPage page) {
    read(from, LOWEST, true, to, page);
  }

  /** Reads on behind an entry, whether or not it is still there, until the page is full. */
  void readAfter(long key, Digest digest, long to, EntryPage page) {
    read(key, digest, false, to, page);
  }

  private synchronized void read(
      long key, Digest digest, boolean inclusive, long to, EntryPage page) {
    int at = chunkFor(key, digest);
    int found = chunks.get(at).find(key, digest);
    int index = found < 0 ? -found - 1 : found + (inclusive ? 0 : 1);
    for (; at < chunks.size(); at++, index = 0) {
      EntryChunk chunk = chunks.get(at);
      for (; index < chunk.size(); index++) {
        if (page.isFull() || chunk.key(index) > to) {
          return;
        }
        page.add(chunk.key(index), chunk.digest(index));
      }
    }
  }

  /** Shows all entries in their order; the entries do not change meanwhile. */
  synchronized void forEach(Visitor visitor) {
    for (EntryChunk chunk : chunks) {
      for (int i = 0; i < chunk.size(); i++) {
        visitor.entry(chunk.key(i), chunk.digest(i));
      }
    }
  }

  /** The last chunk that does not begin behind the entry, or the first. */
  private int chunkFor(long key, Digest digest) {
    int from = 1;
    int to = chunks.size() - 1;
    while (from <= to) {
      int at = (from + to) >>> 1;
      if (chunks.get(at).compare(0, key, digest) <= 0) {
        from = at + 1;
      } else {
        to = at - 1;
      }
    }
    return from - 1;
  }
}
