package io.aerosdk.embedded.fuzz;

import io.aerosdk.embedded.protocol.FrameHeader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Makes recorded requests part of transactions, and throws in what else clients send for them. */
final class TransactionDress {
  private static final int MESSAGE_HEADER = 22;
  private static final int BATCH = 0x08;
  private static final int IDS = 4;
  private static final List<Integer> STEPS = List.of(0, 0, 0, 0, 0, 1, 2, 4, 4, 0x10, 0x16);
  private static final List<String> NAMESPACES = List.of("test", "test", "bar");

  private TransactionDress() {}

  /** The frame, mostly as one of a transaction; sometimes a request about its monitor instead. */
  static byte[] of(byte[] frame, Dice dice) {
    if (dice.oneIn(6)) {
      return monitor(dice);
    }
    if (frame.length <= FrameHeader.SIZE + MESSAGE_HEADER
        || frame[1] != FrameHeader.MESSAGE
        || dice.oneIn(4)) {
      return frame;
    }
    try {
      return message(Arrays.copyOfRange(frame, FrameHeader.SIZE, frame.length), dice);
    } catch (IndexOutOfBoundsException malformedInTheRecording) {
      return frame;
    }
  }

  private static byte[] message(byte[] body, Dice dice) {
    Parts.Scan in = new Parts.Scan(body, 0);
    byte[] header = in.raw(MESSAGE_HEADER - 4);
    Parts parts = Parts.read(in, in.number(2), in.number(2));
    int step = dice.of(STEPS);
    if ((header[1] & BATCH) != 0) {
      batch(parts, step, dice);
    } else {
      header[4] = (byte) step;
      join(parts, dice);
    }
    return frame(header, parts);
  }

  private static void batch(Parts parts, int step, Dice dice) {
    for (int i = 0; i < parts.fields.size(); i++) {
      Parts.Field field = parts.fields.get(i);
      if (field.type == 41 || field.type == 42) {
        Rows rows = Rows.read(field.data);
        rows.extend(step, row -> join(row, dice));
        parts.fields.set(i, new Parts.Field(field.type, rows.write(dice).toArray()));
      }
    }
  }

  private static void join(Parts parts, Dice dice) {
    parts.fields.add(new Parts.Field(5, new byte[] {id(dice), 0, 0, 0, 0, 0, 0, 0}));
    if (dice.oneIn(6)) {
      parts.fields.add(new Parts.Field(3, dice.bytes(7)));
    }
    if (dice.oneIn(6)) {
      parts.fields.add(new Parts.Field(6, dice.bytes(4)));
    }
  }

  private static byte id(Dice dice) {
    return (byte) (1 + dice.below(IDS));
  }

  private static byte[] monitor(Dice dice) {
    byte id = id(dice);
    byte[] digest = new byte[20];
    Arrays.fill(digest, id);
    Parts parts = new Parts();
    parts.fields.add(new Parts.Field(0, ascii(dice.of(NAMESPACES))));
    parts.fields.add(new Parts.Field(1, ascii("<ERO~MRT")));
    parts.fields.add(new Parts.Field(4, digest));
    byte[] header = new byte[MESSAGE_HEADER - 4];
    header[0] = MESSAGE_HEADER;
    header[2] = 1;
    switch (dice.below(6)) {
      case 0 -> header[2] = 0x13;
      case 1 -> parts.ops.add(new Parts.Op(2, 17, 0, ascii("fwd"), new byte[] {1}));
      default -> addKeys(parts, id, dice);
    }
    return frame(header, parts);
  }

  private static void addKeys(Parts parts, byte id, Dice dice) {
    if (!dice.oneIn(3)) {
      parts.ops.add(new Parts.Op(2, 1, 0, ascii("id"), new byte[] {0, 0, 0, 0, 0, 0, 0, id}));
    }
    // [append, blob, ordered, unique and no failure and partial]
    Bytes list = new Bytes().number(0x9401b504, 4).raw(dice.bytes(20)).number(0x010d, 2);
    parts.ops.add(new Parts.Op(4, 4, 0, ascii("keyds"), list.toArray()));
  }

  private static byte[] frame(byte[] header, Parts parts) {
    Bytes body = new Bytes().raw(header).number(parts.fields.size(), 2).number(parts.ops.size(), 2);
    body.append(parts.write());
    return new Bytes().number(0x0203, 2).number(body.length(), 6).append(body).toArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
