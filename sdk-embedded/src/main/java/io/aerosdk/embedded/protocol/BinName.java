package io.aerosdk.embedded.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The name of a bin: bytes as the client sent them. Names repeat in every record, so {@link #of}
 * hands out shared instances for names in recent use. Immutable and thread-safe.
 */
public final class BinName {
  public static final int MAX_LENGTH = 15;
  public static final BinName EMPTY = new BinName(new byte[0], 0);

  // A lossy cache: bounded whatever names clients invent, and free of locks.
  private static final AtomicReferenceArray<BinName> RECENT = new AtomicReferenceArray<>(4096);

  private final byte[] bytes;
  private final int hash;

  private BinName(byte[] bytes, int hash) {
    this.bytes = bytes;
    this.hash = hash;
  }

  /** The name held by {@code length} bytes of {@code source}. */
  public static BinName of(byte[] source, int offset, int length) {
    if (length == 0) {
      return EMPTY;
    }
    int hash = 1;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + source[i];
    }
    int slot = (hash ^ hash >>> 12) & (RECENT.length() - 1);
    BinName recent = RECENT.get(slot);
    if (recent != null
        && Arrays.equals(recent.bytes, 0, recent.bytes.length, source, offset, offset + length)) {
      return recent;
    }
    BinName fresh = new BinName(Arrays.copyOfRange(source, offset, offset + length), hash);
    RECENT.set(slot, fresh);
    return fresh;
  }

  /** The name spelt {@code text}. */
  public static BinName of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  /** Whether a bin may bear this name: at most {@value #MAX_LENGTH} bytes, none of them zero. */
  public boolean isLegal() {
    if (bytes.length > MAX_LENGTH) {
      return false;
    }
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the name has no bytes. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** The bytes of the name; not to be written to. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof BinName name && name.hash == hash && Arrays.equals(name.bytes, bytes));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
