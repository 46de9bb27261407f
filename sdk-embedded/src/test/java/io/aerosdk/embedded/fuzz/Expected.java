package io.aerosdk.embedded.fuzz;

import io.aerosdk.embedded.protocol.FrameHeader;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server has to make of sent bytes, by the framing rules alone.
 *
 * @param types of the whole frames that it has to answer
 * @param end what comes behind them
 * @param throttled whether a limit of records per second may make it slow
 */
record Expected(List<Integer> types, End end, boolean throttled) {
  private static final int VERSION = 2;
  private static final long MAX_BODY = 128L << 20;

  /** What stands behind the last whole frame. */
  enum End {
    /** Nothing: the server waits for the next request. */
    CLEAN,
    /** A piece of a frame: the server waits for the rest. */
    CUT,
    /** Something for which the server closes the connection. */
    IMPOSSIBLE
  }

  static Expected of(byte[] sent) {
    List<Integer> types = new ArrayList<>();
    boolean throttled = false;
    int at = 0;
    while (sent.length - at >= FrameHeader.SIZE) {
      int version = sent[at];
      int type = sent[at + 1];
      long size = Bytes.get(sent, at + 2, 6);
      boolean known = version == VERSION || (version == 0 && type == FrameHeader.SECURITY);
      if (!known || type < 1 || type > FrameHeader.INTERNAL || size > MAX_BODY) {
        return new Expected(types, End.IMPOSSIBLE, throttled);
      }
      if (sent.length - at - FrameHeader.SIZE < size) {
        return new Expected(types, End.CUT, throttled);
      }
      if (type == FrameHeader.INTERNAL) {
        return new Expected(types, End.IMPOSSIBLE, throttled);
      }
      types.add(type);
      throttled |= type == FrameHeader.MESSAGE && isThrottled(sent, at + FrameHeader.SIZE);
      at += FrameHeader.SIZE + (int) size;
    }
    return new Expected(types, at == sent.length ? End.CLEAN : End.CUT, throttled);
  }

  /** Whether a field limits the records per second; those that cannot be read are refused. */
  private static boolean isThrottled(byte[] sent, int at) {
    try {
      Parts.Scan in = new Parts.Scan(sent, at + 18);
      return Parts.read(in, in.number(2), 0 * in.number(2)).fields.stream()
          .anyMatch(field -> field.type == 10);
    } catch (IndexOutOfBoundsException malformed) {
      return false;
    }
  }
}
