package io.aerosdk.it.replay.wire;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;

/** A run of bytes with the equality of a value. Immutable and thread-safe. */
public final class Bytes {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of the array. */
  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  /** The text in a character set. */
  public static Bytes of(String text, Charset charset) {
    return new Bytes(text.getBytes(charset));
  }

  /** The next bytes of a buffer, which moves on. */
  static Bytes take(ByteBuffer in, int length) {
    byte[] content = new byte[length];
    in.get(content);
    return new Bytes(content);
  }

  /** How many there are. */
  public int size() {
    return content.length;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return content.length == 0;
  }

  /** The byte at an index, 0 to 255. */
  public int unsigned(int index) {
    return content[index] & 0xff;
  }

  /** The bytes from an index to the end. */
  public Bytes from(int start) {
    return new Bytes(Arrays.copyOfRange(content, start, content.length));
  }

  /** A copy as an array. */
  public byte[] toArray() {
    return content.clone();
  }

  /** A read-only view, big-endian. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(content).asReadOnlyBuffer();
  }

  /** The bytes as text. */
  public String text(Charset charset) {
    return new String(content, charset);
  }

  /** Lower-case hexadecimal digits, two for a byte. */
  public String hex() {
    return HexFormat.of().formatHex(content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return hex();
  }
}
