package io.aerosdk.it.replay.wire;

import io.aerosdk.it.replay.wire.WireValue.Real;
import io.aerosdk.it.replay.wire.WireValue.Scalar;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes the value of a bin by its particle type; what cannot be decoded is kept as it is. */
final class Particle {
  private static final int NIL = 0;
  private static final int INTEGER = 1;
  private static final int DOUBLE = 2;
  private static final int STRING = 3;
  private static final int BLOB = 4;
  private static final int BOOLEAN = 17;
  private static final int HYPERLOGLOG = 18;
  private static final int MAP = 19;
  private static final int LIST = 20;
  private static final int GEOJSON = 23;
  private static final int WORD = 8;

  private Particle() {}

  static WireValue read(int type, Bytes value) {
    return switch (type) {
      case NIL -> value.isEmpty() ? new Scalar("nil", "") : unknown(type, value);
      case INTEGER -> integer(value);
      case DOUBLE ->
          value.size() == WORD ? new Real(value.buffer().getDouble()) : unknown(type, value);
      case STRING -> string(value);
      case BLOB -> new Scalar("blob", value.hex());
      case BOOLEAN -> bool(value);
      case HYPERLOGLOG -> new Scalar("hll", value.hex());
      case MAP, LIST -> collection(type, value);
      case GEOJSON -> geo(value);
      default -> unknown(type, value);
    };
  }

  /** Text, or the bytes if they are no UTF-8. */
  static WireValue string(Bytes value) {
    try {
      return new Scalar(
          "string", StandardCharsets.UTF_8.newDecoder().decode(value.buffer()).toString());
    } catch (CharacterCodingException e) {
      return new Scalar("no-utf8", value.hex());
    }
  }

  private static WireValue integer(Bytes value) {
    if (value.isEmpty() || value.size() > WORD) {
      return unknown(INTEGER, value);
    }
    return new Scalar("int", new BigInteger(value.toArray()).toString());
  }

  private static WireValue bool(Bytes value) {
    boolean known = value.size() == 1 && value.unsigned(0) <= 1;
    return known
        ? new Scalar("bool", value.unsigned(0) == 1 ? "true" : "false")
        : unknown(BOOLEAN, value);
  }

  private static WireValue collection(int type, Bytes value) {
    try {
      return MessagePack.decode(value);
    } catch (WireFormatException e) {
      return unknown(type, value);
    }
  }

  /** A flag byte, the number of cells, the cells, the text; the cells are the server's own. */
  private static WireValue geo(Bytes value) {
    int fixed = 3;
    if (value.size() < fixed) {
      return unknown(GEOJSON, value);
    }
    ByteBuffer in = value.buffer();
    int start = fixed + WORD * Short.toUnsignedInt(in.getShort(1));
    return start > value.size()
        ? unknown(GEOJSON, value)
        : new Scalar("geo", value.from(start).text(StandardCharsets.UTF_8));
  }

  private static WireValue unknown(int type, Bytes value) {
    return new Scalar("particle-" + type, value.hex());
  }
}
