package io.aerosdk.embedded.query;

import io.aerosdk.embedded.geo.GeoJson;
import io.aerosdk.embedded.protocol.BigEndian;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.sindex.IndexMatch;
import io.aerosdk.embedded.sindex.KeyType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a query looks for in an index.
 *
 * @param bin the bin, a character for each byte; empty if the index is chosen otherwise
 * @param match the values
 */
record IndexRange(String bin, IndexMatch match) {
  private static final int MAX_TEXT = 2048;
  private static final int MAX_SHAPE = 1 << 20;

  /**
   * Decodes the field.
   *
   * @throws ServerException PARAMETER if it is malformed
   */
  static IndexRange parse(Cursor in) {
    require(in.u8() == 1, "number of ranges");
    int nameLength = in.u8();
    BinName bin = BinName.of(in.array(), in.skip(nameLength), nameLength);
    require(bin.isLegal(), "bin name");
    KeyType type = KeyType.ofParticle(in.u8());
    if (type == null) {
      throw new ServerException(ResultCode.PARAMETER, "type of the range");
    }
    byte[] begin = bytes(in);
    IndexMatch match =
        switch (type) {
          case NUMERIC -> integers(begin, bytes(in));
          case STRING -> IndexMatch.string(text(begin));
          case BLOB -> IndexMatch.blob(text(begin));
          case GEO2DSPHERE -> shape(begin);
        };
    return new IndexRange(new String(bin.bytes(), StandardCharsets.ISO_8859_1), match);
  }

  private static byte[] bytes(Cursor in) {
    int start = in.skip(in.u32());
    return Arrays.copyOfRange(in.array(), start, in.position());
  }

  private static IndexMatch integers(byte[] begin, byte[] end) {
    require(begin.length == Long.BYTES && end.length == Long.BYTES, "size of an integer");
    long first = BigEndian.getLong(begin, 0);
    long last = BigEndian.getLong(end, 0);
    require(first <= last, "range that ends before it starts");
    return IndexMatch.integers(first, last);
  }

  private static byte[] text(byte[] begin) {
    require(begin.length < MAX_TEXT, "text too long");
    return begin;
  }

  private static IndexMatch shape(byte[] json) {
    require(json.length > 0 && json.length <= MAX_SHAPE, "size of a shape");
    try {
      return IndexMatch.shape(GeoJson.parse(json));
    } catch (ServerException e) {
      throw new ServerException(ResultCode.PARAMETER, String.valueOf(e.getMessage()));
    }
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new ServerException(ResultCode.PARAMETER, reason);
    }
  }
}
