package io.aerosdk.embedded.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fields and operations of a message or of a row of a batch, to be changed. */
final class Parts {
  /** A field. */
  static final class Field {
    final int type;
    final byte[] data;

    Field(int type, byte[] data) {
      this.type = type;
      this.data = data;
    }
  }

  /** An operation. */
  static final class Op {
    final int code;
    final int particle;
    final int flags;
    final byte[] name;
    final byte[] value;

    Op(int code, int particle, int flags, byte[] name, byte[] value) {
      this.code = code;
      this.particle = particle;
      this.flags = flags;
      this.name = name;
      this.value = value;
    }

    Op withCode(int other) {
      return new Op(other, particle, flags, name, value);
    }

    Op withParticle(int other) {
      return new Op(code, other, flags, name, value);
    }

    Op withFlags(int other) {
      return new Op(code, particle, other, name, value);
    }

    Op withName(byte[] other) {
      return new Op(code, particle, flags, other, value);
    }

    Op withValue(byte[] other) {
      return new Op(code, particle, flags, name, other);
    }
  }

  final List<Field> fields = new ArrayList<>();
  final List<Op> ops = new ArrayList<>();

  /**
   * Reads fields and operations; a request that is malformed already throws {@link
   * IndexOutOfBoundsException}.
   */
  static Parts read(Scan in, int fieldCount, int opCount) {
    Parts parts = new Parts();
    for (int i = 0; i < fieldCount; i++) {
      int size = in.number(4);
      int type = in.number(1);
      parts.fields.add(new Field(type, in.raw(size - 1)));
    }
    for (int i = 0; i < opCount; i++) {
      int size = in.number(4);
      int code = in.number(1);
      int particle = in.number(1);
      int flags = in.number(1);
      byte[] name = in.raw(in.number(1));
      parts.ops.add(new Op(code, particle, flags, name, in.raw(size - 4 - name.length)));
    }
    return parts;
  }

  Bytes write() {
    Bytes out = new Bytes();
    for (Field field : fields) {
      out.size(field.data.length + 1L, 4).number(field.type, 1).raw(field.data);
    }
    for (Op op : ops) {
      out.size(4L + op.name.length + op.value.length, 4);
      out.number(op.code, 1).number(op.particle, 1).number(op.flags, 1);
      out.size(op.name.length, 1).raw(op.name).raw(op.value);
    }
    return out;
  }

  /** Reads through bytes. */
  static final class Scan {
    private final byte[] bytes;
    private int at;

    Scan(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    int number(int width) {
      long value = Bytes.get(bytes, at, width);
      at += width;
      return (int) value;
    }

    byte[] raw(int length) {
      if (length < 0 || length > bytes.length - at) {
        throw new IndexOutOfBoundsException(length);
      }
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }

    int left() {
      return bytes.length - at;
    }
  }
}
