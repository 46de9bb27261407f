package io.aerosdk.embedded.fuzz;

import io.aerosdk.embedded.protocol.FrameHeader;
import java.util.ArrayList;
import java.util.List;

/** Reads replies as strictly as the protocol allows; what is wrong is an {@link AssertionError}. */
final class ReplyCheck {
  private static final int LAST = 1;
  private static final int HEADER_SIZE = 22;

  private ReplyCheck() {}

  /** The frames that answer one request of that type. */
  static void checkAnswer(int requestType, List<byte[]> frames) {
    if (frames.isEmpty()) {
      throw new AssertionError("no reply");
    }
    List<Boolean> lasts = new ArrayList<>();
    int expected = requestType == FrameHeader.COMPRESSED ? FrameHeader.MESSAGE : requestType;
    for (byte[] frame : frames) {
      if (frame[1] != expected) {
        throw new AssertionError("reply of type " + frame[1] + " to one of " + requestType);
      }
      lasts.addAll(check(frame));
    }
    if (requestType != FrameHeader.MESSAGE && frames.size() > 1) {
      throw new AssertionError(frames.size() + " replies to one request");
    }
    int firstLast = lasts.indexOf(true);
    if (firstLast >= 0 ? firstLast != lasts.size() - 1 : lasts.size() > 1) {
      throw new AssertionError(
          "last message is number " + firstLast + " of " + lasts.size() + " (from 0)");
    }
  }

  /** One frame; returns for each message in it whether it says to be the last. */
  static List<Boolean> check(byte[] frame) {
    require(frame[0] == 2, "version", frame[0]);
    int type = frame[1];
    switch (type) {
      case FrameHeader.INFO ->
          require(
              frame.length == FrameHeader.SIZE || frame[frame.length - 1] == '\n',
              "last character",
              frame[frame.length - 1]);
      case FrameHeader.SECURITY -> require(frame.length >= 24, "size", frame.length);
      case FrameHeader.MESSAGE -> {
        return messages(frame);
      }
      default -> require(false, "type", type);
    }
    return List.of();
  }

  private static List<Boolean> messages(byte[] frame) {
    List<Boolean> lasts = new ArrayList<>();
    Parts.Scan in = new Parts.Scan(frame, FrameHeader.SIZE);
    require(in.left() > 0, "messages", 0);
    try {
      while (in.left() > 0) {
        byte[] header = in.raw(HEADER_SIZE - 4);
        require(header[0] == HEADER_SIZE, "header size", header[0]);
        lasts.add((header[3] & LAST) != 0);
        Parts content = Parts.read(in, in.number(2), in.number(2));
        content.ops.forEach(ReplyCheck::checkValue);
      }
    } catch (IndexOutOfBoundsException e) {
      throw new AssertionError("reply ends too early or holds bad msgpack", e);
    }
    return lasts;
  }

  private static void checkValue(Parts.Op op) {
    int length = op.value.length;
    switch (op.particle) {
      case 0 -> require(length == 0, "size of a null", length);
      case 1, 2 -> require(length == 8, "size of a number", length);
      case 17 -> require(length == 1 && (op.value[0] & ~1) == 0, "size of a boolean", length);
      case 19, 20 -> Pack.check(op.value);
      case 3, 4, 7, 8, 9, 10, 11, 12, 16, 18 -> {}
      case 23 -> {
        require(length >= 3, "size of a region", length);
        long cells = Bytes.get(op.value, 1, 2);
        require(3 + 8 * cells <= length, "cells of a region", cells);
      }
      default -> require(false, "particle type", op.particle);
    }
  }

  private static void require(boolean condition, String what, long was) {
    if (!condition) {
      throw new AssertionError("reply with " + what + " " + was);
    }
  }
}
