package io.aerosdk.embedded.protocol;

/**
 * Reads forward through part of a byte array. Every step is checked against the end; running past
 * it is a parameter error of the command. Not thread-safe; use from one thread.
 */
public final class Cursor {
  private final byte[] bytes;
  private final int end;
  private int position;

  /** Reads from {@code start} up to, not including, {@code end}. */
  public Cursor(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /** The array this reads from, all of it. */
  public byte[] array() {
    return bytes;
  }

  /** Index in {@link #array()} of the next byte. */
  public int position() {
    return position;
  }

  /** Bytes left. */
  public int remaining() {
    return end - position;
  }

  /** Passes over {@code count} bytes and returns where they start. */
  public int skip(long count) {
    if (count < 0 || count > end - position) {
      throw new ServerException(ResultCode.PARAMETER, "message ends too early");
    }
    int start = position;
    position += (int) count;
    return start;
  }

  /** The next byte, unsigned. */
  public int u8() {
    return bytes[skip(1)] & 0xff;
  }

  /** The next two bytes, unsigned. */
  public int u16() {
    return BigEndian.getShort(bytes, skip(2));
  }

  /** The next four bytes, unsigned. */
  public long u32() {
    return Integer.toUnsignedLong(BigEndian.getInt(bytes, skip(4)));
  }

  /** The next four bytes. */
  public int i32() {
    return BigEndian.getInt(bytes, skip(4));
  }
}
