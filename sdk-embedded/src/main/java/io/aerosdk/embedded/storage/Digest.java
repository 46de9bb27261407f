package io.aerosdk.embedded.storage;

import io.aerosdk.embedded.protocol.BigEndian;
import java.nio.ByteBuffer;

/**
 * The 20 bytes that identify a record in its namespace, in three big-endian numbers.
 *
 * @param high the first eight bytes
 * @param middle the next eight
 * @param low the last four
 */
public record Digest(long high, long middle, int low) {
  /** Bytes in a digest. */
  public static final int SIZE = 20;

  /** Partitions of every namespace. */
  public static final int PARTITIONS = 4096;

  /** The digest that starts at {@code offset}. */
  public static Digest read(byte[] bytes, int offset) {
    return new Digest(
        BigEndian.getLong(bytes, offset),
        BigEndian.getLong(bytes, offset + 8),
        BigEndian.getInt(bytes, offset + 16));
  }

  /** The partition that holds this digest, 0 to 4095. */
  public int partition() {
    return partition(high);
  }

  /** The 20 bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(SIZE).putLong(high).putLong(middle).putInt(low).array();
  }

  static int partition(long high) {
    return ((int) (high >>> 56) | ((int) (high >>> 40) & 0xff00)) & (PARTITIONS - 1);
  }
}
