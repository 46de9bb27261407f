package io.aerosdk.tls;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;

/** As much of ASN.1 DER as it takes to put one form of a private key into another. */
final class Der {
  static final int OCTET_STRING = 0x04;
  static final int SEQUENCE = 0x30;

  private static final int LONG_FORM = 0x80;
  private static final int MOST_LENGTH_BYTES = 3;

  private final ByteBuffer left;

  private Der(ByteBuffer left) {
    this.left = left;
  }

  /** An element of that tag. */
  static byte[] element(int tag, byte[]... contents) {
    int length = 0;
    for (byte[] content : contents) {
      length += content.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    writeLength(out, length);
    for (byte[] content : contents) {
      out.writeBytes(content);
    }
    return out.toByteArray();
  }

  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length < LONG_FORM) {
      out.write(length);
      return;
    }
    int bytes = length > 0xFFFF ? 3 : length > 0xFF ? 2 : 1;
    out.write(LONG_FORM | bytes);
    for (int i = bytes - 1; i >= 0; i--) {
      out.write(length >>> (8 * i));
    }
  }

  /** Reads elements one after the other. */
  static Der of(byte[] content) {
    return new Der(ByteBuffer.wrap(content));
  }

  boolean hasMore() {
    return left.hasRemaining();
  }

  /** The tag of the next element, which stays the next. */
  int nextTag() {
    return left.get(left.position()) & 0xFF;
  }

  /**
   * The content of the next element.
   *
   * @throws InvalidKeyException if there is none, or it is cut
   */
  byte[] content() throws InvalidKeyException {
    try {
      left.get();
      int length = left.get() & 0xFF;
      if (length > LONG_FORM + MOST_LENGTH_BYTES || length == LONG_FORM) {
        throw new InvalidKeyException("an element too long");
      }
      if (length > LONG_FORM) {
        length = readLength(length - LONG_FORM);
      }
      if (length > left.remaining()) {
        throw new InvalidKeyException("an element that is cut");
      }
      byte[] content = new byte[length];
      left.get(content);
      return content;
    } catch (BufferUnderflowException cut) {
      throw new InvalidKeyException("an element that is cut", cut);
    }
  }

  private int readLength(int bytes) {
    int length = 0;
    for (int i = 0; i < bytes; i++) {
      length = (length << 8) | (left.get() & 0xFF);
    }
    return length;
  }
}
