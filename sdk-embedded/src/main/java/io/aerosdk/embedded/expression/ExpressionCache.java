package io.aerosdk.embedded.expression;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Remembers what was made of bytes in recent use, because clients send the same ones with every
 * request. Lossy and bounded: a newcomer takes the place of another, and long ones are not kept.
 * Thread-safe.
 *
 * @param <T> what is made of the bytes; immutable
 */
final class ExpressionCache<T> {
  private static final int SLOTS = 1024;
  private static final int LONGEST = 4096;

  private static final class Entry<T> {
    private final byte[] bytes;
    private final T made;

    Entry(byte[] bytes, T made) {
      this.bytes = bytes;
      this.made = made;
    }
  }

  private final AtomicReferenceArray<Entry<T>> recent = new AtomicReferenceArray<>(SLOTS);
  private final Function<byte[], T> maker;

  /**
   * @param maker makes something of bytes, or throws
   */
  ExpressionCache(Function<byte[], T> maker) {
    this.maker = maker;
  }

  /** What is made of the bytes, which must not change any more. */
  T get(byte[] bytes) {
    int hash = Arrays.hashCode(bytes);
    int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
    Entry<T> entry = recent.get(slot);
    if (entry != null && Arrays.equals(entry.bytes, bytes)) {
      return entry.made;
    }
    T made = maker.apply(bytes);
    if (bytes.length <= LONGEST) {
      recent.set(slot, new Entry<>(bytes, made));
    }
    return made;
  }
}
