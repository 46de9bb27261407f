package io.aerosdk.it.replay.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An operation of a request, or a bin of a reply. Immutable and thread-safe.
 *
 * @param code what to do
 * @param particleType the type of the value
 * @param bin the bin, one character a byte
 * @param value the bytes of the value
 */
public record MessageOperation(int code, int particleType, String bin, Bytes value) {
  private static final int FIXED_SIZE = 4;

  /** The value, decoded. */
  public WireValue decoded() {
    return Particle.read(particleType, value);
  }

  static MessageOperation read(ByteBuffer in) {
    int size = in.getInt();
    if (size < FIXED_SIZE || size > in.remaining()) {
      throw new WireFormatException("operation of " + size + " bytes");
    }
    int code = in.get() & 0xff;
    int particleType = in.get() & 0xff;
    in.get();
    int nameSize = in.get() & 0xff;
    if (FIXED_SIZE + nameSize > size) {
      throw new WireFormatException("bin name of " + nameSize + " bytes");
    }
    String bin = Bytes.take(in, nameSize).text(StandardCharsets.ISO_8859_1);
    return new MessageOperation(
        code, particleType, bin, Bytes.take(in, size - FIXED_SIZE - nameSize));
  }
}
