package io.aerosdk.embedded.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rows of a batch, to be changed. */
final class Rows {
  private static final int REPEAT = 0x01;
  private static final int INFO4 = 0x10;
  private static final int INFO4_AT = 3;
  private static final int DIGEST_SIZE = 20;

  /** A row; without parts it repeats the one before. */
  private static final class Row {
    final byte[] front;
    final int kind;
    final byte[] header;
    final Parts parts;

    Row(byte[] front, int kind, byte[] header, Parts parts) {
      this.front = front;
      this.kind = kind;
      this.header = header;
      this.parts = parts;
    }
  }

  private final int flags;
  private final List<Row> rows = new ArrayList<>();

  private Rows(int flags) {
    this.flags = flags;
  }

  /** Reads rows; malformed ones throw {@link IndexOutOfBoundsException}. */
  static Rows read(byte[] field) {
    Parts.Scan in = new Parts.Scan(field, 0);
    int count = in.number(4);
    Rows rows = new Rows(in.number(1));
    for (int i = 0; i < count; i++) {
      byte[] front = in.raw(4 + DIGEST_SIZE);
      int kind = in.number(1);
      if ((kind & REPEAT) != 0) {
        rows.rows.add(new Row(front, kind, new byte[0], new Parts()));
      } else {
        byte[] header = in.raw(headerSize(kind));
        rows.rows.add(new Row(front, kind, header, Parts.read(in, in.number(2), in.number(2))));
      }
    }
    return rows;
  }

  private static int headerSize(int kind) {
    return 1
        + ((kind & 0x02) == 0 ? 0 : 2)
        + ((kind & 0x10) == 0 ? 0 : 1)
        + ((kind & 0x04) == 0 ? 0 : 2)
        + ((kind & 0x08) == 0 ? 0 : 4);
  }

  /** Gives all rows another fourth flag byte, where they have one, and more fields. */
  void extend(int info4, Consumer<Parts> more) {
    for (Row row : rows) {
      if ((row.kind & INFO4) != 0) {
        row.header[INFO4_AT] = (byte) info4;
      }
      if ((row.kind & REPEAT) == 0) {
        more.accept(row.parts);
      }
    }
  }

  void damage(Dice dice, PartsDamage parts) {
    int at = dice.below(rows.size());
    Row row = rows.get(at);
    switch (dice.below(8)) {
      case 0 -> rows.remove(at);
      case 1 -> {
        for (int i = dice.oneIn(20) ? 3000 : dice.below(5); i >= 0; i--) {
          rows.add(row);
        }
      }
      case 2 -> rows.set(at, new Row(row.front, dice.below(256), row.header, row.parts));
      case 3 ->
          rows.set(at, new Row(row.front, row.kind, dice.bytes(row.header.length), row.parts));
      case 4 -> rows.set(at, new Row(rows.get(0).front, row.kind, row.header, row.parts));
      default -> parts.damage(row.parts);
    }
  }

  Bytes write(Dice dice) {
    Bytes out = new Bytes();
    out.size(rows.size(), 4).number(dice.oneIn(4) ? dice.below(256) : flags, 1);
    for (Row row : rows) {
      out.raw(row.front).number(row.kind, 1).raw(row.header);
      if ((row.kind & REPEAT) == 0) {
        out.size(row.parts.fields.size(), 2).size(row.parts.ops.size(), 2);
        out.append(row.parts.write());
      }
    }
    return out;
  }
}
