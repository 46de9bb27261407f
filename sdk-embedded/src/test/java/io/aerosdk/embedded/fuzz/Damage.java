package io.aerosdk.embedded.fuzz;

import io.aerosdk.embedded.protocol.FrameHeader;
import java.util.Arrays;

/** Makes damaged requests out of sound ones. Not thread-safe. */
final class Damage {
  private static final int BATCH = 0x08;
  private static final int MESSAGE_HEADER = 22;

  private final Dice dice;
  private final Scenarios scenarios;
  private final PartsDamage parts;

  Damage(Dice dice, Scenarios scenarios) {
    this.dice = dice;
    this.scenarios = scenarios;
    this.parts = new PartsDamage(dice);
  }

  /** One or more frames, or what looks like frames. */
  byte[] of(byte[] frame) {
    return switch (dice.below(40)) {
      case 0 -> dice.bytes(dice.below(200));
      case 1 -> frame(dice.below(256), dice.bytes(dice.below(300)));
      case 2 -> ByteDamage.damage(frame, dice);
      case 3 -> ByteDamage.insert(frame, frame.length, scenarios.anyRequest(dice.random()));
      case 4 -> retyped(frame);
      default -> damaged(frame);
    };
  }

  private byte[] damaged(byte[] frame) {
    if (frame.length <= FrameHeader.SIZE) {
      return ByteDamage.damage(frame, dice);
    }
    int type = frame[1];
    byte[] body = Arrays.copyOfRange(frame, FrameHeader.SIZE, frame.length);
    if (type == FrameHeader.INFO) {
      return frame(type, InfoDamage.damage(body, dice));
    }
    if (type != FrameHeader.MESSAGE || dice.oneIn(20)) {
      return frame(type, ByteDamage.damage(body, dice));
    }
    try {
      return frame(type, message(body));
    } catch (IndexOutOfBoundsException malformedInTheRecording) {
      return frame(type, ByteDamage.damage(body, dice));
    }
  }

  private byte[] message(byte[] body) {
    Parts.Scan in = new Parts.Scan(body, 0);
    byte[] header = in.raw(MESSAGE_HEADER - 4);
    Parts content = Parts.read(in, in.number(2), in.number(2));
    boolean batch = (header[1] & BATCH) != 0;
    if (dice.oneIn(6)) {
      damageHeader(header);
    }
    if (batch && dice.below(8) > 0) {
      damageRows(content);
    } else {
      parts.damage(content);
    }
    Bytes out = new Bytes().raw(header);
    out.size(content.fields.size(), 2).size(content.ops.size(), 2).append(content.write());
    return dice.oneIn(15) ? out.lying(dice) : out.toArray();
  }

  private void damageHeader(byte[] header) {
    int at = dice.below(header.length);
    if (dice.oneIn(3)) {
      header[at] = (byte) dice.number();
    } else {
      header[1 + dice.below(4)] ^= (byte) (1 << dice.below(8));
    }
  }

  private void damageRows(Parts content) {
    for (int i = 0; i < content.fields.size(); i++) {
      Parts.Field field = content.fields.get(i);
      if (field.type == 41 || field.type == 42) {
        Rows rows = Rows.read(field.data);
        rows.damage(dice, parts);
        Bytes bytes = rows.write(dice);
        byte[] data = dice.oneIn(12) ? bytes.lying(dice) : bytes.toArray();
        content.fields.set(i, new Parts.Field(field.type, data));
      }
    }
  }

  private byte[] retyped(byte[] frame) {
    byte[] changed = frame.clone();
    if (changed.length >= 2) {
      changed[dice.below(2)] = (byte) dice.below(8);
    }
    return changed;
  }

  private static byte[] frame(int type, byte[] body) {
    return new Bytes().number(2, 1).number(type, 1).number(body.length, 6).raw(body).toArray();
  }
}
