package io.aerosdk.embedded.protocol;

/**
 * The eight bytes in front of every message, held as one big-endian long: a version, a type and the
 * size of the body.
 */
public final class FrameHeader {
  public static final int SIZE = 8;
  public static final int INFO = 1;
  public static final int SECURITY = 2;
  public static final int MESSAGE = 3;
  public static final int COMPRESSED = 4;
  public static final int INTERNAL = 5;

  private static final int VERSION = 2;
  private static final long MAX_BODY = 128L << 20;
  private static final long BODY_MASK = (1L << 48) - 1;

  private FrameHeader() {}

  /** The header of a message with a body of that many bytes. */
  public static long of(int type, int bodySize) {
    return (long) VERSION << 56 | (long) type << 48 | bodySize;
  }

  /** What follows: one of the constants of this class. */
  public static int type(long header) {
    return (int) (header >>> 48) & 0xff;
  }

  /** Bytes in the body; only of use when the header is {@linkplain #isAcceptable acceptable}. */
  public static int bodySize(long header) {
    return (int) (header & BODY_MASK);
  }

  /** Whether a server reads on after this header; if not, it closes the connection unanswered. */
  public static boolean isAcceptable(long header) {
    int version = (int) (header >>> 56);
    int type = type(header);
    boolean versionFits = version == VERSION || (version == 0 && type == SECURITY);
    return versionFits && type >= INFO && type <= INTERNAL && (header & BODY_MASK) <= MAX_BODY;
  }
}
