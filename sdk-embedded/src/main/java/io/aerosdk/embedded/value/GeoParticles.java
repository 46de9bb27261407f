package io.aerosdk.embedded.value;

import io.aerosdk.embedded.geo.GeoJson;
import io.aerosdk.embedded.geo.GeoShape;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** GeoJSON bin values: flags, the number of cells, the cells, then the text as it was written. */
public final class GeoParticles {
  private static final int HEADER = 3;
  private static final int REGION = 1;

  private GeoParticles() {}

  /**
   * The bin value for a GeoJSON text.
   *
   * @throws ServerException INVALID_GEOJSON for text that is no shape
   */
  public static Particle of(byte[] json) {
    GeoShape shape = GeoJson.parse(json);
    long[] cells = shape.cells();
    ByteBuffer out = ByteBuffer.allocate(HEADER + cells.length * Long.BYTES + json.length);
    out.put((byte) (shape.isRegion() ? REGION : 0)).putShort((short) cells.length);
    for (long cell : cells) {
      out.putLong(cell);
    }
    return Particle.of(ParticleType.GEOJSON, out.put(json).array());
  }

  /** A GeoJSON text in the form of a bin value, neither checked nor with any cells. */
  public static Particle unchecked(byte[] json) {
    return Particle.of(
        ParticleType.GEOJSON, ByteBuffer.allocate(HEADER + json.length).put(HEADER, json).array());
  }

  /** The bin value for one that a client sent, whose cells are computed anew. */
  static Particle check(byte[] wire) {
    return of(text(wire));
  }

  /** The GeoJSON text of a bin value. */
  public static byte[] text(Particle particle) {
    return text(particle.bytes());
  }

  /** The cells that cover the shape of a bin value, in an array of the caller's own. */
  public static long[] cells(Particle particle) {
    ByteBuffer in = ByteBuffer.wrap(particle.bytes());
    long[] cells = new long[in.getShort(1) & 0xFFFF];
    in.position(HEADER).asLongBuffer().get(cells);
    return cells;
  }

  private static byte[] text(byte[] bytes) {
    int from = bytes.length < HEADER ? -1 : HEADER + cellCount(bytes) * Long.BYTES;
    if (from < 0 || from > bytes.length) {
      throw new ServerException(ResultCode.PARAMETER, "a GeoJSON value without its text");
    }
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static int cellCount(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getShort(1) & 0xFFFF;
  }
}
