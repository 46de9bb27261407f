package io.aerosdk.embedded.value;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.util.Arrays;

/**
 * The door through which a value of a request becomes a value of a bin: checks the bytes against
 * the type and normalises them, so that everything stored reads back as the server would send it.
 */
public final class StoredValues {
  private static final int HLL_HEADER = 11;

  private StoredValues() {}

  /**
   * Checks a whole bin value.
   *
   * @param type one of {@link ParticleType}, other than {@link ParticleType#NULL}
   * @param wire the value bytes of the operation; not kept when the value must be rewritten
   * @return the particle to store
   * @throws ServerException PARAMETER for a type or size that the server does not accept, UNKNOWN
   *     for a malformed list or map, INVALID_GEOJSON for a bad shape
   */
  public static Particle check(int type, byte[] wire) {
    return switch (type) {
      case ParticleType.INTEGER -> integer(wire);
      case ParticleType.FLOAT -> sized(type, wire, Double.BYTES);
      case ParticleType.BOOL -> bool(wire);
      case ParticleType.HLL -> hll(wire);
      case ParticleType.STRING,
          ParticleType.BLOB,
          ParticleType.JAVA_BLOB,
          ParticleType.CSHARP_BLOB,
          ParticleType.PYTHON_BLOB,
          ParticleType.RUBY_BLOB,
          ParticleType.PHP_BLOB,
          ParticleType.ERLANG_BLOB,
          ParticleType.VECTOR ->
          Particle.of(type, wire);
      case ParticleType.GEOJSON -> GeoParticles.check(wire);
      case ParticleType.LIST -> container(wire, Kind.LIST);
      case ParticleType.MAP -> container(wire, Kind.MAP);
      default -> throw new ServerException(ResultCode.PARAMETER, "no bin type " + type);
    };
  }

  private static Particle integer(byte[] wire) {
    int size = wire.length;
    if (size == Long.BYTES) {
      return Particle.of(ParticleType.INTEGER, wire);
    }
    if (size != 4 && size != 2 && size != 1) {
      throw new ServerException(ResultCode.PARAMETER, "integer of " + size + " bytes");
    }
    byte[] wide = new byte[Long.BYTES];
    System.arraycopy(wire, 0, wide, Long.BYTES - size, size);
    return Particle.of(ParticleType.INTEGER, wide);
  }

  /** Whatever is wrong with a whole list or map, the server answers UNKNOWN. */
  private static Particle container(byte[] wire, Kind kind) {
    try {
      Item item = StoringRules.bin(MsgPackReader.readAll(wire));
      if (item.kind() == kind) {
        return ParticleItems.particle(item);
      }
    } catch (ServerException e) {
      throw new ServerException(ResultCode.UNKNOWN, String.valueOf(e.getMessage()));
    }
    throw new ServerException(ResultCode.UNKNOWN, "no " + kind);
  }

  private static Particle bool(byte[] wire) {
    sized(ParticleType.BOOL, wire, 1);
    if ((wire[0] & 0xFE) != 0) {
      throw new ServerException(ResultCode.PARAMETER, "boolean " + Arrays.toString(wire));
    }
    return Particle.of(ParticleType.BOOL, wire);
  }

  private static Particle sized(int type, byte[] wire, int size) {
    if (wire.length != size) {
      throw new ServerException(
          ResultCode.PARAMETER, "type " + type + " of " + wire.length + " bytes");
    }
    return Particle.of(type, wire);
  }

  private static Particle hll(byte[] wire) {
    if (wire.length < HLL_HEADER || wire[0] != 0 || wire.length != hllSize(wire[1], wire[2])) {
      throw new ServerException(ResultCode.PARAMETER, "malformed HyperLogLog");
    }
    return Particle.of(ParticleType.HLL, wire);
  }

  /** The size that the two bit counts call for, or -1 when the counts are out of range. */
  private static int hllSize(int indexBits, int minHashBits) {
    boolean indexOk = indexBits >= 4 && indexBits <= 16;
    boolean minHashOk = minHashBits == 0 || (minHashBits >= 4 && minHashBits <= 51);
    if (!indexOk || !minHashOk || indexBits + minHashBits > 64) {
      return -1;
    }
    return HLL_HEADER + (int) ((((6L + minHashBits) << indexBits) + 7) / 8);
  }
}
