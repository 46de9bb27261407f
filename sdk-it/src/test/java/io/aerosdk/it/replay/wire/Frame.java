package io.aerosdk.it.replay.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a connection: an 8-byte header (version, type, 48 bits of size) and a body.
 * Immutable and thread-safe.
 *
 * @param type one of the constants here, or 5
 * @param body everything after the header
 */
public record Frame(int type, Bytes body) {
  /** Named text values. */
  public static final int INFO = 1;

  /** Users and logins. */
  public static final int SECURITY = 2;

  /** Messages about records. */
  public static final int MESSAGE = 3;

  /** A compressed frame of messages. */
  public static final int COMPRESSED = 4;

  private static final int HEADER_SIZE = 8;
  private static final int VERSION = 2;
  private static final int MAX_TYPE = 5;
  private static final long MAX_SIZE = 128L << 20;

  /**
   * Reads one frame.
   *
   * @return null if the stream ends before the first byte
   * @throws EOFException if it ends inside the frame
   * @throws WireFormatException if the header is none
   */
  public static @Nullable Frame read(InputStream in) throws IOException {
    byte[] header = in.readNBytes(HEADER_SIZE);
    if (header.length == 0) {
      return null;
    }
    if (header.length < HEADER_SIZE) {
      throw new EOFException("the connection ends inside a frame header");
    }
    int size = bodySize(Bytes.of(header));
    byte[] body = in.readNBytes(size);
    if (body.length < size) {
      throw new EOFException(
          "the connection ends after " + body.length + " of " + size + " body bytes");
    }
    return new Frame(header[1] & 0xff, Bytes.of(body));
  }

  /** Cuts recorded bytes into their frames. */
  public static List<Frame> split(Bytes recorded) {
    List<Frame> frames = new ArrayList<>();
    ByteBuffer in = recorded.buffer();
    while (in.hasRemaining()) {
      if (in.remaining() < HEADER_SIZE) {
        throw new WireFormatException("truncated frame header");
      }
      Bytes header = Bytes.take(in, HEADER_SIZE);
      int size = bodySize(header);
      if (size > in.remaining()) {
        throw new WireFormatException("truncated frame body");
      }
      frames.add(new Frame(header.unsigned(1), Bytes.take(in, size)));
    }
    return frames;
  }

  /** The type byte of bytes that begin with a frame; -1 if there is none. */
  public static int typeOf(Bytes frames) {
    return frames.size() < HEADER_SIZE ? -1 : frames.unsigned(1);
  }

  /** Header and body. */
  public Bytes toBytes() {
    long header = (long) VERSION << 56 | (long) type << 48 | body.size();
    ByteBuffer out = ByteBuffer.allocate(HEADER_SIZE + body.size());
    out.putLong(header).put(body.buffer());
    return Bytes.of(out.array());
  }

  private static int bodySize(Bytes header) {
    long word = header.buffer().getLong();
    long size = word & 0xffff_ffff_ffffL;
    int type = header.unsigned(1);
    if (header.unsigned(0) != VERSION || type < 1 || type > MAX_TYPE || size > MAX_SIZE) {
      throw new WireFormatException("no frame header: " + header);
    }
    return (int) size;
  }
}
